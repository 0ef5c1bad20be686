import { createCsvReader, type CsvDialect, type CsvRecord } from './import.csv.ts';
import { countKnownNames, foldHeader } from './import.columns.ts';

/** Where the table of a file begins and how it is written. `headerLine` counts from 1. */
export type DetectedTable = { readonly dialect: CsvDialect; readonly header: readonly string[]; readonly headerLine: number };

const separators = [',', ';', '\t', '|'] as const;
/** How many records the search for the header looks at: reports put titles and dates above their table. */
const headerDepth = 20;

/**
 * Finds separator, line ends and header in the first part of a text: the separator under which a line near the top names the
 * most known columns and the lines below have as many cells. `ownNames` are headers that a mapping knows besides. Undefined
 * when the text is no table.
 */
export function detectTable(sample: string, ownNames: readonly string[] = []): DetectedTable | undefined {
  // Old Macs end lines by a return alone; the line ends inside quoted cells may be of the other kind.
  const newline = (sample.match(/\r(?!\n)/g)?.length ?? 0) > (sample.match(/\n/g)?.length ?? 0) ? '\r' : '\n';
  const told = /^\ufeff?sep=(.)\r?[\n\r]/i.exec(sample)?.[1];
  const tried = separators
    .filter((separator) => told === undefined || separator === told)
    .map((separator) => tryDialect(sample, { separator, newline }, new Set(ownNames.map(foldHeader))));
  const best = tried.toSorted((left, right) => right.score - left.score)[0];
  if (!best?.header || best.score <= 0) return undefined;
  return { dialect: best.dialect, header: best.header.cells.map((cell) => cell.trim()), headerLine: best.header.line };
}

type Trial = { readonly dialect: CsvDialect; readonly header: CsvRecord | undefined; readonly score: number };

function tryDialect(sample: string, dialect: CsvDialect, ownNames: ReadonlySet<string>): Trial {
  const reader = createCsvReader(dialect, -1);
  const records = reader.push(sample).slice(0, 300);
  if (records.length < 2) records.push(...reader.finish());
  let best: Trial = { dialect, header: undefined, score: 0 };
  for (const header of records.slice(0, headerDepth)) {
    const width = header.cells.length;
    if (width < 2) continue;
    const known = Math.max(countKnownNames(header.cells), header.cells.filter((cell) => ownNames.has(foldHeader(cell))).length);
    const below = records.filter((record) => record.line > header.line);
    const fitting = below.filter((record) => record.cells.length === width).length;
    const share = below.length === 0 ? 0.5 : fitting / below.length;
    const score = known >= 2 ? known * 10 * (0.1 + share) + width * 0.01 : 0;
    if (score > best.score) best = { dialect, header, score };
  }
  return best;
}
