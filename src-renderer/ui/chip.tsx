import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '#renderer/messages/use-text.ts';
import styles from './chip.module.css';

type ChipProps = {
  readonly label: string;
  readonly icon?: ReactNode;
  /** Opens what the chip stands for. */
  readonly onClick?: () => void;
  readonly onRemove?: () => void;
};

/** A removable piece in plain words: a filter, a tag, a file. */
export function Chip({ label, icon, onClick, onRemove }: ChipProps) {
  const text = useText('ui');
  const face = <>{icon}<span className={styles.label}>{label}</span></>;
  return (
    <span className={styles.chip}>
      {onClick
        ? <button type="button" className={styles.face} onClick={onClick}>{face}</button>
        : <span className={styles.face}>{face}</span>}
      {onRemove && <CloseButton size={20} iconSize={14} aria-label={text('remove', { name: label })} onClick={onRemove} />}
    </span>
  );
}
