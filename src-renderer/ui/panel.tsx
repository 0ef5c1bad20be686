import { type ReactNode, useId } from 'react';
import styles from './panel.module.css';

type PanelProps = { readonly title: string; readonly actions?: ReactNode; readonly children: ReactNode; readonly isFramed?: boolean };

/** A titled part of a pane. */
export function Panel({ title, actions, children, isFramed = false }: PanelProps) {
  const id = useId();
  return (
    <section className={styles.panel} data-framed={isFramed} aria-labelledby={id}>
      <header className={styles.head}>
        <h3 id={id} className={styles.title}>{title}</h3>
        {actions}
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
