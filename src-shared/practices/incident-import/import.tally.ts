import type { Rejection } from './import.row.ts';
import type { RowNote } from './import.values.ts';

/** What became of an incident. */
export type IncidentOutcome = 'created' | 'updated' | 'unchanged';

/** What the endpoint (or the store) says to one batch. */
export type BatchOutcome = {
  /** Rows taken into the history, known ones included. */
  readonly historyRows: number;
  readonly incidents: readonly { readonly number: string; readonly outcome: IncidentOutcome }[];
  readonly rejected: readonly Rejection[];
  /** What was not understood or put right, counted by column. */
  readonly notes: readonly (RowNote & { readonly line: number; readonly count: number })[];
};

/** The sum of an import so far. */
export type ImportTotals = {
  readonly incidents: number;
  readonly historyRows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
};

export type Tally = {
  readonly add: (outcome: BatchOutcome) => void;
  readonly totals: () => ImportTotals;
  /** Notes by code and column, the most frequent first; `value` and `line` are the first seen. */
  readonly notes: () => readonly BatchOutcome['notes'][number][];
};

const ranks = ['unchanged', 'updated', 'created'] as const;

/** Adds up the batches of one import. An incident that several batches touched counts once, as the most that became of it. */
export function createTally(): Tally {
  const outcomes = createOutcomes();
  const notes = new Map<string, BatchOutcome['notes'][number]>();
  let historyRows = 0;
  let rejected = 0;
  return {
    add: (outcome) => {
      historyRows += outcome.historyRows;
      rejected += outcome.rejected.length;
      for (const incident of outcome.incidents) outcomes.raise(incident.number, ranks.indexOf(incident.outcome));
      for (const note of outcome.notes) {
        const key = `${note.code} ${note.column}`;
        const known = notes.get(key);
        notes.set(key, known ? { ...known, count: known.count + note.count } : note);
      }
    },
    totals: () => {
      const [unchanged = 0, updated = 0, created = 0] = outcomes.counts();
      return { incidents: unchanged + updated + created, historyRows, created, updated, unchanged, rejected };
    },
    notes: () => [...notes.values()].sort((left, right) => right.count - left.count),
  };
}

type Outcomes = { readonly raise: (number: string, rank: number) => void; readonly counts: () => readonly number[] };

/** Eight bytes for each incident instead of a text: an open hash table of 51-bit hashes with the rank in the lowest two bits. */
function createOutcomes(): Outcomes {
  let slots = new Float64Array(4096);
  let used = 0;
  const counts = [0, 0, 0];

  const placeOf = (table: Float64Array, hash: number): number => {
    let place = hash % table.length;
    while (table[place] !== 0 && Math.floor((table[place] ?? 0) / 4) !== hash) place = (place + 1) % table.length;
    return place;
  };
  const grow = (): void => {
    const larger = new Float64Array(slots.length * 2);
    for (const slot of slots) if (slot !== 0) larger[placeOf(larger, Math.floor(slot / 4))] = slot;
    slots = larger;
  };
  return {
    raise: (number, rank) => {
      if (used * 2 > slots.length) grow();
      const hash = hashOf(number);
      const place = placeOf(slots, hash);
      const known = slots[place] ?? 0;
      if (known === 0) used += 1;
      else if (known % 4 >= rank) return;
      else counts[known % 4] = (counts[known % 4] ?? 0) - 1;
      counts[rank] = (counts[rank] ?? 0) + 1;
      slots[place] = hash * 4 + rank;
    },
    counts: () => counts,
  };
}

/** A hash of 51 bits, never 0. */
function hashOf(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x9e3779b9;
  for (let index = 0; index < text.length; index += 1) {
    high = Math.imul(high ^ text.charCodeAt(index), 0x01000193);
    low = Math.imul(low ^ text.charCodeAt(index), 0x85ebca6b);
    low ^= low >>> 13;
  }
  high = Math.imul(high ^ (high >>> 16), 0xc2b2ae35);
  return ((high ^ (high >>> 15)) >>> 13) * 2 ** 32 + (low >>> 0) + 1;
}
