import type { Instant } from '#shared/kernel/instant.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { stableId } from '#shared/kernel/identity.ts';
import { tidyLine } from '#shared/kernel/text.ts';
import { createDateReader } from './import.dates.ts';
import type { ImportMapping } from './import.mapping.ts';
import type { IdOfName, Mention } from './import.names.ts';
import type { ColumnRole, FieldRole } from './import.roles.ts';
import { readSaid, type Said } from './import.said.ts';
import { createValueReader, type RowNote } from './import.values.ts';
import { countOf, isNothing } from './import.vocabulary.ts';

/** Why a row cannot be taken; the row itself goes into the file of rejected rows. */
export const rejectionCodes = ['broken-quotes', 'wrong-cell-count', 'no-number', 'number-too-long', 'no-date'] as const;
export type RejectionCode = (typeof rejectionCodes)[number];
export type Rejection = { readonly line: number; readonly code: RejectionCode; readonly detail: string };

/** One row of the file: where it stands, its cells, and whether its quotes were damaged. */
export type RawRow = { readonly line: number; readonly cells: readonly string[]; readonly isBroken: boolean };

/** A row that was understood. `values` are a ticket's fields as text, extra columns under their own header. */
export type ParsedRow = {
  readonly line: number;
  readonly number: string;
  /** Tells this row from the incident's others, in this export and in the next. */
  readonly key: string;
  readonly at: Instant;
  /** How many updates the other system counted before this one; -1 when it did not say. */
  readonly updateNumber: number;
  readonly authorId: string;
  readonly values: Readonly<Record<string, string>>;
  readonly said: readonly Said[];
  /** The ids of those who said it, by name. */
  readonly saidBy: Readonly<Record<string, string>>;
  readonly mentions: readonly Mention[];
  readonly notes: readonly RowNote[];
};

/** Makes the reader of one file's rows. `roles` has one entry per column. */
export function createRowReader(
  mapping: ImportMapping,
  header: readonly string[],
  roles: readonly ColumnRole[],
  idOf: IdOfName,
): (row: RawRow) => Result<ParsedRow, Rejection> {
  const readDate = createDateReader(mapping.dates);
  const readValues = createValueReader({ mapping, header, roles, idOf, readDate });
  const columns = new Map<FieldRole, number>();
  for (const [column, role] of roles.entries()) if (role !== 'extra' && role !== 'ignore') columns.set(role, column);
  const cellOf = (cells: readonly string[], role: FieldRole): string => {
    const cell = cells[columns.get(role) ?? -1] ?? '';
    return isNothing(cell) ? '' : cell;
  };

  return (row) => {
    const cells = withoutTail(row.cells, roles.length).map(storable);
    if (row.isBroken) return reject(row, 'broken-quotes', '');
    if (cells.length !== roles.length) return reject(row, 'wrong-cell-count', `${row.cells.length}/${roles.length}`);
    const number = tidyLine(cellOf(cells, 'number'));
    if (number === '') return reject(row, 'no-number', '');
    if (number.length > 40) return reject(row, 'number-too-long', number.slice(0, 40));
    const read = readValues(cells);
    if (read.at === '') return reject(row, 'no-date', read.unreadableDate);
    const updateNumber = countOf(cellOf(cells, 'updateNumber')) ?? -1;
    const author = { at: read.at, authorName: tidyLine(cellOf(cells, 'updatedBy') || cellOf(cells, 'openedBy')) };
    const said = [
      ...readSaid(cellOf(cells, 'comments'), 'comment', author, readDate),
      ...readSaid(cellOf(cells, 'workNotes'), 'work-note', author, readDate),
      ...readSaid(cellOf(cells, 'commentsAndWorkNotes'), 'work-note', author, readDate),
    ];
    const speakers = said.filter((one) => one.authorName !== '').map((one) => personOf(idOf, one.authorName));
    return ok({
      line: row.line,
      number,
      key: updateNumber >= 0 || read.hasOwnTime ? `${updateNumber}@${read.at}` : stableId(cells.join('\u0001')),
      at: read.at,
      updateNumber,
      authorId: read.authorId,
      values: read.values,
      said,
      saidBy: Object.fromEntries(speakers.map((person) => [person.name, person.id])),
      mentions: [...read.mentions, ...speakers],
      notes: read.notes,
    });
  };
}

const personOf = (idOf: IdOfName, name: string): Mention => ({ kind: 'person', id: idOf('person', name), name, under: '', isStaff: false });

const reject = (row: RawRow, code: RejectionCode, detail: string) => err({ line: row.line, code, detail });

/** A text that every database keeps as it is: without NUL, and without half of a surrogate pair. */
const storable = (cell: string): string => (cell.includes('\0') ? cell.replaceAll('\0', '') : cell).toWellFormed();

/** Some programs end every line with separators too many; empty cells beyond the header say nothing. */
function withoutTail(cells: readonly string[], wanted: number): readonly string[] {
  if (cells.length <= wanted || cells.slice(wanted).some((cell) => cell.trim() !== '')) return cells;
  return cells.slice(0, wanted);
}
