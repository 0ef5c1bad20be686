import type { FieldChange, JournalEntry } from '#shared/domain/journal/journal.record.ts';
import { stableId } from '#shared/kernel/identity.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { ParsedRow } from './import.row.ts';
import { shortened } from './import.values.ts';

/** One row of an incident's history, from this file or from an earlier import. `values` is the whole state, not the change. */
export type HistoryRow = {
  /** The id of its journal entry. */
  readonly id: string;
  readonly at: Instant;
  readonly position: number;
  readonly authorId: string;
  readonly values: Readonly<Record<string, string>>;
};

/** A history row as its journal entry tells it: what changed against the row before. */
export type HistoryEntry = Omit<HistoryRow, 'values'> & { readonly changes: readonly FieldChange[] };

/** So many rows may share one update number, or one moment where there is no update number. */
const positionsPerUpdate = 1000;

/** The position of a row among the incident's others; from the update number, so that rows may come in any order. */
const positionOf = (updateNumber: number, occurrence: number): number =>
  (updateNumber < 0 ? 0 : (updateNumber + 1) * positionsPerUpdate) + Math.min(occurrence, positionsPerUpdate - 1);

/** A parsed row as history. `occurrence` counts rows of the incident with the same key, from 0. */
export const historyRowOf = (row: ParsedRow, ticketId: string, occurrence: number): HistoryRow => ({
  id: rowIdOf(ticketId, row.key, occurrence),
  at: row.at,
  position: positionOf(row.updateNumber, occurrence),
  authorId: row.authorId,
  values: row.values,
});

const rowIdOf = (ticketId: string, key: string, occurrence: number): string => stableId(`import-row/${ticketId}/${key}/${occurrence}`);

/**
 * Puts the rows of one incident into the order in which they happened: by update number where every row has one, else by
 * time. Where clocks went back (the hour that autumn repeats) a row takes the time of the one before it, so that the order
 * by time is the same order.
 */
export function inHistoryOrder(rows: readonly HistoryRow[]): HistoryRow[] {
  const isCounted = rows.every((row) => row.position >= positionsPerUpdate);
  const byTime = (left: HistoryRow, right: HistoryRow): number => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0);
  const byPosition = (left: HistoryRow, right: HistoryRow): number => left.position - right.position;
  const sorted = rows.toSorted((left, right) =>
    (isCounted ? byPosition(left, right) || byTime(left, right) : byTime(left, right) || byPosition(left, right)) || (left.id < right.id ? -1 : 1));
  let latest = '';
  return sorted.map((row) => {
    latest = row.at > latest ? row.at : latest;
    return row.at === latest ? row : { ...row, at: latest };
  });
}

/** The entries that tell an ordered history: the first from nothing, each other against the row before it. */
export function entriesOf(rows: readonly HistoryRow[]): HistoryEntry[] {
  return rows.map(({ values, ...row }, index) => ({ ...row, changes: changesBetween(rows[index - 1]?.values ?? {}, values) }));
}

/** The rows that entries of an earlier import tell of; the way back from `entriesOf`. */
export function rowsOf(entries: readonly JournalEntry[]): HistoryRow[] {
  let values: Readonly<Record<string, string>> = {};
  return entries
    .toSorted((left, right) => (left.occurredAt < right.occurredAt ? -1 : left.occurredAt > right.occurredAt ? 1 : left.position - right.position || (left.id < right.id ? -1 : 1)))
    .map((entry) => {
      values = applied(values, entry.changes);
      return { id: entry.id, at: entry.occurredAt, position: entry.position, authorId: entry.authorId, values };
    });
}

function changesBetween(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .sort((left, right) => rankOf(left) - rankOf(right) || (left < right ? -1 : 1))
    .map((field) => ({ field, from: shortened(before[field] ?? ''), to: shortened(after[field] ?? '') }))
    .filter((change) => change.from !== change.to)
    .slice(0, 100);
}

/** What an agent looks for first stands first. */
const leading = ['state', 'onHoldReason', 'assignmentGroupId', 'assignedToId', 'impact', 'urgency', 'priority', 'category', 'subcategory'];
const rankOf = (field: string): number => (leading.includes(field) ? leading.indexOf(field) : leading.length);

function applied(values: Readonly<Record<string, string>>, changes: readonly FieldChange[]): Readonly<Record<string, string>> {
  const next = { ...values };
  for (const { field, to } of changes) {
    if (to === '') delete next[field];
    else next[field] = to;
  }
  return next;
}
