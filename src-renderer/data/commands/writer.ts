import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Actor } from '#shared/domain/record/record.actor.ts';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import { type Refusal, refusal } from '#shared/domain/record/record.refusal.ts';
import { recordSchemas, type RecordOf } from '#shared/protocol/record-schemas.ts';
import type { DeskCollections } from '../database/collections.ts';
import type { DeskDatabase } from '../database/open-database.ts';
import { nextWriting, type Writing } from '../database/writing.ts';

export { newBase, nextWriting } from '../database/writing.ts';

/** What every command needs: where to write, who writes, and when. */
export type WriterDeps = Writing & { readonly database: DeskDatabase; readonly actor: Actor };

/** Whether a record may be written as it stands: the same schema that the endpoint will ask. */
export function checkedRecord<Name extends CollectionName>(name: Name, record: RecordOf<Name>): Result<RecordOf<Name>, Refusal> {
  const checked = recordSchemas[name].safeParse(record);
  if (checked.success) return ok(record);
  const issue = checked.error.issues[0];
  return err(refusal(issue?.code === 'too_big' ? 'too-large' : 'invalid-value', String(issue?.path[0] ?? '')));
}

/** Thrown inside a write to leave it when the rule says no, or when the record is no longer the one that was judged. */
export class WriteRefused extends Error {
  readonly refusal: Refusal;
  constructor(reason: Refusal) {
    super(reason.code);
    this.refusal = reason;
  }
}

/** Runs a write; a disk that does not take it is a refusal like any other, with the reason beside it. */
export async function written<T>(write: () => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
  try {
    return await write();
  } catch (problem) {
    if (problem instanceof WriteRefused) return err(problem.refusal);
    return err(refusal('not-saved', '', { reason: problem instanceof Error ? problem.message.slice(0, 200) : String(problem) }));
  }
}

/** Takes a record away: a writing of its own, so that the endpoint hears of it. */
export async function deleteRecord(deps: WriterDeps, name: CollectionName, id: string): Promise<boolean> {
  // The collections differ in their records only; what is written here all records have.
  const collection = deps.database.collections[name] as unknown as DeskCollections['personal'];
  const found = await collection.findOne(id).exec();
  if (!found) return false;
  await found.incrementalModify((record) => ({ ...record, ...nextWriting(deps, record, deps.clock.now()), _deleted: true }));
  return true;
}
