import { err, ok, type Result } from '#shared/kernel/result.ts';
import { createCsvReader } from './import.csv.ts';
import { detectColumns, type DetectedColumns, isDateRole } from './import.columns.ts';
import { addEvidence, type DateEvidence, type DateFormat, decideOrder, noEvidence, parseDate } from './import.dates.ts';
import { type DetectedTable, detectTable } from './import.dialect.ts';
import { defaultSource, type ImportMapping, rolesFor } from './import.mapping.ts';
import type { ColumnRole, DateRole } from './import.roles.ts';

/**
 * What was found out about a file from its beginning, to be shown and corrected before anything is written.
 * The way from a file to the desk: `planImport` -> (the person edits `mapping`) -> `createRowSource` reads rows ->
 * `createBatchCutter` makes batches -> each goes to the endpoint's import route -> `createTally` counts the answers.
 */
export type ImportPlan = {
  readonly table: DetectedTable;
  readonly columns: DetectedColumns;
  readonly evidence: DateEvidence;
  /** False while every date seen could be read with day and month either way round. */
  readonly isDateOrderCertain: boolean;
  /** Whether some dates name no zone, so that the mapping's zone decides. */
  readonly needsTimeZone: boolean;
  /** Whether the rows of an incident stand from the newest to the oldest; for `createBatchCutter`. */
  readonly isNewestFirst: boolean;
  /** The first rows below the header, for a preview. */
  readonly preview: readonly (readonly string[])[];
  readonly mapping: ImportMapping;
};

/** Why a text cannot be imported at all. `subject` holds what was found instead, for the sentence. */
export type PlanProblem = { readonly code: 'empty' | 'not-a-table' | 'no-number-column'; readonly subject: string };

const previewRows = 20;

export type PlanOptions = {
  readonly timeZone?: string;
  readonly source?: string;
  /** Headers that a saved mapping knows: a table that names only those is found, too. */
  readonly ownNames?: readonly string[];
  /** Whether a plan without a number column is wanted all the same, to be mapped by hand. */
  readonly isNumberOptional?: boolean;
};

/** Works out how to read a file from the first part of its text (half a megabyte is plenty). */
export function planImport(sample: string, options: PlanOptions = {}): Result<ImportPlan, PlanProblem> {
  if (sample.trim() === '') return err({ code: 'empty', subject: '' });
  const table = detectTable(sample, options.ownNames);
  if (!table) return err({ code: 'not-a-table', subject: (sample.split(/\r?\n|\r/).find((one) => one.trim() !== '') ?? '').slice(0, 120) });
  const columns = detectColumns(table.header);
  if (!options.isNumberOptional && !columns.roles.includes('number')) return err({ code: 'no-number-column', subject: table.header.join(', ').slice(0, 400) });
  const rows = createCsvReader(table.dialect, table.header.length).push(sample).filter((record) => record.line > table.headerLine);
  const cells = rows.map((row) => row.cells);
  const evidence = evidenceOf(columns.roles, cells);
  const { order, isCertain } = decideOrder(evidence, columns.language === 'fr');
  return ok({
    table, columns, evidence,
    isDateOrderCertain: isCertain,
    needsTimeZone: evidence.withZone < evidence.values,
    isNewestFirst: isFalling(columns.roles, cells, { order, timeZone: 'UTC' }),
    preview: cells.slice(0, previewRows),
    mapping: {
      version: 1,
      source: options.source ?? defaultSource,
      columns: table.header.map((header, column) => ({ header, role: columns.roles[column] ?? 'extra' })),
      dates: { order, timeZone: options.timeZone ?? 'UTC' },
      words: {},
    },
  });
}

/** Whether the times of update fall from row to row of one incident more often than they rise. */
function isFalling(roles: readonly ColumnRole[], rows: readonly (readonly string[])[], format: DateFormat): boolean {
  const [numberAt, updatedAt] = [roles.indexOf('number'), roles.indexOf('updatedAt')];
  if (updatedAt < 0) return false;
  const latest = new Map<string, string>();
  let balance = 0;
  for (const cells of rows) {
    const number = cells[numberAt] ?? '';
    const at = parseDate(cells[updatedAt] ?? '', format) ?? '';
    const before = latest.get(number) ?? '';
    if (at !== '' && before !== '' && at !== before) balance += at > before ? 1 : -1;
    if (at !== '') latest.set(number, at);
  }
  return balance < 0;
}

/** What the dates in these rows say about their order; more rows can be added while it is not certain. */
export function evidenceOf(roles: readonly ColumnRole[], rows: readonly (readonly string[])[], start: DateEvidence = noEvidence): DateEvidence {
  const sequence: readonly DateRole[] = ['openedAt', 'createdAt', 'updatedAt'];
  const inOrder = sequence.map((role) => roles.indexOf(role)).filter((column) => column >= 0);
  const others = roles.flatMap((role, column) => (isDateRole(role) && !inOrder.includes(column) ? [column] : []));
  return rows.reduce((evidence, cells) => {
    const withSequence = addEvidence(evidence, inOrder.map((column) => cells[column] ?? ''));
    const loose = others.reduce((so, column) => addEvidence(so, [cells[column] ?? '']), withSequence);
    return { ...loose, inSequence: withSequence.inSequence };
  }, start);
}

/** A saved mapping instead of the detected one; columns that the mapping knows and the file lacks are no problem but the number. */
export function planWith(plan: ImportPlan, mapping: ImportMapping): Result<ImportPlan, PlanProblem> {
  const roles = rolesFor(mapping, plan.table.header);
  if (!roles.ok) return err({ code: 'no-number-column', subject: roles.error.subject });
  const columns = plan.table.header.map((header, column) => ({ header, role: roles.value[column] ?? 'extra' }));
  return ok({ ...plan, isDateOrderCertain: true, mapping: { ...mapping, columns } });
}
