import type { DetectedEncoding } from '#shared/practices/incident-import/import.encoding.ts';
import type { ImportPlan, PlanProblem } from '#shared/practices/incident-import/import.plan.ts';
import type { BatchOutcome, ImportTotals } from '#shared/practices/incident-import/import.tally.ts';

const separators: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };
const languages = { code: 'column codes', en: 'English', fr: 'French' } as const;
const orders = { dmy: 'day/month/year', mdy: 'month/day/year', ymd: 'year-month-day' } as const;

/** What was found out about the file, for the person to look at before anything is written. */
export function describePlan(plan: ImportPlan, encoding: DetectedEncoding, isGzip: boolean): string[] {
  const { dates } = plan.mapping;
  const roles = (role: string) => plan.mapping.columns.filter((column) => column.role === role).map(({ header }) => header);
  const known = plan.mapping.columns.filter(({ role }) => role !== 'extra' && role !== 'ignore');
  return [
    `  Format      ${isGzip ? 'gzip, ' : ''}${encoding.encoding}${encoding.isPlain ? ' (only ASCII so far)' : ''}, separated by ${separators[plan.table.dialect.separator] ?? plan.table.dialect.separator}, header in line ${plan.table.headerLine}`,
    `  Header      ${plan.table.header.length} columns, ${languages[plan.columns.language]}`,
    `  Dates       ${orders[dates.order]}${plan.isDateOrderCertain ? '' : ' (a guess: every date could be read both ways; --date-order decides)'}${plan.needsTimeZone ? `; those without a zone are in ${dates.timeZone}` : ''}`,
    `  Columns     ${known.map(({ header, role }) => `${header} = ${role}`).join(', ')}`,
    ...(roles('extra').length === 0 ? [] : [`  In history  ${roles('extra').join(', ')}`]),
    ...(roles('ignore').length === 0 ? [] : [`  Left out    ${roles('ignore').join(', ')}`]),
  ];
}

/** Why a file cannot be imported, in a sentence. */
export function describeProblem(problem: PlanProblem, file: string): string {
  switch (problem.code) {
    case 'empty': return `${file} holds no text.`;
    case 'not-a-table': return `${file} does not look like an incident export: no line near its top names known columns (number, state, opened...). It begins: ${problem.subject}`;
    case 'no-number-column': return `${file} has no column with the incident's number. Its columns are: ${problem.subject}. Save a mapping with --save-mapping FILE, give one column the role "number", and import with --mapping FILE.`;
  }
}

const whole = (value: number): string => Math.round(value).toLocaleString('en-US');

/** The end of an import in words. */
export function describeEnd(totals: ImportTotals, seconds: number, isDryRun: boolean): string[] {
  const would = isDryRun ? 'would be ' : '';
  return [
    `${whole(totals.incidents)} incidents with ${whole(totals.historyRows)} history rows: ${whole(totals.created)} ${would}created, ${whole(totals.updated)} ${would}updated, ${whole(totals.unchanged)} unchanged; ${whole(totals.rejected)} rows rejected.`,
    `${seconds.toFixed(1)} s, ${whole((totals.historyRows + totals.rejected) / Math.max(seconds, 0.001))} rows per second.`,
  ];
}

const noteSentences = {
  'unknown-word': 'has words that no list knows; they stand in the history as they are',
  'unreadable-date': 'has values that are no date; they count as missing',
  'not-a-count': 'has values that are no number; they count as missing',
  cut: 'has texts too long to keep whole',
} as const;

/** What was not understood, by column. */
export const describeNotes = (notes: readonly BatchOutcome['notes'][number][]): string[] =>
  notes.map((note) => `  ${note.column} ${noteSentences[note.code]}: ${whole(note.count)} rows, first "${note.value}" in line ${note.line}`);
