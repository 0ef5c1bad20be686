import type { ShelfChange } from './shelf.ts';

type Compare<Row> = (left: Row, right: Row) => number;

/** The rows that pass the test, sorted. */
export const sortedRows = <Row>(rows: Iterable<Row>, test: (row: Row) => boolean, compare: Compare<Row>): readonly Row[] => {
  const kept: Row[] = [];
  for (const row of rows) if (test(row)) kept.push(row);
  return kept.sort(compare);
};

/**
 * The sorted rows after some changes, without sorting all of them again: what changed is taken out and put in at its
 * place. Answers the same array when none of the changes concerns it.
 */
export function applyChanges<Row extends { readonly id: string }, Changed extends Row>(
  rows: readonly Row[], changes: readonly ShelfChange<Changed>[], test: (row: Row) => boolean, compare: Compare<Row>,
): readonly Row[] {
  const leaving = new Set(changes.filter((change) => change.before && test(change.before)).map((change) => change.id));
  const coming = changes.flatMap(({ after }) => (after && test(after) ? [after as Row] : [])).sort(compare);
  if (leaving.size === 0 && coming.length === 0) return rows;
  // A test that looks at the clock may have let a row in that it would not pass now: what comes is taken out by id as well.
  for (const row of coming) leaving.add(row.id);
  const kept = rows.filter((row) => !leaving.has(row.id));
  return coming.length === 0 ? kept : merged(kept, coming, compare);
}

function merged<Row>(kept: readonly Row[], coming: readonly Row[], compare: Compare<Row>): readonly Row[] {
  const pieces: (readonly Row[])[] = [];
  let from = 0;
  for (const row of coming) {
    const to = placeOf(row, kept, from, compare);
    pieces.push(kept.slice(from, to), [row]);
    from = to;
  }
  pieces.push(kept.slice(from));
  return pieces.flat();
}

/** Where the row belongs among the sorted ones, not before `from`. */
function placeOf<Row>(row: Row, sorted: readonly Row[], from: number, compare: Compare<Row>): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = sorted[middle];
    if (other !== undefined && compare(other, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
