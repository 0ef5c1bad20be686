import { Tabs } from '@mantine/core';
import { useText } from '#renderer/messages/use-text.ts';
import { useRecordUi } from './record-scope.tsx';
import { recordTabs } from './record-store.ts';
import styles from './ticket-record.module.css';

/** Activity, Details, Related, History; arrows go from one to the next. */
export function RecordTabsBar({ counts }: { readonly counts: Readonly<Partial<Record<(typeof recordTabs)[number], number>>> }) {
  const tab = useRecordUi((ui) => ui.tab);
  const show = useRecordUi((ui) => ui.show);
  const text = useText('ticket-record');
  return (
    <Tabs value={tab} onChange={(chosen) => show(recordTabs.find((one) => one === chosen) ?? 'activity')} classNames={{ list: styles.tabs, tab: styles.tab }} id="record">
      <Tabs.List aria-label={text('tabs.label')}>
        {recordTabs.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {text(`tabs.${one}`)}
            {(counts[one] ?? 0) > 0 && <span className={styles.count}>{counts[one]}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
