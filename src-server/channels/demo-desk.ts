import { z } from 'zod';
import { Role } from '#shared/domain/record/record.actor.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { baseAt, demoId } from '#shared/practices/demo-desk/demo.catalog.ts';
import { createDemoDesk, type DemoWish } from '#shared/practices/demo-desk/demo.desk.ts';
import { firstDemoNumber } from '#shared/practices/demo-desk/demo.incident.ts';
import { type DemoAccount, demoAccounts } from '#shared/practices/demo-desk/demo.people.ts';
import { defaultServiceLevelEntries } from '#shared/practices/service-level/service-level.defaults.ts';
import { recordIn } from '../store/record-body.ts';
import type { RecordChange, RecordStore } from '../store/record-store.ts';
import type { ImportParts } from './import.ts';
import { createWriter, type WrittenRecord } from './import-writer.ts';

/** What filling a demo desk needs of the rest of the endpoint. */
export type DemoParts = ImportParts & {
  readonly createAccounts: (accounts: readonly { readonly personId: string; readonly userName: string; readonly password: string }[]) => Promise<void>;
};

/** What was written; `isNew` is false when the store held a demo desk already, and nothing was done. */
export type DemoFilling = { readonly isNew: boolean; readonly incidents: number; readonly records: number };

/** Written last: its presence says that the desk is complete, and it names the accounts. */
const markerId = demoId('settings', 'demo-desk');
const recordsPerTransaction = 2500;
const Accounts = z.array(z.strictObject({
  personId: z.string(), userName: z.string(), password: z.string(), name: z.string(), title: z.string(), roles: z.array(Role),
}));

/** Generates a demo desk into the store, with its accounts. One that was interrupted is completed by the same call. */
export async function fillDemoDesk(parts: DemoParts, wish: DemoWish, onProgress: (incidents: number) => void = () => undefined): Promise<DemoFilling> {
  if ((await demoAccountsIn(parts.store)).length > 0) return { isNew: false, incidents: 0, records: 0 };
  const desk = createDemoDesk(wish);
  const write = createBatchWriter(parts, wish.now);
  for (const draft of desk.directory.people) await write.add({ collection: 'people', draft, stored: undefined });
  const catalog = [...desk.catalog, ...defaultServiceLevelEntries(wish.now)];
  for (const draft of catalog) await write.add({ collection: 'catalog', draft, stored: undefined });
  for (const draft of desk.directory.items) await write.add({ collection: 'items', draft, stored: undefined });
  let incidents = 0;
  for (const { ticket, journal, links } of desk.incidents()) {
    await write.add({ collection: 'tickets', draft: ticket, stored: undefined });
    for (const draft of journal) await write.add({ collection: 'journal', draft, stored: undefined });
    for (const draft of links) await write.add({ collection: 'links', draft, stored: undefined });
    incidents += 1;
    if (incidents % 200 === 0) onProgress(incidents);
  }
  await write.flush((change) => raiseNumbers(change, firstDemoNumber + wish.size - 1));
  await parts.createAccounts(demoAccounts);
  await write.add({
    collection: 'catalog', stored: undefined,
    draft: {
      ...baseAt(markerId, wish.now), kind: 'settings', key: 'demo-desk', name: { en: 'Demo desk', fr: 'Bureau de démonstration' }, parentId: '',
      supportGroupId: '', isActive: true, settings: { accounts: JSON.stringify(demoAccounts), size: String(wish.size), seed: String(wish.seed) },
    },
  });
  await write.flush();
  return { isNew: true, incidents, records: write.written() };
}

/** The accounts of the demo desk in a store; none when there is no complete one. */
export async function demoAccountsIn(store: RecordStore): Promise<readonly DemoAccount[]> {
  const marker = (await store.read('catalog', [markerId])).get(markerId);
  if (marker === undefined || marker.isDeleted) return [];
  return Accounts.parse(JSON.parse(recordIn<'catalog'>(marker.body).settings['accounts'] ?? '[]'));
}

/** New tickets of the people who try the desk go on after the generated ones. */
async function raiseNumbers(change: RecordChange, top: number): Promise<void> {
  const given = (await change.takeNumbers('INC', 0)) - 1;
  if (top > given) await change.takeNumbers('INC', top - given);
}

type BatchWriter = {
  readonly add: (record: WrittenRecord) => Promise<void>;
  readonly flush: (beside?: (change: RecordChange) => Promise<void>) => Promise<void>;
  readonly written: () => number;
};

function createBatchWriter(parts: DemoParts, now: Instant): BatchWriter {
  const accept = createWriter(parts.clock);
  let waiting: WrittenRecord[] = [];
  let written = 0;
  const flush = async (beside: (change: RecordChange) => Promise<void> = async () => undefined): Promise<void> => {
    const records = waiting;
    waiting = [];
    const done = await parts.store.change(async (change) => {
      await beside(change);
      const fresh = await withoutStored(change, records);
      if (fresh.length === 0) return undefined;
      const writes = await parts.settle(change, accept(fresh, '', now));
      written += fresh.length;
      return { head: await change.append(writes), collections: [...new Set(writes.map((one) => one.collection))] };
    });
    if (done) parts.onWritten(done.collections, done.head);
  };
  return {
    add: async (record) => {
      waiting.push(record);
      if (waiting.length >= recordsPerTransaction) await flush();
    },
    flush,
    written: () => written,
  };
}

/** What an interrupted filling has written stays as it is. */
async function withoutStored(change: RecordChange, records: readonly WrittenRecord[]): Promise<WrittenRecord[]> {
  const fresh: WrittenRecord[] = [];
  for (const [collection, list] of Map.groupBy(records, (record) => record.collection)) {
    const stored = await change.read(collection, list.map(({ draft }) => draft.id));
    fresh.push(...list.filter(({ draft }) => !stored.has(draft.id)));
  }
  return fresh;
}
