import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { StatePicture } from '#renderer/entities/ticket/state-badge.tsx';
import { useText } from '#renderer/messages/use-text.ts';
import { Time } from '#renderer/ui/time.tsx';
import styles from './ticket-context.module.css';

type Line = Pick<Ticket, 'id' | 'number' | 'provisionalNumber' | 'shortDescription' | 'state' | 'openedAt'>;
type TicketRowLineProps = { readonly ticket: Line; readonly onOpen: (ticketId: string, how?: 'look' | 'tab' | 'window') => void };

/** Another ticket in two short lines. */
export function TicketRowLine({ ticket, onOpen }: TicketRowLineProps) {
  const words = useText('entities');
  return (
    <li>
      <button type="button" className={styles.line} onClick={(event) => onOpen(ticket.id, event.ctrlKey || event.metaKey ? 'tab' : 'look')}>
        <span className={styles.title}>{ticket.shortDescription}</span>
        <span className={styles.meta}>
          <StatePicture state={ticket.state} size={13} />
          <span>{words(`state.${ticket.state}`)}</span>
          <span className="tabular">{ticket.number || ticket.provisionalNumber}</span>
          <span className={styles.when}><Time at={ticket.openedAt} /></span>
        </span>
      </button>
    </li>
  );
}
