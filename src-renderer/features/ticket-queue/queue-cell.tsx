import type { ListColumn } from '#shared/practices/queue/queue.saved.ts';
import type { TicketRow } from '#shared/practices/queue/queue.view.ts';
import { useItem } from '#renderer/data/queries/items.ts';
import { TicketFlags } from '#renderer/entities/ticket/ticket-flags.tsx';
import { PriorityBadge } from '#renderer/entities/ticket/priority-badge.tsx';
import { StateBadge } from '#renderer/entities/ticket/state-badge.tsx';
import { TicketNumber } from '#renderer/entities/ticket/ticket-number.tsx';
import type { Formats } from '#renderer/ui/formats.ts';
import { WaitingMark } from '#renderer/ui/waiting-mark.tsx';
import { type FilterWords, valueName } from './filter-words.model.ts';
import styles from './queue-list.module.css';

/** What cells are written with; the same object for all rows until language, names or the minute change. */
export type CellWords = FilterWords & {
  readonly formats: Formats;
  readonly nowMs: number;
  readonly me: string;
  readonly isVip: (personId: string) => boolean;
};

type CellProps = { readonly column: ListColumn; readonly row: TicketRow; readonly words: CellWords };

/** What one column says of one ticket. */
export function QueueCell({ column, row, words }: CellProps) {
  switch (column) {
    case 'number': return <TicketNumber number={row.number} provisionalNumber={row.provisionalNumber} />;
    case 'title': return <Title row={row} words={words} />;
    case 'priority': return <PriorityBadge priority={row.priority} />;
    case 'state': return <StateBadge state={row.state} onHoldReason={row.onHoldReason} isBare />;
    case 'callerId':
    case 'assignedToId': return <PersonName id={row[column]} words={words} isAssignee={column === 'assignedToId'} />;
    case 'openedAt':
    case 'updatedAt':
    case 'resolvedAt': return <When at={row[column]} words={words} />;
    case 'itemId': return <ItemName id={row.itemId} />;
    case 'tags': return <span className={styles.dim}>{row.tags.join(', ')}</span>;
    case 'impact':
    case 'urgency':
    case 'channel': return <>{valueName(column, String(row[column]), words)}</>;
    case 'reassignmentCount':
    case 'reopenCount': return <span className={styles.count}>{words.formats.number(row[column])}</span>;
    default: return <>{words.nameOf(row[column]) || row[column]}</>;
  }
}

/** The short description with what sets the ticket apart. */
export function Title({ row, words }: Omit<CellProps, 'column'>) {
  return (
    <>
      <TicketFlags isMajor={row.isMajor} isConfidential={row.isConfidential} withWords={false} />
      {row.isWaiting && <WaitingMark view="" withWord={false} />}
      <span className={styles.title}>{row.shortDescription || words.text('list.noTitle')}</span>
    </>
  );
}

/** A moment under a day as "3 min ago", else the date; the exact time on hover. */
export function When({ at, words }: { readonly at: string; readonly words: CellWords }) {
  if (at === '') return null;
  return <time className={styles.when} dateTime={at} title={words.formats.exact(at)}>{words.formats.relative(at, words.nowMs)}</time>;
}

function PersonName({ id, words, isAssignee }: { readonly id: string; readonly words: CellWords; readonly isAssignee: boolean }) {
  if (id === '') return <span className={styles.dim}>{isAssignee ? words.text('list.nobody') : ''}</span>;
  const name = words.nameOf(id) || words.text('value.unknown');
  const isMe = isAssignee && id === words.me;
  return (
    <>
      <span className={isMe ? styles.mine : undefined}>{name}</span>
      {words.isVip(id) && <span className={styles.vip}>{words.entity('person.vip')}</span>}
    </>
  );
}

function ItemName({ id }: { readonly id: string }) {
  const item = useItem(id);
  return <>{id !== '' && item.kind === 'here' ? item.value.name : ''}</>;
}
