import type { ReactNode } from 'react';
import { useText } from '#renderer/messages/use-text.ts';
import { usePendingKeys } from '#renderer/platform/use-hotkeys.tsx';
import { Keys } from '#renderer/ui/keys.tsx';
import { SessionNotice } from './session-notice.tsx';
import styles from './window.module.css';

/** The foot of the window: the sync state in words, and the keys of a sequence that waits for its next one. */
export function StatusBar({ children }: { readonly children: ReactNode }) {
  const text = useText('shell');
  const pending = usePendingKeys();
  return (
    <footer className={styles.status} aria-label={text('regions.status')}>
      {children}
      <SessionNotice />
      <span className={styles.pending} aria-live="polite">{pending !== '' && <><Keys keys={pending} />{text('pending')}</>}</span>
    </footer>
  );
}
