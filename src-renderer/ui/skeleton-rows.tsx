import { Skeleton, VisuallyHidden } from '@mantine/core';
import styles from './states.module.css';

/** Grey bars in place of lines that are on their way; `label` says what is on its way. */
export function SkeletonRows({ rows = 5, label }: { readonly rows?: number; readonly label: string }) {
  return (
    <div className={styles.rows} role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: rows }, (_, index) => <Skeleton key={index} height={12} width={`${90 - ((index * 37) % 45)}%`} radius="sm" />)}
    </div>
  );
}
