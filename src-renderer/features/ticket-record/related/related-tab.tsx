import { useText } from '#renderer/messages/use-text.ts';
import styles from './related.module.css';
import { LinksPanel } from './links-panel.tsx';
import { FamilyPanels } from './family-panels.tsx';
import { SameCallerPanel } from './same-caller-panel.tsx';

/** What hangs together with this record. */
export function RelatedTab() {
  const text = useText('ticket-record');
  return (
    <div className={styles.tab} role="region" aria-label={text('tabs.related')} tabIndex={0}>
      <LinksPanel />
      <FamilyPanels />
      <SameCallerPanel />
    </div>
  );
}
