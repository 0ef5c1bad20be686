import { readFileSync, writeFileSync } from 'node:fs';
import { createRowSource } from '#shared/practices/incident-import/import.batches.ts';
import { decideOrder } from '#shared/practices/incident-import/import.dates.ts';
import { checkMapping, type ImportMapping, parseMapping } from '#shared/practices/incident-import/import.mapping.ts';
import { evidenceOf, type ImportPlan, planImport, planWith } from '#shared/practices/incident-import/import.plan.ts';
import { fileTrouble, type TextFile } from './file-text.ts';
import { describeProblem } from './narration.ts';
import { type ImportOptions, ImportTrouble } from './options.ts';

const sampleCharacters = 600_000;

/** Finds out how to read the file, from its beginning, from a saved mapping, and from what the command line says. */
export async function planFile(file: TextFile, options: ImportOptions): Promise<ImportPlan> {
  const saved = options.mapping === '' ? undefined : readMapping(options.mapping);
  const planned = planImport(await sampleOf(file), {
    isNumberOptional: true, ownNames: saved?.columns.map(({ header }) => header) ?? [],
    ...(options.timeZone === '' ? {} : { timeZone: options.timeZone }), ...(options.source === '' ? {} : { source: options.source }),
  });
  if (!planned.ok) throw new ImportTrouble(describeProblem(planned.error, options.file));
  const mapped = saved === undefined ? planned : planWith(planned.value, withOptions(saved, options));
  if (!mapped.ok) throw new ImportTrouble(`The mapping's number column "${mapped.error.subject}" is not in ${options.file}.`);
  const plan = await withDateOrder(mapped.value, file, options);
  if (options.saveMapping !== '') writeFileSync(options.saveMapping, `${JSON.stringify(plan.mapping, undefined, 2)}\n`);
  const checked = checkMapping(plan.mapping);
  if (checked.ok) return plan;
  const columns = plan.table.header.join(', ').slice(0, 400);
  throw new ImportTrouble(checked.error.code === 'no-number-column' ? describeProblem({ code: 'no-number-column', subject: columns }, options.file) : sentenceFor(checked.error));
}

async function sampleOf(file: TextFile): Promise<string> {
  let sample = '';
  try {
    for await (const piece of file.pieces()) {
      sample += piece;
      if (sample.length >= sampleCharacters) break;
    }
  } catch (thrown) {
    if (!(thrown instanceof ImportTrouble) || sample.trim() === '') throw thrown;
  }
  return sample;
}

function readMapping(path: string): ImportMapping {
  let input: unknown;
  try {
    input = JSON.parse(readFileSync(path, 'utf8'));
  } catch (thrown) {
    if (thrown instanceof SyntaxError) throw new ImportTrouble(`The mapping ${path} is not JSON: ${thrown.message}`);
    throw fileTrouble(thrown, path);
  }
  const parsed = parseMapping(input);
  if (!parsed.ok) throw new ImportTrouble(`The mapping ${path} cannot be used. ${sentenceFor(parsed.error)}`);
  return parsed.value;
}

const withOptions = (mapping: ImportMapping, options: ImportOptions): ImportMapping => ({
  ...mapping,
  source: options.source || mapping.source,
  dates: { ...mapping.dates, timeZone: options.timeZone || mapping.dates.timeZone },
});

/** Where the beginning leaves the order of day and month open, the rest of the file is asked. */
async function withDateOrder(plan: ImportPlan, file: TextFile, options: ImportOptions): Promise<ImportPlan> {
  if (options.dateOrder !== '') return { ...plan, isDateOrderCertain: true, mapping: { ...plan.mapping, dates: { ...plan.mapping.dates, order: options.dateOrder } } };
  if (plan.isDateOrderCertain) return plan;
  const source = createRowSource(plan.table);
  let evidence = plan.evidence;
  let decided = decideOrder(evidence, plan.columns.language === 'fr');
  try {
    for await (const piece of file.pieces()) {
      evidence = evidenceOf(plan.columns.roles, source.push(piece).map((row) => row.cells), evidence);
      decided = decideOrder(evidence, plan.columns.language === 'fr');
      if (decided.isCertain) break;
    }
  } catch (thrown) {
    if (!(thrown instanceof ImportTrouble)) throw thrown;
  }
  return { ...plan, evidence, isDateOrderCertain: decided.isCertain, mapping: { ...plan.mapping, dates: { ...plan.mapping.dates, order: decided.order } } };
}

function sentenceFor(problem: { readonly code: string; readonly subject: string }): string {
  switch (problem.code) {
    case 'unknown-time-zone': return `There is no time zone "${problem.subject}".`;
    case 'role-twice': return `Two columns play the role ${problem.subject}; only one can.`;
    case 'unknown-role': return `There is no role "${problem.subject}".`;
    case 'no-number-column': return 'No column has the role number.';
    default: return `${problem.code} ${problem.subject}`;
  }
}
