import { closeSync, existsSync, openSync, rmSync, writeSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Rejection, RejectionCode } from '#shared/practices/incident-import/import.row.ts';
import type { BatchRow } from '#shared/practices/incident-import/import.batches.ts';

/** The reasons in words. */
export const rejectionSentences: Readonly<Record<RejectionCode, string>> = {
  'broken-quotes': 'a quotation mark is missing',
  'wrong-cell-count': 'not as many cells as the header has columns',
  'no-number': 'no incident number',
  'number-too-long': 'the incident number is longer than 40 characters',
  'no-date': 'no date that can be read',
};

/** Keeps the rows that could not be taken in a file beside the import: line, reason, and the row as it was. */
export type RejectedRows = {
  readonly add: (rejected: readonly Rejection[], rows: readonly BatchRow[]) => void;
  /** The file, '' when there was nothing to keep. */
  readonly close: () => string;
};

/** The file is made with the first row. Where the import's own folder is read-only it goes into the current one. */
export function createRejectedRows(file: string, header: readonly string[]): RejectedRows {
  let path = `${file}.rejected.csv`;
  let handle: number | undefined;
  try {
    if (existsSync(path)) rmSync(path);
  } catch {
    path = join(process.cwd(), basename(path));
  }
  const write = (cells: readonly string[]): void => {
    if (handle === undefined) {
      [path, handle] = openFirst([path, join(process.cwd(), basename(path))]);
      writeSync(handle, `\ufeff${lineOf(['line', 'reason', ...header])}`);
    }
    writeSync(handle, lineOf(cells));
  };
  return {
    add: (rejected, rows) => {
      if (rejected.length === 0) return;
      const byLine = new Map(rows.map((row) => [row.line, row.cells]));
      for (const { line, code, detail } of rejected) {
        const reason = detail === '' ? rejectionSentences[code] : `${rejectionSentences[code]} (${detail})`;
        write([String(line), reason, ...(byLine.get(line) ?? [])]);
      }
    },
    close: () => {
      if (handle === undefined) return '';
      closeSync(handle);
      return resolve(path);
    },
  };
}

function openFirst(paths: readonly string[]): [string, number] {
  const [path = '', ...others] = paths;
  try {
    return [path, openSync(path, 'w')];
  } catch (thrown) {
    if (others.length === 0) throw thrown;
    return openFirst(others);
  }
}

const lineOf = (cells: readonly string[]): string => `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
