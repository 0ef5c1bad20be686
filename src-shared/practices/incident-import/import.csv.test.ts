import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCsvReader, type CsvDialect, type CsvRecord } from './import.csv.ts';

const comma: CsvDialect = { separator: ',', newline: '\n' };

function read(text: string, dialect: CsvDialect, pieceLength: number, columns = 0): CsvRecord[] {
  const reader = createCsvReader(dialect, columns);
  const records: CsvRecord[] = [];
  for (let at = 0; at < text.length; at += pieceLength) records.push(...reader.push(text.slice(at, at + pieceLength)));
  return [...records, ...reader.finish()];
}

describe('a CSV reader', () => {
  test('gives back whatever was written, in pieces of any length', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' ', '\t', 'x'), maxLength: 6 });
    const table = fc.integer({ min: 2, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
    const dialects = fc.record({ separator: fc.constantFrom(',', ';', '\t', '|'), newline: fc.constantFrom<'\n' | '\r'>('\n', '\r') });
    fc.assert(fc.property(table, dialects, fc.boolean(), fc.integer({ min: 1, max: 20 }), (rows, dialect, isWindows, pieceLength) => {
      const end = dialect.newline === '\n' && isWindows ? '\r\n' : dialect.newline;
      const text = rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(dialect.separator) + end).join('');
      expect(read(text, dialect, pieceLength).map((record) => record.cells)).toEqual(rows);
    }), { numRuns: 200 });
  });

  test('forgives quotes inside cells, and counts lines', () => {
    const records = read('a,b\n1,5" disk\n"say "hi" to",2\n"two\nlines",3\nx,y', comma, 5);
    expect(records.map(({ line, cells }) => [line, ...cells])).toEqual([[1, 'a', 'b'], [2, '1', '5" disk'], [3, 'say "hi" to', '2'], [4, 'two\nlines', '3'], [6, 'x', 'y']]);
  });

  test('loses one row to a quote that never closes, not the rest of the file', () => {
    const text = 'n,t\n1,a\n2,"oops\n3,c\n4,"d"\n5,e\n';
    const records = read(text, comma, 7, 2);
    expect(records.map(({ cells, isBroken }) => `${cells[0]}${isBroken ? '!' : ''}`)).toEqual(['n', '1', '2!', '3', '4', '5']);
    const atEnd = read('n,t\n1,a\n2,"oops\n3,c\n', comma, 100, 2);
    expect(atEnd.map(({ cells, isBroken }) => `${cells[0]}${isBroken ? '!' : ''}`)).toEqual(['n', '1', '2!', '3']);
  });
});
