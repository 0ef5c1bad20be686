import type { BulkWriteRow, RxStorage, RxStorageBulkWriteResponse, RxStorageInstance } from 'rxdb/plugins/core';

// RxDB reports a failed write of a replication and goes on: the next page stores a later checkpoint, and what was not
// written is missing for good ([D2]). The guard stops all writes of a replication at the first failure, checkpoints
// included, until the database is opened anew; and it never lets the time of writing fall, by which RxDB finds what it has not pushed.

/** A write that the disk would not take. */
export type StorageFailure = { readonly collection: string; readonly reason: unknown };

type Instance = RxStorageInstance<unknown, unknown, unknown>;
type Rows = BulkWriteRow<unknown>[];

/** The same storage with the guard around each of its instances. */
export function guardStorage(storage: RxStorage<unknown, unknown>, onFailure: (failure: StorageFailure) => void): RxStorage<unknown, unknown> {
  let failure: StorageFailure | undefined;
  const fail = (collection: string, reason: unknown) => {
    if (failure) return;
    failure = { collection, reason };
    onFailure(failure);
  };
  return {
    name: storage.name,
    rxdbVersion: storage.rxdbVersion,
    createStorageInstance: async (params) => {
      const instance = await storage.createStorageInstance(params) as unknown as Instance;
      const stamp = await risingWriteTime(instance);
      const write = instance.bulkWrite.bind(instance);
      instance.bulkWrite = async (rows: Rows, context: string) => {
        const isReplication = context.startsWith('replication-');
        if (isReplication && failure) throw new Error('The replication has stopped: the disk did not take a write.');
        stamp(rows);
        const onBroken = (reason: unknown) => { if (isReplication) fail(instance.collectionName, reason); };
        return watched(() => (context.startsWith(fromEndpoint) ? inPortions(rows, (some) => write(some, context)) : write(rows, context)), onBroken);
      };
      return instance as never;
    },
  };
}

/** How RxDB calls the writing of what was pulled. */
const fromEndpoint = 'replication-downstream';
/** So many records reach the other windows in one message: more would hold up whoever types there. */
const portion = 200;

/** Writes many rows in several portions; each of them is whole or not at all, as a replication expects of single records. */
async function inPortions(rows: Rows, write: (rows: Rows) => Promise<RxStorageBulkWriteResponse<unknown>>): Promise<RxStorageBulkWriteResponse<unknown>> {
  if (rows.length <= portion) return write(rows);
  const errors: RxStorageBulkWriteResponse<unknown>['error'] = [];
  for (let from = 0; from < rows.length; from += portion) errors.push(...(await write(rows.slice(from, from + portion))).error);
  return { error: errors };
}

async function watched(
  write: () => Promise<RxStorageBulkWriteResponse<unknown>>,
  onFailure: (reason: unknown) => void,
): Promise<RxStorageBulkWriteResponse<unknown>> {
  try {
    const answer = await write();
    const broken = answer.error.find((one) => one.status !== 409);
    if (broken) onFailure(broken);
    return answer;
  } catch (reason) {
    onFailure(reason);
    throw reason;
  }
}

type Stamped = { _meta: { lwt: number } };
type WithTable = { dexieTable: { orderBy: (index: string) => { last: () => Promise<Stamped | undefined> } } };

/** Gives every row a time of writing above all that this storage has seen, though the machine's clock be set back. */
async function risingWriteTime(instance: Instance): Promise<(rows: Rows) => void> {
  let highest = await highestWriteTime(instance);
  instance.changeStream().subscribe((bulk) => {
    for (const event of bulk.events) highest = Math.max(highest, (event.documentData as unknown as Stamped)._meta.lwt);
  });
  return (rows) => {
    for (const row of rows) {
      const { _meta: meta } = row.document as unknown as Stamped;
      if (meta.lwt <= highest) meta.lwt = Math.round((highest + 0.01) * 100) / 100;
      highest = Math.max(highest, meta.lwt);
    }
  };
}

async function highestWriteTime(instance: Instance): Promise<number> {
  const internals = await instance.internals as Partial<WithTable> | undefined;
  if (!internals?.dexieTable) return 0;
  return (await internals.dexieTable.orderBy('_meta.lwt').last())?._meta.lwt ?? 0;
}
