/** How a file separates cells and lines. */
export type CsvDialect = { readonly separator: string; readonly newline: '\n' | '\r' };

/** One record of a CSV file. `line` counts from 1; `isBroken` marks a line whose quotes never close. */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[]; readonly text: string; readonly isBroken: boolean };

export type CsvReader = {
  /** Takes the next piece of text; answers the records that are complete now. */
  readonly push: (text: string) => CsvRecord[];
  /** The file has ended: answers what is left. */
  readonly finish: () => CsvRecord[];
};

/** How long one record may be, in characters, before its opening quote counts as damage. */
export const recordLimit = 1_000_000;

/**
 * Reads CSV piece by piece, RFC 4180 with forgiveness for stray quotes. A record that quotes join from several lines but that
 * has not as many cells as the header, in which quotes open once more, or that never ends, is taken for damage: its first line alone becomes a record, and
 * reading goes on with the next line, so one lost quote costs one row and not the rest of the file.
 */
export function createCsvReader(dialect: CsvDialect, columns = 0): CsvReader {
  let rest = '';
  let line = 1;
  let expected = columns;

  const take = (isLast: boolean): CsvRecord[] => {
    const records: CsvRecord[] = [];
    let at = 0;
    while (at < rest.length) {
      const found = nextRecord(rest, at, dialect, { expected, isLast });
      if (!found) break;
      if (found.record.text !== '') {
        records.push({ ...found.record, line });
        if (expected === 0) expected = found.record.cells.length;
      }
      line += found.lines;
      at = found.next;
    }
    rest = rest.slice(at);
    return records;
  };
  return {
    push: (text) => {
      rest += text;
      return take(false);
    },
    finish: () => take(true),
  };
}

type Found = { readonly record: Omit<CsvRecord, 'line'>; readonly next: number; readonly lines: number };
type Wanted = { readonly expected: number; readonly isLast: boolean };

function nextRecord(text: string, from: number, dialect: CsvDialect, wanted: Wanted): Found | undefined {
  const end = text.indexOf(dialect.newline, from);
  if (end < 0 && !wanted.isLast) return undefined;
  const stop = end < 0 ? text.length : end;
  const lineText = withoutReturn(text.slice(from, stop));
  const simple = { next: stop + 1, lines: 1 };
  if (!lineText.includes('"')) return { ...simple, record: { cells: lineText.split(dialect.separator), text: lineText, isBroken: false } };
  const quoted = readQuoted(text, from, dialect);
  if (quoted === undefined) {
    const isTooLong = text.length - from > recordLimit;
    if (!wanted.isLast && !isTooLong) return undefined;
    return { ...simple, record: { cells: looseCells(lineText, dialect.separator), text: lineText, isBroken: true } };
  }
  if (quoted.isAtEnd && !wanted.isLast) return undefined;
  const whole = withoutReturn(text.slice(from, quoted.end));
  if (quoted.lines > 1 && wanted.expected > 0 && (quoted.cells.length !== wanted.expected || quoted.opensAgain)) {
    return { ...simple, record: { cells: looseCells(lineText, dialect.separator), text: lineText, isBroken: true } };
  }
  return { next: quoted.end + 1, lines: quoted.lines, record: { cells: quoted.cells, text: whole, isBroken: false } };
}

type Quoted = { readonly cells: string[]; readonly end: number; readonly lines: number; readonly isAtEnd: boolean; readonly opensAgain: boolean };

/** Reads one record that may hold quoted cells; undefined while a quote stands open at the end of the text. */
function readQuoted(text: string, from: number, { separator, newline }: CsvDialect): Quoted | undefined {
  const cells: string[] = [];
  let at = from;
  let lines = 1;
  let opensAgain = false;
  for (;;) {
    if (text[at] === '"') {
      const closing = closingQuote(text, at + 1, separator, newline);
      if (closing === undefined) return undefined;
      const cell = text.slice(at + 1, closing);
      lines += countOf(cell, newline);
      opensAgain ||= cell.includes(`${separator}"`) && strayAfter(cell, separator);
      cells.push(cell.replaceAll('""', '"').replaceAll('\r\n', '\n').replaceAll('\r', '\n'));
      at = closing + 1;
      if (text[at] === '\r' && newline === '\n') at += 1;
    } else {
      const stop = endOfPlain(text, at, separator, newline);
      cells.push(withoutReturn(text.slice(at, stop)));
      at = stop;
    }
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    return { cells, end: at, lines, isAtEnd: at >= text.length, opensAgain };
  }
}

/** Where the cell's quote closes: at the first one followed by a separator, a line's end or the text's end. */
function closingQuote(text: string, from: number, separator: string, newline: string): number | undefined {
  let at = text.indexOf('"', from);
  while (at >= 0) {
    const next = text[at + 1];
    if (next === '"') {
      at = text.indexOf('"', at + 2);
    } else if (next === undefined || next === separator || next === newline || next === '\r') {
      return at;
    } else {
      at = text.indexOf('"', at + 1);
    }
  }
  return undefined;
}

/** Whether a single quote follows a separator inside a quoted cell: there a cell of another row begins. */
const strayAfter = (cell: string, separator: string): boolean => cell.replaceAll('""', '').includes(`${separator}"`);

function endOfPlain(text: string, from: number, separator: string, newline: string): number {
  const separatorAt = text.indexOf(separator, from);
  const newlineAt = text.indexOf(newline, from);
  if (separatorAt < 0 && newlineAt < 0) return text.length;
  if (separatorAt < 0) return newlineAt;
  return newlineAt < 0 ? separatorAt : Math.min(separatorAt, newlineAt);
}

const withoutReturn = (text: string): string => (text.endsWith('\r') ? text.slice(0, -1) : text);
const countOf = (text: string, mark: string): number => text.split(mark).length - 1;
const looseCells = (text: string, separator: string): string[] => text.split(separator).map((cell) => cell.replace(/^"|"$/g, ''));
