import { ok, type Result } from '#shared/kernel/result.ts';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import type { Refusal } from '#shared/domain/record/record.refusal.ts';
import type { RecordOf } from '#shared/protocol/record-schemas.ts';
import type { DeskCollections } from '../database/collections.ts';
import { newBase, type WriterDeps } from './writer.ts';

/** Writes what a deleted record held as a new record: the endpoint keeps a deletion for ever, so it gets an id of its own. */
export async function undeleteRecord<Name extends CollectionName>(deps: WriterDeps, name: Name, record: RecordOf<Name>): Promise<Result<{ id: string }, Refusal>> {
  const again = { ...record, ...newBase(deps, deps.clock.now()) };
  await (deps.database.collections[name] as unknown as DeskCollections['links']).insert(again as unknown as RecordOf<'links'>);
  return ok({ id: again.id });
}
