import { ActionIcon } from '@mantine/core';
import type { ReactNode } from 'react';
import { Hint } from './hint.tsx';

type IconButtonProps = {
  /** Its name, for the tooltip and for screen readers. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
  readonly keys?: string;
  /** Set for a button that stays pressed. */
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
  readonly size?: 'small' | 'usual';
  readonly position?: 'top' | 'bottom' | 'left' | 'right';
};

/** A button with only a picture: named, at least 24 px, its shortcut in the tooltip. */
export function IconButton({ label, icon, onClick, keys, isPressed, isDisabled = false, size = 'usual', position = 'bottom' }: IconButtonProps) {
  return (
    <Hint text={label} position={position} {...(keys === undefined ? {} : { keys })}>
      <ActionIcon
        variant={isPressed === true ? 'light' : 'subtle'}
        color={isPressed === true ? 'accent' : 'gray'}
        size={size === 'small' ? 24 : 32}
        aria-label={label}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        {...(isPressed === true ? {} : { style: { '--ai-color': 'var(--g-text-dim)' } })}
        disabled={isDisabled}
        onClick={onClick}
      >
        {icon}
      </ActionIcon>
    </Hint>
  );
}
