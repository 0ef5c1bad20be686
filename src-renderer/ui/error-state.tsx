import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './states.module.css';

type ErrorStateProps = {
  /** What happened. */
  readonly title: string;
  /** What was kept, and what to do. */
  readonly body: string;
  readonly actions?: ReactNode;
};

/** Something went wrong: what happened, what was kept, what to do. */
export function ErrorState({ title, body, actions }: ErrorStateProps) {
  return (
    <div className={styles.state} role="alert">
      <div className={styles.icon} data-bad aria-hidden><IconAlertTriangle size={22} /></div>
      <p className={styles.title}>{title}</p>
      <p className={styles.body}>{body}</p>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
