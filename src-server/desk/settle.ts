import type { CollectionName } from '#shared/domain/record/record.base.ts';
import type { Clock, Instant } from '#shared/kernel/instant.ts';
import { sameJson } from '#shared/kernel/json.ts';
import type { AnyRecord } from '#shared/protocol/record-schemas.ts';
import type { Accepted, Settle } from '../store/acceptance.ts';
import { bodyText, changesText, recordIn } from '../store/record-body.ts';
import { lookupOf, parentsOf, scopesOfRecord } from '../store/record-keeping.ts';
import { type RecordChange, type RecordKey, recordKey, type RecordWrite } from '../store/record-store.ts';
import { changedByEndpoint, type EndpointWriting, type RevisionSource } from './endpoint-writing.ts';
import { followUps, markStored } from './follow-ups.ts';
import { numberRecords } from './numbering.ts';

/** The desk's part of every write: numbers, follow-ups, readers, and the readers of what belongs to a record. */
export function createSettle(clock: Clock, revise: RevisionSource): Settle {
  return async (change, given) => {
    const writing = { now: clock.now(), revise };
    const complete = await markStored(change, await numberRecords(change, given), writing);
    const accepted = [...complete, ...(await followUps(change, complete, writing))];
    const parentScopes = await scopesOfParents(change, accepted);
    const writes = accepted.map((one) => writeOf(one, parentScopes, writing.now));
    return [...writes, ...(await followParents(change, writes, writing))];
  };
}

async function scopesOfParents(change: RecordChange, accepted: readonly Accepted[]): Promise<Map<string, readonly string[]>> {
  const keys = new Map<string, RecordKey>();
  const arriving = new Map<string, readonly string[]>();
  for (const one of accepted) {
    if (one.record === undefined) continue;
    const parents = parentsOf(one.collection, one.record);
    if (parents.length === 0) arriving.set(recordKey(one), scopesOfRecord(one.collection, one.record, []));
    for (const key of parents) keys.set(recordKey(key), key);
  }
  return new Map([...(await change.holdParents([...keys.values()])), ...arriving]);
}

function writeOf(one: Accepted, parentScopes: ReadonlyMap<string, readonly string[]>, now: Instant): RecordWrite {
  const { stored } = one;
  const parentIds = one.record === undefined ? [] : parentsOf(one.collection, one.record);
  const scopes = one.record === undefined
    ? (stored?.scopes ?? [])
    : [...new Set(scopesOfRecord(one.collection, one.record, parentIds.map((key) => parentScopes.get(recordKey(key)))))].sort();
  const before = stored === undefined || stored.isDeleted ? undefined : recordIn(stored.body);
  const record = one.record && ({ ...one.record, scopes, receivedAt: now } as AnyRecord);
  return {
    collection: one.collection, id: one.id, rev: one.rev, parentRev: stored?.rev ?? '', isNew: stored === undefined,
    isDeleted: record === undefined, scopes, formerScopes: stored?.scopes ?? [], sourceHash: one.sourceHash ?? stored?.sourceHash ?? '',
    body: record === undefined ? '' : bodyText(record),
    parentIds: parentIds.map((key) => key.id),
    lookup: record === undefined ? '' : lookupOf(one.collection, record),
    actorId: one.actorId, replica: one.replica, occurredAt: one.occurredAt, receivedAt: now,
    changes: record === undefined ? '[{"field":"_deleted","from":false,"to":true}]' : changesText(before, record, one.collection),
  };
}

const hasChildren: readonly CollectionName[] = ['tickets', 'items', 'people', 'catalog'];

/** Records that belong to one whose readers changed, or that waited for it, get its readers now ([L3]). */
async function followParents(change: RecordChange, writes: readonly RecordWrite[], writing: EndpointWriting): Promise<RecordWrite[]> {
  const moved = writes.filter((write) => hasChildren.includes(write.collection) && (write.isNew || !sameJson(write.scopes, write.formerScopes)));
  if (moved.length === 0) return [];
  await change.announceArrivals(moved.filter((write) => write.isNew).map((write) => write.id));
  // What is written here anyway has its readers from the arriving parent already, and must not be written over.
  const written = new Set(writes.map(recordKey));
  const children = (await change.lockChildren(moved.map((write) => write.id))).filter((child) => !written.has(recordKey(child)));
  if (children.length === 0) return [];
  const records = children.map((stored) => ({ stored, record: recordIn(stored.body) }));
  const known = new Map(moved.map((write) => [recordKey(write), write.scopes]));
  const others = records.flatMap(({ stored, record }) => parentsOf(stored.collection, record)).filter((key) => !known.has(recordKey(key)));
  const scopesByKey = new Map([...(await change.holdParents(others)), ...known]);
  return records.flatMap(({ stored, record }) => {
    const parents = parentsOf(stored.collection, record).map((key) => scopesByKey.get(recordKey(key)));
    const scopes = scopesOfRecord(stored.collection, record, parents);
    return sameJson(scopes, stored.scopes) ? [] : [writeOf(changedByEndpoint(stored, {}, writing), scopesByKey, writing.now)];
  });
}
