import { createCsvReader } from './import.csv.ts';
import type { DetectedTable } from './import.dialect.ts';
import { isNothing } from './import.vocabulary.ts';
import type { RawRow } from './import.row.ts';
import type { ColumnRole } from './import.roles.ts';

/** A row as it travels: `occurrence` counts rows of the same incident and update, so that none swallows another. */
export type BatchRow = RawRow & { readonly occurrence: number };

/** Rows of a file, piece of text by piece: without what stands above the header, headers that come again, and empty lines. */
export type RowSource = { readonly push: (text: string) => RawRow[]; readonly finish: () => RawRow[] };

/** Reads the rows below the header that was found. */
export function createRowSource(table: DetectedTable): RowSource {
  const reader = createCsvReader(table.dialect, table.header.length);
  const header = table.header.join('\u0001');
  const rowsOf = (records: ReturnType<typeof reader.push>): RawRow[] =>
    records
      .filter((record) => record.line > table.headerLine && record.cells.some((cell) => cell.trim() !== ''))
      .filter((record) => record.cells.length !== table.header.length || record.cells.map((cell) => cell.trim()).join('\u0001') !== header)
      .map(({ line, cells, isBroken }) => ({ line, cells, isBroken }));
  return { push: (text) => rowsOf(reader.push(text)), finish: () => rowsOf(reader.finish()) };
}

/** How large a batch grows: rows, and characters in all its cells together. */
export const batchLimits = { rows: 2000, characters: 600_000 } as const;

export type BatchCutter = {
  /** Takes rows in the file's order; answers the batches that are full. */
  readonly push: (rows: readonly RawRow[]) => BatchRow[][];
  /** What is left. */
  readonly finish: () => BatchRow[];
};

/**
 * Cuts rows into batches of bounded size. Rows of one incident that stand together stay in one batch, up to twice the
 * limit; those that stand apart go into several, and the endpoint continues the incident it already has. Of a file that
 * begins with the newest rows each batch is turned round: rows of the same minute then stand as they happened.
 */
export function createBatchCutter(
  roles: readonly ColumnRole[], limits: { readonly rows: number; readonly characters: number } = batchLimits, isNewestFirst = false,
): BatchCutter {
  const numberAt = roles.indexOf('number');
  const countRow = createOccurrences(roles);
  let batch: RawRow[] = [];
  let characters = 0;

  const take = (): BatchRow[] => {
    const full = isNewestFirst ? batch.reverse() : batch;
    batch = [];
    characters = 0;
    return full.map((row) => ({ ...row, occurrence: countRow(row.cells) }));
  };
  return {
    push: (rows) => {
      const full: BatchRow[][] = [];
      for (const row of rows) {
        const size = row.cells.reduce((sum, cell) => sum + cell.length, row.cells.length * 3);
        const isFull = batch.length >= limits.rows || characters + size > limits.characters;
        const isOverfull = batch.length >= limits.rows * 2 || characters + size > limits.characters * 2;
        const belongs = batch.at(-1)?.cells[numberAt] === row.cells[numberAt];
        if (batch.length > 0 && (isOverfull || (isFull && !belongs))) full.push(take());
        batch.push(row);
        characters += size;
      }
      return full;
    },
    finish: take,
  };
}

/** So many rows are remembered to tell equal ones apart; equal rows further apart count as one. */
const remembered = 50_000;

function createOccurrences(roles: readonly ColumnRole[]): (cells: readonly string[]) => number {
  const seen = new Map<string, number>();
  const numberAt = roles.indexOf('number');
  const keyAt = [roles.indexOf('updateNumber'), roles.indexOf('updatedAt')];
  return (cells) => {
    const own = keyAt.map((column) => (cells[column] ?? '').trim()).filter((cell) => !isNothing(cell));
    const key = own.length > 0 ? [cells[numberAt]?.trim(), ...own].join('\u0001') : cells.join('\u0001');
    const count = seen.get(key) ?? 0;
    if (count > 0) seen.delete(key);
    seen.set(key, count + 1);
    if (seen.size > remembered) seen.delete(seen.keys().next().value ?? '');
    return count;
  };
}
