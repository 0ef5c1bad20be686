import { useMemo } from 'react';
import type { JournalEntry } from '#shared/domain/journal/journal.record.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import { useRecord } from '../record-scope.tsx';
import styles from './details.module.css';
import { detailGroups, waitingFields } from './details.model.ts';
import { FieldRow } from './field-row.tsx';

/** All fields, each editable where it stands. */
export function DetailsTab({ journal }: { readonly journal: readonly JournalEntry[] }) {
  const { ticket } = useRecord();
  const text = useText('ticket-record');
  const waiting = useMemo(() => waitingFields(journal), [journal]);
  return (
    <div className={styles.tab} role="region" aria-label={text('details.label')} tabIndex={0}>
      {detailGroups(ticket).map((group) => (
        <Panel key={group.name} title={text(`details.groups.${group.name}`)}>
          <div className={styles.fields}>
            {group.fields.map(({ field, editor }) => <FieldRow key={field} field={field} editor={editor} isWaiting={waiting.has(field)} />)}
          </div>
        </Panel>
      ))}
    </div>
  );
}
