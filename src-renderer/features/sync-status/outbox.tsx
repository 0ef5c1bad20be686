import { useMemo } from 'react';
import type { OutboxEntry } from '#renderer/data/queries/sync-status.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Time, useFormats } from '#renderer/ui/time.tsx';
import { outboxGroups } from './outbox.model.ts';
import styles from './sync-status.module.css';

type OutboxProps = { readonly entries: readonly OutboxEntry[]; readonly onOpenTicket: (ticketId: string) => void };

/** How many records are listed; the rest is only counted. */
const most = 100;

/** What waits to be sent, record by record, newest first. */
export function Outbox({ entries, onOpenTicket }: OutboxProps) {
  const text = useText('sync-status');
  const formats = useFormats();
  const groups = useMemo(() => outboxGroups(entries), [entries]);
  return (
    <ul className={styles.outbox}>
      {groups.slice(0, most).map((group) => (
        <li key={group.recordId} className={styles.waiting}>
          {group.isOwn
            ? <span className={styles.waitingTitle}>{text('outbox.own')}</span>
            : (
                <button type="button" className={styles.waitingTitle} onClick={() => onOpenTicket(group.recordId)} aria-label={text('outbox.open', { name: `${group.number} ${group.title}` })}>
                  <span className={styles.number}>{group.number}</span> {group.title || text('outbox.unnamed')}
                </button>
              )}
          <span className={styles.what}>
            {group.parts.map(({ collection, count }) => (count === 1 ? text(`outbox.what.${collection}`) : `${text(`outbox.what.${collection}`)} × ${formats.number(count)}`)).join(' · ')}
          </span>
          <Time at={group.changedAt} />
        </li>
      ))}
      {groups.length > most && <li className={styles.dim}>{text('outbox.more', { formatted: formats.number(groups.length - most) })}</li>}
    </ul>
  );
}
