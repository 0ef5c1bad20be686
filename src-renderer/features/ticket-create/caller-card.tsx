import { IconMapPin, IconPhone, IconUrgent } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { TicketView } from '#shared/practices/queue/queue.view.ts';
import { VipMark } from '#renderer/entities/person/person-chip.tsx';
import { StateBadge } from '#renderer/entities/ticket/state-badge.tsx';
import { TicketNumber } from '#renderer/entities/ticket/ticket-number.tsx';
import { useDirectory } from '#renderer/data/queries/directory.ts';
import { useTicketList } from '#renderer/data/queries/tickets.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Time } from '#renderer/ui/time.tsx';
import { duplicateLimit, openTicketsOf } from './ticket-create.model.ts';
import styles from './ticket-create.module.css';

/** Who is calling: what tells them apart, at a glance. */
export function CallerFacts({ callerId }: { readonly callerId: string }) {
  const caller = useDirectory().person(callerId);
  if (!caller) return null;
  return (
    <div className={styles.facts}>
      {caller.isVip && <VipMark />}
      {caller.phone !== '' && <span className={styles.fact}><IconPhone size={14} aria-hidden />{caller.phone}</span>}
      {caller.location !== '' && <span className={styles.fact}><IconMapPin size={14} aria-hidden />{caller.location}</span>}
      {caller.title !== '' && <span className={styles.dim}>{caller.title}</span>}
    </div>
  );
}

type OpenTicketsProps = { readonly callerId: string; readonly onOpenTicket?: (ticketId: string) => void };

/** What the caller has open already: the call may be about one of those. */
export function OpenTickets({ callerId, onOpenTicket }: OpenTicketsProps) {
  const directory = useDirectory();
  const text = useText('ticket-create');
  const view = useMemo((): TicketView => ({
    filters: [{ field: 'callerId', operator: 'is', values: [callerId] }, { field: 'state', operator: 'is', values: ['open'] }],
    sort: { field: 'openedAt', direction: 'descending' },
    text: '',
  }), [callerId]);
  const open = openTicketsOf(useTicketList(view).rows, callerId);
  const name = directory.nameOf(callerId);
  if (open.length === 0) return null;
  return (
    <section className={styles.duplicates} aria-label={text('duplicates', { name })}>
      <h3 className={styles.duplicatesHead}>
        <IconUrgent size={14} aria-hidden />{text('duplicates', { name })} <span className={styles.dim}>{text('duplicatesHint')}</span>
      </h3>
      <ul className={styles.lines}>
        {open.slice(0, duplicateLimit).map((ticket) => (
          <li key={ticket.id}>
            <button type="button" className={styles.line} disabled={onOpenTicket === undefined} onClick={() => onOpenTicket?.(ticket.id)}>
              <TicketNumber number={ticket.number} provisionalNumber={ticket.provisionalNumber} />
              <span className={styles.lineTitle}>{ticket.shortDescription}</span>
              <span className={styles.lineEnd}><StateBadge state={ticket.state} onHoldReason={ticket.onHoldReason} isBare /><Time at={ticket.openedAt} /></span>
            </button>
          </li>
        ))}
      </ul>
      {open.length > duplicateLimit && <p className={styles.dim}>{text('moreDuplicates', { count: open.length - duplicateLimit })}</p>}
    </section>
  );
}
