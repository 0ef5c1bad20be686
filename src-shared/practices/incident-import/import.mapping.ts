import { err, ok, type Result } from '#shared/kernel/result.ts';
import { foldHeader } from './import.columns.ts';
import { type DateFormat, isTimeZone } from './import.dates.ts';
import { type ColumnRole, columnRoles } from './import.roles.ts';

/** The columns whose words may be translated by a mapping before they are looked up. */
export const wordRoles = ['state', 'onHoldReason', 'impact', 'urgency', 'priority', 'channel', 'resolutionCode'] as const;
export type WordRole = (typeof wordRoles)[number];

/**
 * How a file is read: what each column tells, how dates are written, and words of one's own ("Parked" means "On hold").
 * Plain JSON, so it can be saved, edited and used again. `source` names the other system: records of two systems that
 * number alike never meet.
 */
export type ImportMapping = {
  readonly version: 1;
  readonly source: string;
  readonly columns: readonly { readonly header: string; readonly role: ColumnRole }[];
  readonly dates: DateFormat;
  readonly words: { readonly [Role in WordRole]?: Readonly<Record<string, string>> };
};

/** Why a mapping cannot be used. `subject` names the column, role, zone or key. */
export type MappingProblem = {
  readonly code: 'not-a-mapping' | 'unknown-version' | 'unknown-role' | 'role-twice' | 'no-number-column' | 'missing-column' | 'unknown-time-zone' | 'unknown-date-order' | 'unknown-word-role';
  readonly subject: string;
};

/** Checks what was read from a mapping file. */
export function parseMapping(input: unknown): Result<ImportMapping, MappingProblem> {
  if (!isFields(input) || !Array.isArray(input['columns'])) return problem('not-a-mapping', '');
  if (input['version'] !== 1) return problem('unknown-version', String(input['version']));
  const columns: { header: string; role: ColumnRole }[] = [];
  for (const column of input['columns']) {
    if (!isFields(column) || typeof column['header'] !== 'string') return problem('not-a-mapping', 'columns');
    const role = columnRoles.find((one) => one === column['role']);
    if (role === undefined) return problem('unknown-role', String(column['role']));
    columns.push({ header: column['header'], role });
  }
  const dates = parseDates(input['dates']);
  if (!dates.ok) return dates;
  const words = parseWords(input['words']);
  if (!words.ok) return words;
  const source = typeof input['source'] === 'string' && input['source'] !== '' ? input['source'].slice(0, 60) : defaultSource;
  return checkMapping({ version: 1, source, columns, dates: dates.value, words: words.value });
}

/** The source of imports that name none. */
export const defaultSource = 'servicenow';

/** Whether a mapping can be used at all: a number column, and no role twice. */
export function checkMapping(mapping: ImportMapping): Result<ImportMapping, MappingProblem> {
  const seen = new Set<ColumnRole>();
  for (const { role } of mapping.columns) {
    if (role === 'extra' || role === 'ignore') continue;
    if (seen.has(role)) return problem('role-twice', role);
    seen.add(role);
  }
  if (!seen.has('number')) return problem('no-number-column', '');
  return isTimeZone(mapping.dates.timeZone) ? ok(mapping) : problem('unknown-time-zone', mapping.dates.timeZone);
}

/** What each column of this file tells under the mapping; columns the mapping does not know are kept as `extra`. */
export function rolesFor(mapping: ImportMapping, header: readonly string[]): Result<readonly ColumnRole[], MappingProblem> {
  const byName = new Map(mapping.columns.map((column) => [foldHeader(column.header), column.role]));
  const exact = new Map(mapping.columns.map((column) => [column.header.trim(), column.role]));
  const taken = new Set<ColumnRole>();
  const roles = header.map((name) => {
    const role = exact.get(name.trim()) ?? byName.get(foldHeader(name)) ?? 'extra';
    if (role === 'extra' || role === 'ignore') return role;
    if (taken.has(role)) return 'extra';
    taken.add(role);
    return role;
  });
  return taken.has('number') ? ok(roles) : problem('missing-column', mapping.columns.find(({ role }) => role === 'number')?.header ?? '');
}

function parseDates(input: unknown): Result<DateFormat, MappingProblem> {
  if (input === undefined) return ok({ order: 'dmy', timeZone: 'UTC' });
  if (!isFields(input)) return problem('not-a-mapping', 'dates');
  const order = (['ymd', 'dmy', 'mdy'] as const).find((one) => one === input['order']);
  if (order === undefined) return problem('unknown-date-order', String(input['order']));
  return ok({ order, timeZone: typeof input['timeZone'] === 'string' ? input['timeZone'] : 'UTC' });
}

function parseWords(input: unknown): Result<ImportMapping['words'], MappingProblem> {
  if (input === undefined) return ok({});
  if (!isFields(input)) return problem('not-a-mapping', 'words');
  const words: { [Role in WordRole]?: Record<string, string> } = {};
  for (const [name, table] of Object.entries(input)) {
    const role = wordRoles.find((one) => one === name);
    if (role === undefined) return problem('unknown-word-role', name);
    if (!isFields(table)) return problem('not-a-mapping', `words.${name}`);
    words[role] = Object.fromEntries(Object.entries(table).map(([word, meaning]) => [word, String(meaning)]));
  }
  return ok(words);
}

const problem = (code: MappingProblem['code'], subject: string) => err({ code, subject });

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
