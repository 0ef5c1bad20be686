import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import type { TicketRow, TicketView } from '#shared/practices/queue/queue.view.ts';
import { type Loaded, loading } from './loaded.ts';

/** The lines of a list, sorted. While `isComplete` is false more lines may still come. */
export type TicketList = { readonly rows: readonly TicketRow[]; readonly isComplete: boolean };

/** One ticket, live. */
export function useTicket(_id: string): Loaded<Ticket> {
  return loading;
}

/** The tickets of a view, live and in its order. Give the same object while the view is the same. */
export function useTicketList(_view: TicketView): TicketList {
  return { rows: [], isComplete: false };
}

/** How many tickets each view holds, live, in the order of the views. */
export function useTicketCounts(views: readonly TicketView[]): readonly number[] {
  return views.map(() => 0);
}
