import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { map } from 'rxjs';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import type { TicketRow, TicketView } from '#shared/practices/queue/queue.view.ts';
import { useOpenDesk } from './desk-context.tsx';
import { type Loaded, loadedOf } from './loaded.ts';
import { useLive } from './use-live.ts';

/** The lines of a list, sorted. While `isComplete` is false more lines may still come. */
export type TicketList = { readonly rows: readonly TicketRow[]; readonly isComplete: boolean };

/** One ticket, live. */
export function useTicket(id: string): Loaded<Ticket> {
  const { tickets } = useOpenDesk().database.collections;
  return useLive(id, () => tickets.findOne(id).$.pipe(map((found) => loadedOf(found?.toMutableJSON()))));
}

/** The tickets of a view, live and in its order. Give the same object while the view is the same. */
export function useTicketList(view: TicketView): TicketList {
  const { board } = useOpenDesk();
  const list = useMemo(() => board.list(view), [board, view]);
  return useSyncExternalStore(list.subscribe, list.current);
}

/** How many tickets each view holds, live, in the order of the views. */
export function useTicketCounts(views: readonly TicketView[]): readonly number[] {
  const { board } = useOpenDesk();
  const same = useSame(views);
  const counts = useMemo(() => board.counts(same), [board, same]);
  return useSyncExternalStore(counts.subscribe, counts.current);
}

/** The list that was given first as long as the later ones hold the same views. */
function useSame(views: readonly TicketView[]): readonly TicketView[] {
  const [kept, setKept] = useState(views);
  const isSame = kept.length === views.length && kept.every((view, at) => view === views[at]);
  useEffect(() => { if (!isSame) setKept(views); }, [isSame, views]);
  return isSame ? kept : views;
}
