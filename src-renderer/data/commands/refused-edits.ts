import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { RefusedEdit } from '#shared/domain/personal/personal.record.ts';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import { refusal, type Refusal } from '#shared/domain/record/record.refusal.ts';
import { recordSchemas, type RecordOf } from '#shared/protocol/record-schemas.ts';
import type { DeskCollections } from '../database/collections.ts';
import type { Outcome } from './commands.ts';
import { nextWriting, type WriterDeps } from './writer.ts';

/** Writes a refused body once more, as it was or as the person changed it; the endpoint judges it anew. */
export async function sendAgain(deps: WriterDeps, id: string, body?: string): Outcome {
  const refused = await readRefused(deps, id);
  if (!refused) return err(refusal('not-visible'));
  const read = readBody(refused.recordCollection, body ?? refused.body);
  if (!read.ok) return read;
  await writeAgain(deps, refused.recordCollection, read.value);
  await settle(deps, id, 'sent-again');
  return ok({ id: read.value.id });
}

/** Leaves a refused edit; what it held stays readable in its record. */
export async function discardRefused(deps: WriterDeps, id: string): Outcome {
  if (!(await readRefused(deps, id))) return err(refusal('not-visible'));
  await settle(deps, id, 'discarded');
  return ok({ id });
}

async function readRefused(deps: WriterDeps, id: string): Promise<RefusedEdit | undefined> {
  const content = (await deps.database.collections.personal.findOne(id).exec())?.toMutableJSON().content;
  return content?.kind === 'refused-edit' ? content : undefined;
}

function readBody(collection: CollectionName, text: string): Result<RecordOf<'links'>, Refusal> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return err(refusal('invalid-shape', 'body'));
  }
  const checked = recordSchemas[collection].safeParse(raw);
  // Below, only the fields that every record has are touched.
  return checked.success ? ok(checked.data as unknown as RecordOf<'links'>) : err(refusal('invalid-shape', String(checked.error.issues[0]?.path[0] ?? 'body')));
}

async function writeAgain(deps: WriterDeps, name: CollectionName, body: RecordOf<'links'>): Promise<void> {
  const collection = deps.database.collections[name] as unknown as DeskCollections['links'];
  const at = deps.clock.now();
  const found = await collection.findOne(body.id).exec();
  if (found) {
    await found.incrementalModify((now) => ({
      ...body, ...nextWriting(deps, now, at), number: now.number, scopes: now.scopes, receivedAt: now.receivedAt,
      createdAt: now.createdAt, createdBy: now.createdBy,
    }));
    return;
  }
  const [deleted] = await collection.storageInstance.findDocumentsById([body.id], true);
  await collection.insert({ ...body, ...nextWriting(deps, deleted ?? body, at) });
}

async function settle(deps: WriterDeps, id: string, settledBy: RefusedEdit['settledBy']): Promise<void> {
  const found = await deps.database.collections.personal.findOne(id).exec();
  await found?.incrementalModify((record) => {
    if (record.content.kind !== 'refused-edit') return record;
    const at = deps.clock.now();
    return { ...record, content: { ...record.content, settledBy, settledAt: at }, ...nextWriting(deps, record, at) };
  });
}
