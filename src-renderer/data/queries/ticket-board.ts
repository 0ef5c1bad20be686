import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { type TicketRow, type TicketView, type ViewContext, compareRows, rowOfTicket, viewTest } from '#shared/practices/queue/queue.view.ts';
import type { DeskCollections } from '../database/collections.ts';
import { readByState } from '../database/pages.ts';
import { openShelf, type Shelf, type ShelfChange } from './shelf.ts';
import { applyChanges, sortedRows } from './sorted-rows.ts';

/** A line of the board: what lists show, and the parent. */
export type BoardRow = TicketRow & { readonly parentId: string };

/** The lines of a view as they are now. The same object as long as nothing changed. */
export type ListState = { readonly rows: readonly TicketRow[]; readonly isComplete: boolean };

/** A view that is kept sorted while somebody looks at it. */
export type LiveList = { readonly current: () => ListState; readonly subscribe: (hear: () => void) => () => void };
/** The counts of several views, kept while somebody looks at them. */
export type LiveCounts = { readonly current: () => readonly number[]; readonly subscribe: (hear: () => void) => () => void };

/** All tickets of the desk as slim lines: any list and any count comes from here, at once. */
export type TicketBoard = {
  readonly shelf: Shelf<BoardRow>;
  readonly list: (view: TicketView) => LiveList;
  readonly counts: (views: readonly TicketView[]) => LiveCounts;
  readonly close: () => void;
};

export type BoardOptions = {
  readonly collections: DeskCollections;
  /** The reader and the moment, asked anew when the names or the hour have changed. */
  readonly context: () => ViewContext;
  /** Tells when the context is another one: names came, an hour passed. */
  readonly onContext: (hear: () => void) => () => void;
  readonly onFailure: (problem: unknown) => void;
};

const boardRowOf = (ticket: Ticket): BoardRow => ({ ...rowOfTicket(ticket), parentId: ticket.parentId });

/** Opens the board and begins to fill it, open tickets first. */
export function openTicketBoard(options: BoardOptions): TicketBoard {
  const { collections } = options;
  const shelf = openShelf({
    collections, name: 'tickets', lineOf: boardRowOf, onFailure: options.onFailure,
    first: () => readByState(collections, ['in-progress', 'new', 'on-hold'], 500),
  });
  return {
    shelf,
    list: (view) => liveList(shelf, view, options),
    counts: (views) => liveCounts(shelf, views, options),
    close: shelf.close,
  };
}

function liveList(shelf: Shelf<BoardRow>, view: TicketView, options: BoardOptions): LiveList {
  const compute = (): Keeping => {
    const context = options.context();
    return { test: viewTest(view, context), compare: compareRows(view.sort, context.names) };
  };
  type Keeping = { test: (row: TicketRow) => boolean; compare: (left: TicketRow, right: TicketRow) => number };
  let keeping = compute();
  let state: ListState = { rows: sortedRows(shelf.rows(), keeping.test, keeping.compare), isComplete: shelf.isComplete() };
  let seen = shelf.version();
  const recompute = () => {
    keeping = compute();
    seen = shelf.version();
    state = { rows: sortedRows(shelf.rows(), keeping.test, keeping.compare), isComplete: shelf.isComplete() };
  };
  const apply = (changes: readonly ShelfChange<BoardRow>[]) => {
    const rows = applyChanges(state.rows, changes, keeping.test, keeping.compare);
    seen = shelf.version();
    if (rows !== state.rows || state.isComplete !== shelf.isComplete()) state = { rows, isComplete: shelf.isComplete() };
  };
  return {
    current: () => state,
    subscribe: (hear) => {
      if (seen !== shelf.version()) recompute();
      return both(
        shelf.subscribe((changes) => { const before = state; apply(changes); if (before !== state) hear(); }),
        options.onContext(() => { recompute(); hear(); }),
      );
    },
  };
}

function liveCounts(shelf: Shelf<BoardRow>, views: readonly TicketView[], options: BoardOptions): LiveCounts {
  let tests = views.map((view) => viewTest(view, options.context()));
  let counts = countAll(shelf, tests);
  let seen = shelf.version();
  const recompute = () => {
    tests = views.map((view) => viewTest(view, options.context()));
    counts = countAll(shelf, tests);
    seen = shelf.version();
  };
  const apply = (changes: readonly ShelfChange<BoardRow>[]) => {
    const next = counts.map((count, at) => count + differenceOf(changes, tests[at] ?? (() => false)));
    seen = shelf.version();
    if (next.some((count, at) => count !== counts[at])) counts = next;
  };
  return {
    current: () => counts,
    subscribe: (hear) => {
      if (seen !== shelf.version()) recompute();
      return both(
        shelf.subscribe((changes) => { const before = counts; apply(changes); if (before !== counts) hear(); }),
        options.onContext(() => { recompute(); hear(); }),
      );
    },
  };
}

function countAll(shelf: Shelf<BoardRow>, tests: readonly ((row: BoardRow) => boolean)[]): readonly number[] {
  const counts = tests.map(() => 0);
  for (const row of shelf.rows()) {
    for (const [at, test] of tests.entries()) if (test(row)) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

const differenceOf = (changes: readonly ShelfChange<BoardRow>[], test: (row: BoardRow) => boolean): number =>
  changes.reduce((sum, { before, after }) => sum + (after && test(after) ? 1 : 0) - (before && test(before) ? 1 : 0), 0);

const both = (...stops: readonly (() => void)[]) => () => { for (const stop of stops) stop(); };
