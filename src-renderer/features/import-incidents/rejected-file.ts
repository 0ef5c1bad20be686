import type { BatchRow } from '#shared/practices/incident-import/import.batches.ts';
import type { DetectedTable } from '#shared/practices/incident-import/import.dialect.ts';
import type { Rejection } from '#shared/practices/incident-import/import.row.ts';

/** Gathers the rows that were not taken. */
export type RejectedFile = {
  readonly add: (rejections: readonly Rejection[], batch: readonly BatchRow[]) => void;
  /** The file so far; undefined while there is nothing in it. */
  readonly blob: () => Blob | undefined;
};

/** How much text is gathered before it goes into a blob, which the browser may put on disk. */
const pieceLength = 256 * 1024;

/** The rejected rows as CSV in the file's own columns, after line and reason, so that they can be mended and imported again. */
export function createRejectedFile({ header, dialect }: Pick<DetectedTable, 'header' | 'dialect'>): RejectedFile {
  const line = (cells: readonly string[]): string => `${cells.map((cell) => quoted(cell, dialect.separator)).join(dialect.separator)}\r\n`;
  const parts: Blob[] = [];
  let text = `\ufeff${line(['line', 'reason', 'detail', ...header])}`;
  let count = 0;
  return {
    add: (rejections, batch) => {
      const byLine = new Map(rejections.length === 0 ? [] : batch.map((row) => [row.line, row.cells]));
      for (const { line: place, code, detail } of rejections) {
        text += line([String(place), code, detail, ...(byLine.get(place) ?? [])]);
        count += 1;
      }
      if (text.length < pieceLength) return;
      parts.push(new Blob([text]));
      text = '';
    },
    blob: () => (count === 0 ? undefined : new Blob([...parts, text], { type: 'text/csv' })),
  };
}

/** A cell, in quotes where it needs them. */
const quoted = (cell: string, separator: string): string =>
  (cell.includes('"') || cell.includes(separator) || /[\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
