import type { ReactNode } from 'react';
import styles from './states.module.css';

type EmptyStateProps = {
  readonly icon?: ReactNode;
  readonly title: string;
  /** What to do next. */
  readonly body?: string;
  readonly actions?: ReactNode;
};

/** Nothing is here, why, and what to do next. */
export function EmptyState({ icon, title, body, actions }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      {icon !== undefined && <div className={styles.icon} aria-hidden>{icon}</div>}
      <p className={styles.title}>{title}</p>
      {body !== undefined && <p className={styles.body}>{body}</p>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
