import { foldText, wordsOf } from '#shared/kernel/text.ts';
import { type FilterContext, filterTest, type TicketFilter } from './queue.filter.ts';
import { type TicketRow, rowOfTicket } from './queue.row.ts';
import { type Names, type TicketSort, rememberedBy } from './queue.sort.ts';

export { type TicketRow, rowOfTicket };
export { type TicketFilter, type FilterContext };
export { type Names, type TicketSort, compareRows } from './queue.sort.ts';

/** A list of tickets as the person asked for it. All filters must hold, and every word of `text` must be found. */
export type TicketView = {
  readonly filters: readonly TicketFilter[];
  readonly sort: TicketSort;
  /** Words looked for in numbers, the short description and the names of caller and assignee; '' for none. */
  readonly text: string;
};

/** What a view needs besides the rows. */
export type ViewContext = FilterContext & { readonly names: Names };

const foldedRow = rememberedBy((row: TicketRow) =>
  foldText(`${row.number} ${row.provisionalNumber} ${row.externalNumber} ${row.shortDescription} ${row.tags.join(' ')}`));

/** The test of a view, to be made once and asked of every row. */
export function viewTest(view: TicketView, context: ViewContext): (row: TicketRow) => boolean {
  const tests = view.filters.map((filter) => filterTest(filter, context));
  const words = wordsOf(view.text);
  if (words.length > 0) tests.push(textTest(words, context.names));
  return (row) => tests.every((test) => test(row));
}

/** Whether a row belongs to a view. */
export const matchesView = (row: TicketRow, view: TicketView, context: ViewContext): boolean => viewTest(view, context)(row);

function textTest(words: readonly string[], names: Names): (row: TicketRow) => boolean {
  const folded = new Map<string, string>([['', '']]);
  const nameOf = (id: string): string => {
    const known = folded.get(id);
    if (known !== undefined) return known;
    const name = foldText(names(id));
    folded.set(id, name);
    return name;
  };
  return (row) => words.every((word) =>
    foldedRow(row).includes(word) || nameOf(row.callerId).includes(word) || nameOf(row.assignedToId).includes(word));
}
