import type { RxStorage } from 'rxdb/plugins/core';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import type { Chance } from './chance.ts';

/** The disk of one desk: memory that outlives its databases, and that can be full for a while. */
export type Disk = {
  readonly storage: RxStorage<unknown, unknown>;
  readonly setFull: (isFull: boolean) => void;
};

/** While it is full, this share of the writes is not taken: some still fit. */
const shareNotTaken = 0.5;

type Writing = { bulkWrite: (rows: unknown, context: string) => Promise<unknown> };

/** A disk with a trouble of its own. */
export function createDisk(chance: Chance): Disk {
  let isFull = false;
  const memory = getRxStorageMemory() as unknown as RxStorage<unknown, unknown>;
  return {
    setFull: (full) => { isFull = full; },
    storage: {
      name: memory.name,
      rxdbVersion: memory.rxdbVersion,
      createStorageInstance: async (params) => {
        const instance = await memory.createStorageInstance(params);
        const writing = instance as unknown as Writing;
        const write = writing.bulkWrite.bind(instance);
        writing.bulkWrite = async (rows, context) => {
          if (isFull && chance.happens(shareNotTaken)) throw new Error('QuotaExceededError: the disk is full');
          return write(rows, context);
        };
        return instance;
      },
    },
  };
}

/** Forgets what a seed's disks held. */
export function wipeDisks(databasePrefix: string): void {
  const { collectionStates } = getRxStorageMemory();
  for (const key of [...collectionStates.keys()]) if (key.includes(databasePrefix)) collectionStates.delete(key);
}
