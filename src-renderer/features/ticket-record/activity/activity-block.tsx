import { memo } from 'react';
import type { FieldChange } from '#shared/domain/journal/journal.record.ts';
import { JournalBubble } from '#renderer/entities/journal/journal-bubble.tsx';
import { useFieldName } from '#renderer/entities/record/refusal-text.ts';
import { useDirectory } from '#renderer/data/queries/directory.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { FieldValue } from '../field-value.tsx';
import { useRecord } from '../record-scope.tsx';
import styles from './activity.module.css';
import type { ActivityBlock } from './activity.model.ts';
import { LinkedText } from './linked-text.tsx';

/** One block of the activity: what was said stands out, what was changed stays a thin line. */
export const ActivityBlockView = memo(function ActivityBlockView({ block }: { readonly block: ActivityBlock }) {
  const { ticket } = useRecord();
  const directory = useDirectory();
  if (block.kind === 'said') {
    const { entry } = block;
    return (
      <div className={styles.block} data-entry={entry.id}>
        <JournalBubble
          kind={entry.kind}
          authorId={entry.authorId}
          authorName={directory.nameOf(entry.authorId)}
          at={entry.occurredAt}
          view={entry.view}
          isFromRequester={entry.kind === 'comment' && entry.authorId === ticket.callerId}
        >
          <LinkedText text={entry.text} />
        </JournalBubble>
      </div>
    );
  }
  return (
    <div className={styles.line}>
      <JournalBubble
        kind="field-change"
        authorId={block.authorId}
        authorName={directory.nameOf(block.authorId)}
        at={block.at}
        view={block.isWaiting ? '' : 'confirmed'}
      >
        {block.changes.map((change) => <ChangeText key={change.field} change={change} />)}
      </JournalBubble>
    </div>
  );
});

const longValue = 80;

/** One field's change in a few words; what was cleared is said, long texts are only named. */
export function ChangeText({ change }: { readonly change: FieldChange }) {
  const fieldName = useFieldName();
  const text = useText('ticket-record');
  const field = fieldName(change.field);
  const isLong = change.to.length > longValue && !change.to.startsWith('[');
  if (change.to === '' || change.to === '[]') {
    return <span className={styles.change}>{text('activity.cleared', { field })} <s className={styles.was}><FieldValue field={change.field} stored={clipped(change.from)} /></s></span>;
  }
  return (
    <span className={styles.change}>
      {text('activity.changed', { field })}{' '}
      {change.from !== '' && change.from !== '[]' && !isLong && <><s className={styles.was}><FieldValue field={change.field} stored={clipped(change.from)} /></s> → </>}
      <strong className={styles.now}><FieldValue field={change.field} stored={clipped(change.to)} /></strong>
    </span>
  );
}

const clipped = (value: string): string => (value.length > longValue && !value.startsWith('[') ? `${value.slice(0, longValue)}…` : value);
