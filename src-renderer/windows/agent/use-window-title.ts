import { useEffect } from 'react';
import { useTicket } from '#renderer/data/queries/tickets.ts';
import { useText } from '#renderer/messages/use-text.ts';

/** Names the window after the ticket it shows, so that it can be told from others in the task bar. '' is none. */
export function useWindowTitle(ticketId: string): void {
  const product = useText('shell')('product');
  const ticket = useTicket(ticketId);
  const title = ticket.kind === 'here' ? `${ticket.value.number === '' ? ticket.value.provisionalNumber : ticket.value.number} ${ticket.value.shortDescription} - ${product}` : product;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
