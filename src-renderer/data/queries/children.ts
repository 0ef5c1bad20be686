import { useMemo, useSyncExternalStore } from 'react';
import type { TicketRow } from '#shared/practices/queue/queue.view.ts';
import { useOpenDesk } from './desk-context.tsx';
import type { Shelf } from './shelf.ts';
import type { BoardRow } from './ticket-board.ts';

/** The tickets that name this one as their parent, live, oldest first. */
export function useChildrenOf(ticketId: string): readonly TicketRow[] {
  const { board } = useOpenDesk();
  const children = useMemo(() => liveChildren(board.shelf, ticketId), [board, ticketId]);
  return useSyncExternalStore(children.subscribe, children.current);
}

function liveChildren(shelf: Shelf<BoardRow>, ticketId: string) {
  const read = () => [...shelf.rows()].filter((row) => row.parentId === ticketId)
    .sort((left, right) => (left.openedAt < right.openedAt ? -1 : left.openedAt > right.openedAt ? 1 : 0));
  let rows: readonly TicketRow[] = ticketId === '' ? [] : read();
  return {
    current: () => rows,
    subscribe: (hear: () => void) => shelf.subscribe((changes) => {
      if (!changes.some(({ before, after }) => before?.parentId === ticketId || after?.parentId === ticketId)) return;
      rows = read();
      hear();
    }),
  };
}
