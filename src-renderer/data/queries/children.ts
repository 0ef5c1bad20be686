import type { TicketRow } from '#shared/practices/queue/queue.view.ts';

/** The tickets that name this one as their parent, live, oldest first. */
export function useChildrenOf(_ticketId: string): readonly TicketRow[] {
  return [];
}
