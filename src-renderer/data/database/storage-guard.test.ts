import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { Subject } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { BulkWriteRow, RxStorage } from 'rxdb/plugins/core';
import { guardStorage, type StorageFailure } from './storage-guard.ts';

type Rows = BulkWriteRow<unknown>[];
type Stamped = { readonly document: { readonly _meta: { readonly lwt: number } } };

/** A storage that does what the test says, and what reached it. */
async function aStorage(write: (rows: Rows) => void) {
  const reached: number[] = [];
  const memory = getRxStorageMemory();
  const changes = new Subject<{ events: { documentData: { _meta: { lwt: number } } }[] }>();
  const inner = {
    name: memory.name, rxdbVersion: memory.rxdbVersion,
    createStorageInstance: async () => ({
      collectionName: 'tickets', internals: {}, changeStream: () => changes,
      bulkWrite: async (rows: Rows) => { write(rows); reached.push(rows.length); return { error: [] }; },
    }),
  } as unknown as RxStorage<unknown, unknown>;
  const failures: StorageFailure[] = [];
  const guarded = guardStorage(inner, (failure) => failures.push(failure));
  const instance = await guarded.createStorageInstance({} as never) as unknown as { bulkWrite: (rows: Rows, context: string) => Promise<{ error: unknown[] }> };
  return { instance, reached, failures, changes };
}
const row = (lwt: number) => ({ document: { _meta: { lwt } } }) as unknown as BulkWriteRow<unknown>;
const timesOf = (rows: Rows) => rows.map((one) => (one as unknown as Stamped).document._meta.lwt);

describe('the guard of the storage ([D2])', () => {
  it('stops every write of a replication after the first that failed, and none of the person\'s', async () => {
    let isFull = true;
    const { instance, reached, failures } = await aStorage(() => { if (isFull) throw new Error('QuotaExceededError'); });
    await expect(instance.bulkWrite([row(1)], 'replication-downstream-x')).rejects.toThrow('Quota');
    isFull = false;
    await expect(instance.bulkWrite([row(2)], 'replication-set-checkpoint')).rejects.toThrow('stopped');
    await instance.bulkWrite([row(3)], 'incremental-write');
    expect(reached).toEqual([1]);
    expect(failures).toHaveLength(1);
  });

  it('never lets the time of writing fall, though the clock be set back', async () => {
    const { instance, changes } = await aStorage(() => undefined);
    const first = [row(1000), row(1000)];
    await instance.bulkWrite(first, 'a');
    changes.next({ events: [{ documentData: { _meta: { lwt: 5000 } } }] });
    const second = [row(7)];
    await instance.bulkWrite(second, 'a');
    expect(timesOf(first)).toEqual([1000, 1000.01]);
    expect(timesOf(second)).toEqual([5000.01]);
  });

  it('hands large writes of a replication on in portions', async () => {
    const { instance, reached } = await aStorage(() => undefined);
    await instance.bulkWrite(Array.from({ length: 450 }, (_, at) => row(at)), 'replication-downstream-x');
    expect(reached).toEqual([200, 200, 50]);
  });
});

