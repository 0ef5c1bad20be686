import { createHash } from 'node:crypto';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import { endpointReplica, nextAncestry } from '#shared/kernel/revision.ts';
import type { AnyRecord, RecordOf } from '#shared/protocol/record-schemas.ts';
import type { Accepted, Settle } from '../store/acceptance.ts';
import { contentOf, recordIn } from '../store/record-body.ts';
import type { FeedHead, RecordChange, RecordStore, StoredRecord } from '../store/record-store.ts';
import type { RevisionSource } from './endpoint-writing.ts';

/** How many records were new, changed, and as they already were. */
export type UpsertCounts = { readonly created: number; readonly updated: number; readonly unchanged: number };

/**
 * Writes records whose final bodies are known (an import, a generated desk) through the same feed and log as every edit.
 * Records come checked, with ids that the same source gives again; a record the source did not change since it was
 * last written is left alone, whatever was done to it at the desk. Revision, number, readers and receipt are the endpoint's.
 */
export type UpsertMany = <Name extends CollectionName>(
  collection: Name, records: readonly RecordOf<Name>[], actor: { readonly id: string },
) => Promise<UpsertCounts>;

export type BulkParts = {
  readonly store: RecordStore;
  readonly settle: Settle;
  readonly clock: Clock;
  readonly revise: RevisionSource;
  readonly onWritten: (collections: readonly CollectionName[], head: FeedHead) => void;
};

// Large enough that statements do not count, small enough that others get their turn between two transactions.
const recordsPerTransaction = 2000;

/** The bulk door of the desk. */
export const createUpsertMany = (parts: BulkParts): UpsertMany => async (collection, records, actor) => {
  const counts = { created: 0, updated: 0, unchanged: 0 };
  for (let start = 0; start < records.length; start += recordsPerTransaction) {
    const part = await upsertTogether(parts, collection, records.slice(start, start + recordsPerTransaction), actor);
    counts.created += part.created;
    counts.updated += part.updated;
    counts.unchanged += part.unchanged;
  }
  return counts;
};

async function upsertTogether(
  parts: BulkParts, collection: CollectionName, given: readonly AnyRecord[], actor: { readonly id: string },
): Promise<UpsertCounts> {
  const records = [...new Map(given.map((record) => [record.id, record])).values()];
  const outcome = await parts.store.change(async (change: RecordChange) => {
    const stored = await change.lock(collection, records.map((record) => record.id));
    const accepted = records.flatMap((record) => acceptedOf(parts, collection, record, stored.get(record.id), actor.id));
    if (accepted.length === 0) return { accepted, written: [] };
    const writes = await parts.settle(change, accepted);
    return { accepted, head: await change.append(writes), written: [...new Set(writes.map((write) => write.collection))] };
  });
  if (outcome.head) parts.onWritten(outcome.written, outcome.head);
  const created = outcome.accepted.filter((one) => one.stored === undefined).length;
  const updated = outcome.accepted.length - created;
  return { created, updated, unchanged: given.length - created - updated };
}

function acceptedOf(parts: BulkParts, collection: CollectionName, record: AnyRecord, stored: StoredRecord | undefined, actorId: string): Accepted[] {
  const content = contentOf(record);
  const sourceHash = createHash('sha256').update(content).digest('base64url').slice(0, 22);
  if (stored && !stored.isDeleted) {
    if (stored.sourceHash === sourceHash) return [];
    if (stored.sourceHash === '' && contentOf(recordIn(stored.body)) === content) return [];
  }
  const before = stored === undefined || stored.isDeleted ? undefined : recordIn(stored.body);
  const rev = parts.revise(stored?.rev ?? '');
  const next = {
    ...record, rev, ancestry: nextAncestry(stored?.rev ?? '', before?.ancestry ?? []), view: '', number: before?.number ?? '',
    updatedBy: actorId, occurredAt: record.occurredAt === '' ? parts.clock.now() : record.occurredAt,
  } as AnyRecord;
  return [{ collection, id: record.id, rev, stored, record: next, actorId, replica: endpointReplica, occurredAt: next.occurredAt, sourceHash }];
}
