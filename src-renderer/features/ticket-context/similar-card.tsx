import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { useSearch } from '#renderer/data/queries/search.ts';
import { useTicket } from '#renderer/data/queries/tickets.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import { likenessQuery } from './ticket-context.model.ts';
import styles from './ticket-context.module.css';
import { TicketRowLine } from './ticket-row-line.tsx';

type Open = (ticketId: string, how?: 'look' | 'tab' | 'window') => void;
const limit = 5;

/** Tickets like this one; those that are resolved bring how they were. */
export function SimilarCard({ ticket, onOpenTicket }: { readonly ticket: Ticket; readonly onOpenTicket: Open }) {
  // A search asks for all of its words: many words find what is the same, few what is alike.
  const same = useSearch(likenessQuery(ticket.shortDescription, 3));
  const alike = useSearch(likenessQuery(ticket.shortDescription, 1));
  const isRunning = same.isRunning || alike.isRunning;
  const text = useText('ticket-context');
  const hits = new Map([...same.hits, ...alike.hits].map((hit) => [hit.id, hit]));
  const similar = [...hits.values()].filter((hit) => hit.collection === 'tickets' && hit.id !== ticket.id).slice(0, limit);
  return (
    <Panel title={text('similar')}>
      {similar.length === 0
        ? <p className={styles.none}>{text(isRunning ? 'searching' : 'noSimilar')}</p>
        : <ul className={styles.lines}>{similar.map((hit) => <SimilarLine key={hit.id} id={hit.id} onOpen={onOpenTicket} />)}</ul>}
    </Panel>
  );
}

function SimilarLine({ id, onOpen }: { readonly id: string; readonly onOpen: Open }) {
  const found = useTicket(id);
  const text = useText('ticket-context');
  if (found.kind !== 'here') return null;
  const { resolutionNotes } = found.value;
  return (
    <>
      <TicketRowLine ticket={found.value} onOpen={onOpen} />
      {resolutionNotes !== '' && <li className={styles.resolution} title={resolutionNotes}><span className={styles.dim}>{text('resolution')}</span> {resolutionNotes}</li>}
    </>
  );
}
