import { batchLimits, type BatchRow, createBatchCutter, createRowSource } from '#shared/practices/incident-import/import.batches.ts';
import type { ImportMapping } from '#shared/practices/incident-import/import.mapping.ts';
import { rolesFor } from '#shared/practices/incident-import/import.mapping.ts';
import type { ImportPlan } from '#shared/practices/incident-import/import.plan.ts';
import { type BatchOutcome, createTally, type ImportTotals } from '#shared/practices/incident-import/import.tally.ts';
import { type TextFile, textOf } from './import-file.ts';
import { createRejectedFile } from './rejected-file.ts';

/** One batch as it is sent. */
export type Batch = { readonly mapping: ImportMapping; readonly header: readonly string[]; readonly rows: readonly BatchRow[]; readonly isDryRun: boolean };

/** Why the endpoint did not take a batch. `detail` is what it said. */
export type SendProblem = { readonly code: 'offline' | 'signed-out' | 'forbidden' | 'not-taken'; readonly detail: string };
export type SendBatch = (batch: Batch, signal: AbortSignal) => Promise<BatchOutcome | SendProblem>;

/** How far an import is. */
export type ImportProgress = {
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly rows: number;
  readonly totals: ImportTotals;
  /** True while the endpoint cannot be reached and the import waits for it. */
  readonly isWaiting: boolean;
};

/** How an import ended, and what became of everything up to then. */
export type ImportReport = {
  readonly end: 'done' | 'canceled' | 'damaged-file' | SendProblem['code'];
  readonly detail: string;
  readonly isDryRun: boolean;
  readonly rows: number;
  readonly seconds: number;
  readonly totals: ImportTotals;
  readonly notes: readonly BatchOutcome['notes'][number][];
  /** Rows that could not be taken, with the reason, as CSV; undefined when there are none. */
  readonly rejectedRows: Blob | undefined;
};

export type ImportRun = {
  readonly source: TextFile;
  readonly plan: ImportPlan;
  readonly isDryRun: boolean;
  readonly signal: AbortSignal;
  readonly send: SendBatch;
  readonly nowMs: () => number;
  /** Waits before the next try; rejects or resolves early when the signal ends it. */
  readonly pause: (seconds: number, signal: AbortSignal) => Promise<void>;
  readonly onProgress: (progress: ImportProgress) => void;
};

/** How long an unreachable endpoint is waited for between two tries, in seconds. */
const waits = [1, 2, 5, 10, 20] as const;

/**
 * Sends a whole file batch by batch. Each batch is taken whole or not at all, and the same file may be imported again at any
 * time, so ending early loses nothing: a canceled import goes on where it was when it is started again.
 */
export async function runImport(run: ImportRun): Promise<ImportReport> {
  const { plan, source, isDryRun, signal } = run;
  const startMs = run.nowMs();
  const tally = createTally();
  const rejected = createRejectedFile(plan.table);
  const roles = rolesFor(plan.mapping, plan.table.header);
  let bytesRead = 0;
  let rows = 0;
  const tell = (isWaiting = false): void =>
    run.onProgress({ bytesRead, bytesTotal: source.file.size, rows, totals: tally.totals(), isWaiting });
  const report = (end: ImportReport['end'], detail = ''): ImportReport => ({
    end, detail, isDryRun, rows, seconds: (run.nowMs() - startMs) / 1000, totals: tally.totals(), notes: tally.notes(), rejectedRows: rejected.blob(),
  });
  if (!roles.ok) return report('not-taken', roles.error.subject);

  const send = async (batch: readonly BatchRow[]): Promise<SendProblem | undefined> => {
    const answer = await sendPatiently(run, batch, tell);
    if ('code' in answer) return answer;
    tally.add(answer);
    rejected.add(answer.rejected, batch);
    rows += batch.length;
    tell();
    return undefined;
  };
  const reader = createRowSource(plan.table);
  const cutter = createBatchCutter(roles.value, batchLimits, plan.isNewestFirst);
  try {
    for await (const text of textOf(source, (read) => { bytesRead = read; })) {
      for (const batch of cutter.push(reader.push(text))) {
        if (signal.aborted) return report('canceled');
        const problem = await send(batch);
        if (problem) return report(signal.aborted ? 'canceled' : problem.code, problem.detail);
      }
    }
  } catch {
    return report(signal.aborted ? 'canceled' : 'damaged-file');
  }
  for (const batch of [...cutter.push(reader.finish()), cutter.finish()]) {
    if (signal.aborted) return report('canceled');
    const problem = batch.length === 0 ? undefined : await send(batch);
    if (problem) return report(signal.aborted ? 'canceled' : problem.code, problem.detail);
  }
  return report('done');
}

/** Tries again for as long as the endpoint is merely out of reach. */
async function sendPatiently(run: ImportRun, rows: readonly BatchRow[], tell: (isWaiting: boolean) => void): Promise<BatchOutcome | SendProblem> {
  const batch: Batch = { mapping: run.plan.mapping, header: run.plan.table.header, rows, isDryRun: run.isDryRun };
  for (const wait of waits) {
    const answer = await run.send(batch, run.signal);
    if (!('code' in answer) || answer.code !== 'offline' || run.signal.aborted) return answer;
    tell(true);
    await run.pause(wait, run.signal);
  }
  return run.send(batch, run.signal);
}
