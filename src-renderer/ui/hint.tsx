import { Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';
import styles from './hint.module.css';
import { Keys } from './keys.tsx';

type HintProps = {
  readonly text: string;
  readonly keys?: string;
  readonly position?: 'top' | 'bottom' | 'left' | 'right';
  readonly children: ReactElement;
};

/** A tooltip with a few words and the shortcut; on hover and on keyboard focus. */
export function Hint({ text, keys, position = 'bottom', children }: HintProps) {
  return (
    <Tooltip
      position={position}
      events={{ hover: true, focus: true, touch: false }}
      classNames={{ tooltip: styles.hint }}
      label={<span className={styles.content}>{text}{keys !== undefined && keys !== '' && <Keys keys={keys} isQuiet />}</span>}
    >
      {children}
    </Tooltip>
  );
}
