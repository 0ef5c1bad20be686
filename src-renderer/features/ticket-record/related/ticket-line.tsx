import type { ReactNode } from 'react';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { StateBadge } from '#renderer/entities/ticket/state-badge.tsx';
import { TicketNumber } from '#renderer/entities/ticket/ticket-number.tsx';
import { useTicket } from '#renderer/data/queries/tickets.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Time } from '#renderer/ui/time.tsx';
import { WaitingMark } from '#renderer/ui/waiting-mark.tsx';
import { useRecord } from '../record-scope.tsx';
import styles from './related.module.css';

type LineTicket = Pick<Ticket, 'id' | 'number' | 'provisionalNumber' | 'shortDescription' | 'state' | 'onHoldReason' | 'openedAt'>;

type TicketLineProps = {
  readonly ticket: LineTicket;
  readonly relation?: string;
  readonly isWaiting?: boolean;
  readonly actions?: ReactNode;
};

/** Another ticket in one line; a click opens it. */
export function TicketLine({ ticket, relation, isWaiting = false, actions }: TicketLineProps) {
  const { onOpenTicket } = useRecord();
  return (
    <li className={styles.line}>
      <button type="button" className={styles.face} onClick={(event) => onOpenTicket(ticket.id, event.ctrlKey || event.metaKey ? 'tab' : 'look')}>
        {relation !== undefined && <span className={styles.relation}>{relation}</span>}
        <TicketNumber number={ticket.number} provisionalNumber={ticket.provisionalNumber} />
        <span className={styles.title}>{ticket.shortDescription}</span>
        <span className={styles.end}>
          {isWaiting && <WaitingMark view="" withWord={false} />}
          <StateBadge state={ticket.state} onHoldReason={ticket.onHoldReason} isBare />
          <span className={styles.when}><Time at={ticket.openedAt} /></span>
        </span>
      </button>
      {actions}
    </li>
  );
}

/** A ticket known only by its id. */
export function TicketLineById({ id, ...line }: { readonly id: string } & Omit<TicketLineProps, 'ticket'>) {
  const found = useTicket(id);
  const text = useText('ticket-record');
  if (found.kind === 'here') return <TicketLine ticket={found.value} {...line} />;
  return (
    <li className={styles.line}>
      <span className={styles.face} data-unknown>
        {line.relation !== undefined && <span className={styles.relation}>{line.relation}</span>}
        <span className={styles.title}>{found.kind === 'loading' ? '…' : text('related.unknown')}</span>
      </span>
      {line.actions}
    </li>
  );
}
