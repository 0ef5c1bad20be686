import { foldText } from '#shared/kernel/text.ts';
import { incidentStates } from '#shared/domain/ticket/ticket.record.ts';
import type { TicketRow } from './queue.row.ts';

/** The fields a list can be sorted by. */
export const sortFields = [
  'number', 'shortDescription', 'callerId', 'state', 'priority', 'impact', 'urgency', 'assignmentGroupId', 'assignedToId',
  'category', 'subcategory', 'serviceId', 'itemId', 'location', 'channel', 'openedAt', 'updatedAt', 'resolvedAt',
  'reassignmentCount', 'reopenCount', 'isMajor', 'isWaiting',
] as const satisfies readonly (keyof TicketRow)[];
export type SortField = (typeof sortFields)[number];
export type TicketSort = { readonly field: SortField; readonly direction: 'ascending' | 'descending' };

/** The name of whatever an id or key stands for (person, group, service, item, category, location); '' when unknown. */
export type Names = (idOrKey: string) => string;

const named: ReadonlySet<SortField> = new Set([
  'callerId', 'assignmentGroupId', 'assignedToId', 'category', 'subcategory', 'serviceId', 'itemId', 'location',
]);
const stateOrder: ReadonlyMap<string, number> = new Map(incidentStates.map((state, index) => [state, index]));

/**
 * Orders list lines by one field, by names where the field refers to something. What is not set comes last in both
 * directions; equal lines keep an order of their own (newest id first), so that a list never shuffles.
 */
export function compareRows(sort: TicketSort, names: Names): (left: TicketRow, right: TicketRow) => number {
  const keyOf = sortKey(sort.field, names);
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return (left, right) => {
    const leftKey = keyOf(left);
    const rightKey = keyOf(right);
    if (leftKey === rightKey) return left.id === right.id ? 0 : left.id > right.id ? -1 : 1;
    if (leftKey === '') return 1;
    if (rightKey === '') return -1;
    return leftKey < rightKey ? -sign : sign;
  };
}

function sortKey(field: SortField, names: Names): (row: TicketRow) => string | number {
  if (field === 'state') return (row) => stateOrder.get(row.state) ?? 0;
  if (field === 'number') return (row) => row.number || row.provisionalNumber;
  if (field === 'shortDescription') return rememberedBy((row: TicketRow) => foldText(row.shortDescription));
  if (field === 'isMajor' || field === 'isWaiting') return (row) => (row[field] ? 1 : 0);
  if (named.has(field)) {
    const folded = new Map<string, string>();
    return (row) => {
      const id = String(row[field]);
      const known = folded.get(id);
      if (known !== undefined) return known;
      const name = id === '' ? '' : foldText(names(id) || id);
      folded.set(id, name);
      return name;
    };
  }
  return (row) => row[field] as string | number;
}

/** Remembers the answer per row, for as long as the row lives. */
export function rememberedBy<T extends object, A>(work: (of: T) => A): (of: T) => A {
  const known = new WeakMap<T, { readonly answer: A }>();
  return (of) => {
    const hit = known.get(of);
    if (hit) return hit.answer;
    const answer = work(of);
    known.set(of, { answer });
    return answer;
  };
}
