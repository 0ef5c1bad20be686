import { ok, type Result } from '#shared/kernel/result.ts';
import type { Refusal } from '#shared/domain/record/record.refusal.ts';
import type { BulkOutcome, Outcome } from './commands.ts';
import { takeBackChange } from './ticket-undo.ts';
import { changeTicket, type Work, type WrittenChange } from './ticket-writing.ts';
import type { UndoStack } from './undo-stack.ts';
import { written, type WriterDeps } from './writer.ts';

export type Bulk = {
  readonly ids: readonly string[];
  readonly work: Work;
  readonly onProgress?: (done: number) => void;
  /** Stops between two tickets; what was done stays, and can be taken back. */
  readonly signal?: AbortSignal;
};

/** Changes ticket after ticket; each is judged alone, all are one step of undo. */
export async function changeEach(deps: WriterDeps, undo: UndoStack, bulk: Bulk): Outcome<BulkOutcome> {
  const changes: WrittenChange[] = [];
  const refused: { id: string; refusal: Refusal }[] = [];
  for (const [at, id] of bulk.ids.entries()) {
    if (bulk.signal?.aborted) break;
    const change = await written(() => changeTicket(deps, id, bulk.work));
    if (change.ok) changes.push(change.value);
    else refused.push({ id, refusal: change.error });
    bulk.onProgress?.(at + 1);
  }
  const effective = changes.filter((change) => change.after !== change.before || change.entries.length > 0);
  if (effective.length > 0) {
    undo.record({ kind: 'tickets-edit', number: '', count: effective.length }, () => takeBackEach(deps, effective));
  }
  return ok({ done: changes.length, refused });
}

/** What can be taken back is; only when nothing could be it has failed. */
async function takeBackEach(deps: WriterDeps, changes: readonly WrittenChange[]): Promise<Result<unknown, Refusal>> {
  const outcomes: Result<unknown, Refusal>[] = [];
  for (const change of changes) outcomes.push(await written(() => takeBackChange(deps, change)));
  return outcomes.find((outcome) => outcome.ok) ?? outcomes[0] ?? ok(undefined);
}
