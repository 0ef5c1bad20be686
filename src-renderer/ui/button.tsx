import { Button as MantineButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { Hint } from './hint.tsx';

/** How much a button asks for attention. */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

type ButtonProps = {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  readonly kind?: ButtonKind;
  readonly icon?: ReactNode;
  /** The shortcut that does the same; shown in the tooltip. */
  readonly keys?: string;
  /** A longer sentence for the tooltip. */
  readonly hint?: string;
  readonly isDisabled?: boolean;
  readonly isBusy?: boolean;
  readonly isSubmit?: boolean;
  readonly isSmall?: boolean;
};

const looks = {
  primary: { variant: 'filled' },
  plain: { variant: 'default' },
  quiet: { variant: 'subtle', color: 'gray' },
  danger: { variant: 'light', color: 'red' },
} as const satisfies Record<ButtonKind, { variant: string; color?: string }>;

/** A button with a word on it; its shortcut shows on hover and focus. */
export function Button({ children, onClick, kind = 'plain', icon, keys, hint = '', isDisabled = false, isBusy = false, isSubmit = false, isSmall = false }: ButtonProps) {
  const button = (
    <MantineButton
      {...looks[kind]}
      {...(kind === 'quiet' && !isDisabled ? { style: { '--button-color': 'var(--g-text-dim)' } } : {})}
      type={isSubmit ? 'submit' : 'button'}
      size={isSmall ? 'compact-sm' : 'sm'}
      leftSection={icon}
      disabled={isDisabled}
      loading={isBusy}
      {...(onClick ? { onClick } : {})}
    >
      {children}
    </MantineButton>
  );
  return keys === undefined && hint === '' ? button : <Hint text={hint} {...(keys === undefined ? {} : { keys })}>{button}</Hint>;
}
