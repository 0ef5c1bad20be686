import { combineLatest, map, type Observable } from 'rxjs';
import type { Instant } from '#shared/kernel/instant.ts';
import type { AnyRecord } from '#shared/protocol/record-schemas.ts';
import { type DeskCollections, type WrittenCollection, writtenCollections } from './collections.ts';

/** A person's edit that the endpoint has not confirmed yet. */
export type WaitingRecord = {
  readonly collection: WrittenCollection;
  readonly id: string;
  /** The record it is about; its own id for a ticket. */
  readonly recordId: string;
  readonly title: string;
  readonly changedAt: Instant;
};

/**
 * What waits, live. Counted as the person counts: a line of history goes with the edit it tells of, and what the
 * program keeps for itself (drafts, conflicts, refused edits) is no edit.
 */
export function waitingRecords(collections: DeskCollections): Observable<readonly WaitingRecord[]> {
  const each = writtenCollections.filter((name) => collections[name] !== undefined).map((name) => waitingIn(collections, name));
  return combineLatest(each).pipe(map((all) => all.flat()));
}

function waitingIn(collections: DeskCollections, name: WrittenCollection): Observable<readonly WaitingRecord[]> {
  const collection = collections[name] as unknown as DeskCollections['links'];
  return collection.find({ selector: { view: '' } }).$.pipe(map((found) =>
    found.flatMap((document) => waitingRecord(name, document._data as unknown as AnyRecord))));
}

function waitingRecord(collection: WrittenCollection, record: AnyRecord): WaitingRecord[] {
  const common = { collection, id: record.id, changedAt: record.updatedAt };
  if ('moves' in record) return [{ ...common, recordId: record.id, title: record.shortDescription }];
  if ('changes' in record) {
    const isSaid = record.kind === 'comment' || record.kind === 'work-note';
    return isSaid ? [{ ...common, recordId: record.recordId, title: '' }] : [];
  }
  if ('fromId' in record) return [{ ...common, recordId: record.fromId, title: '' }];
  if ('sha256' in record) return [{ ...common, recordId: record.recordId, title: record.fileName }];
  if ('content' in record && record.content.kind === 'saved-view') return [{ ...common, recordId: '', title: record.content.name }];
  return [];
}

/** Every record of the desk's work that the endpoint has not confirmed, history lines included, as it is now. */
export async function waitingNow(collections: DeskCollections): Promise<readonly { readonly collection: WrittenCollection; readonly id: string; readonly rev: string }[]> {
  const all = await Promise.all(writtenCollections.filter((name) => name !== 'personal' && collections[name] !== undefined).map(async (collection) => {
    const found = await (collections[collection] as unknown as DeskCollections['links']).find({ selector: { view: '' } }).exec();
    return found.map(({ id, rev }) => ({ collection, id, rev }));
  }));
  return all.flat();
}
