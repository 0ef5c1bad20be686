import { useTicket } from '#renderer/data/queries/tickets.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { SkeletonRows } from '#renderer/ui/skeleton-rows.tsx';
import { ItemCard } from './item-card.tsx';
import { RequesterCard } from './requester-card.tsx';
import { SimilarCard } from './similar-card.tsx';
import styles from './ticket-context.module.css';

/** What the window gives to the context pane. */
export type TicketContextProps = {
  readonly ticketId: string;
  readonly onOpenTicket: (ticketId: string, how?: 'look' | 'tab' | 'window') => void;
};

/** What belongs around a ticket: its requester, the item it is about, tickets like it. */
export function TicketContext({ ticketId, onOpenTicket }: TicketContextProps) {
  const loaded = useTicket(ticketId);
  const text = useText('ticket-context');
  if (loaded.kind === 'loading') return <SkeletonRows rows={6} label={text('loading')} />;
  if (loaded.kind === 'missing') return null;
  const ticket = loaded.value;
  return (
    <div className={styles.context} data-hotkey-scope="context">
      <RequesterCard ticket={ticket} onOpenTicket={onOpenTicket} />
      <ItemCard itemId={ticket.itemId} />
      <SimilarCard ticket={ticket} onOpenTicket={onOpenTicket} />
    </div>
  );
}
