import type { ReactNode } from 'react';
import styles from './mark.module.css';
import type { Tone } from './tokens.ts';

type MarkProps = { readonly tone: Tone; readonly icon?: ReactNode; readonly children?: ReactNode; readonly title?: string; readonly isBare?: boolean };

/** A small coloured label: always with a word or a picture, so that colour never speaks alone. */
export function Mark({ tone, icon, children, title, isBare = false }: MarkProps) {
  return (
    <span className={styles.mark} data-tone={tone} data-bare={isBare} title={title}>
      {icon}
      {children !== undefined && <span className={styles.word}>{children}</span>}
    </span>
  );
}
