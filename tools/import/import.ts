import { createInterface } from 'node:readline/promises';
import { batchLimits, type BatchRow, createBatchCutter, createRowSource } from '#shared/practices/incident-import/import.batches.ts';
import { rolesFor } from '#shared/practices/incident-import/import.mapping.ts';
import type { ImportPlan } from '#shared/practices/incident-import/import.plan.ts';
import { createTally } from '#shared/practices/incident-import/import.tally.ts';
import { openTextFile, type TextFile } from './file-text.ts';
import { describeEnd, describeNotes, describePlan } from './narration.ts';
import { FileTrouble, type ImportOptions, ImportTrouble, parseOptions, usage } from './options.ts';
import { planFile } from './plan.ts';
import { createProgress } from './progress.ts';
import { createRejectedRows } from './rejected-rows.ts';
import type { ImportTarget } from './target.ts';

// Each batch is one transaction: whatever ends an import early, what the last line counts is in the store, whole.

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function run(): Promise<number> {
  const options = parseOptions(process.argv.slice(2));
  if (!options.ok) {
    process.stderr.write(`${options.error}\n\n${usage}`);
    return 2;
  }
  if (options.value === 'help') {
    process.stdout.write(usage);
    return 0;
  }
  try {
    return await importFile(options.value);
  } catch (thrown) {
    process.stderr.write(`${thrown instanceof ImportTrouble ? thrown.message : thrown instanceof Error ? thrown.stack : String(thrown)}\n`);
    return 1;
  }
}

async function importFile(options: ImportOptions): Promise<number> {
  const file = await openTextFile(options.file);
  const plan = await planFile(file, options);
  say(options.file);
  describePlan(plan, file.encoding(), file.isGzip).forEach(say);
  if (options.saveMapping !== '') say(`  Mapping     saved to ${options.saveMapping}`);
  // Opening a database takes a second that a wrong file need not cost.
  const { openTarget } = await import('./target.ts');
  const target = await openTarget(options, { mapping: plan.mapping, header: plan.table.header, isDryRun: options.isDryRun });
  try {
    say(`  Goes to     ${target.name}${options.isDryRun ? ' - a dry run: nothing is written' : ''}`);
    if (!(await mayGoOn(options))) return 1;
    return await transfer(options, { file, plan, target });
  } finally {
    await target.close();
  }
}

async function mayGoOn(options: ImportOptions): Promise<boolean> {
  if (options.isYes || options.isDryRun || options.isJson || !process.stdin.isTTY || !process.stdout.isTTY) return true;
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asking.question('Import now? [Y/n] ');
  asking.close();
  return !/^n/i.test(answer.trim());
}

type Transfer = { readonly file: TextFile; readonly plan: ImportPlan; readonly target: ImportTarget };

async function transfer(options: ImportOptions, { file, plan, target }: Transfer): Promise<number> {
  const roles = rolesFor(plan.mapping, plan.table.header);
  if (!roles.ok) throw new ImportTrouble('The mapping does not fit the file.');
  const startedAt = performance.now();
  const [source, cutter, tally] = [createRowSource(plan.table), createBatchCutter(roles.value, batchLimits, plan.isNewestFirst), createTally()];
  const rejected = createRejectedRows(options.file, plan.table.header);
  const progress = createProgress(file.byteLength);
  let isStopped = false;
  const stop = () => {
    isStopped = true;
  };
  process.once('SIGINT', stop);

  const take = async (rows: readonly BatchRow[]): Promise<void> => {
    if (rows.length === 0 || isStopped) return;
    const outcome = await target.take(rows);
    tally.add(outcome);
    rejected.add(outcome.rejected, rows);
    progress.show(tally.totals());
  };
  let trouble: unknown;
  try {
    for await (const piece of file.pieces(progress.read)) {
      for (const rows of cutter.push(source.push(piece))) await take(rows);
      if (isStopped) break;
    }
    for (const rows of cutter.push(source.finish())) await take(rows);
    await take(cutter.finish());
  } catch (thrown) {
    trouble = thrown;
    // A file that broke off: its whole rows are taken all the same. A target that broke off gets nothing more.
    if (thrown instanceof FileTrouble) await take(cutter.finish());
  }
  progress.end();
  process.off('SIGINT', stop);
  const seconds = (performance.now() - startedAt) / 1000;
  const totals = tally.totals();
  const rejectedFile = rejected.close();
  if (trouble !== undefined) {
    process.stderr.write(`${trouble instanceof ImportTrouble ? trouble.message : trouble instanceof Error ? trouble.stack : String(trouble)}\n`);
    say(`The import ended early. Until then ${options.isDryRun ? 'it would have been' : 'this is safe in the store'}:`);
  }
  if (isStopped) say('Stopped. Until then this was taken; the same import later goes on with the rest:');
  describeEnd(totals, seconds, options.isDryRun).forEach(say);
  describeNotes(tally.notes()).forEach(say);
  if (rejectedFile !== '') say(`Rejected rows, with the reason: ${rejectedFile}`);
  if (options.isJson) {
    const rowsPerSecond = Math.round((totals.historyRows + totals.rejected) / Math.max(seconds, 0.001));
    say(JSON.stringify({ ...totals, seconds: Number(seconds.toFixed(3)), rowsPerSecond }));
  }
  return trouble === undefined && !isStopped ? 0 : 1;
}

process.exitCode = await run();
