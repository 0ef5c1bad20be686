import { addRxPlugin, createRxDatabase, type RxStorage } from 'rxdb/plugins/core';
import { RxDBLocalDocumentsPlugin } from 'rxdb/plugins/local-documents';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { stableId } from '#shared/kernel/identity.ts';
import { type CollectionName, collectionNames } from '#shared/domain/record/record.base.ts';
import { type DeskCollections, databaseSchemas } from './collections.ts';
import { guardStorage, type StorageFailure } from './storage-guard.ts';

// The only place that opens RxDB. Every window of a person opens the same database; writes are on disk
// (strict durability) before a command says so.

/** An open database of one person at one endpoint. */
export type DeskDatabase = {
  readonly name: string;
  readonly collections: DeskCollections;
  /** A small document of this machine alone, shared by all windows: changed by `change`, made from `start`. */
  readonly local: <T extends object>(id: string, start: T, change: (now: T) => T) => Promise<T>;
  readonly close: () => Promise<void>;
};

/** The name of a person's database: a second person on the machine, or a second endpoint, never meets it. */
export const databaseName = (endpointUrl: string, personId: string): string =>
  `guichet-${stableId(`${endpointUrl.replace(/\/+$/, '')} ${personId}`)}`;

/**
 * What the database stands on: RxDB's Dexie storage. A person's writes are down before they are acknowledged (strict).
 * The engine window writes what the endpoint has anyway: after a power cut the last of it is fetched again (relaxed);
 * all windows write into one log, so nothing is ever missing in the middle.
 */
export const dexieStorage = (durability: 'strict' | 'relaxed' = 'strict'): RxStorage<unknown, unknown> =>
  getRxStorageDexie({ chromeTransactionDurability: durability }) as RxStorage<unknown, unknown>;

export type DatabaseOptions = {
  readonly name: string;
  readonly storage?: RxStorage<unknown, unknown>;
  /** Hears of the first write of a replication that the disk would not take; none is tried after it. */
  readonly onStorageFailure?: (failure: StorageFailure) => void;
  /** The collections to open; all when absent. RxDB's free edition has 13 open ones in one process, which two whole desks exceed. */
  readonly only?: readonly CollectionName[];
};

/** Opens the database, making it when it is new. Rejects when the disk or another version stands in the way. */
export async function openDatabase(options: DatabaseOptions): Promise<DeskDatabase> {
  addRxPlugin(RxDBLocalDocumentsPlugin);
  const rx = await createRxDatabase<DeskCollections>({
    name: options.name,
    storage: guardStorage(options.storage ?? dexieStorage(), options.onStorageFailure ?? (() => undefined)),
    multiInstance: true,
    eventReduce: true,
    localDocuments: true,
    // A window that opens twice (signed out and in again, a retry) means the newer one.
    closeDuplicates: true,
  });
  try {
    await rx.addCollections(Object.fromEntries(
      (options.only ?? collectionNames).map((name) => [name, { schema: databaseSchemas[name] }]),
    ) as never);
  } catch (problem) {
    await rx.close().catch(() => undefined);
    throw problem;
  }
  return {
    name: options.name,
    collections: rx.collections as unknown as DeskCollections,
    local: (id, start, change) => changeLocal(rx, id, start, change),
    close: async () => { await rx.close(); },
  };
}

type LocalStore = {
  readonly getLocal: <T extends object>(id: string) => Promise<LocalHandle<T> | null>;
  readonly insertLocal: <T extends object>(id: string, data: T) => Promise<LocalHandle<T>>;
};
type LocalHandle<T> = { readonly incrementalModify: (change: (now: T) => T) => Promise<{ toJSON: () => { data: unknown } }> };

async function changeLocal<T extends object>(store: LocalStore | object, id: string, start: T, change: (now: T) => T): Promise<T> {
  const local = store as LocalStore;
  let handle = await local.getLocal<T>(id);
  // Two windows may make it at the same moment: one of them finds it there.
  handle ??= await local.insertLocal<T>(id, start).catch(async () => null) ?? await local.getLocal<T>(id);
  if (!handle) throw new Error(`Broken promise: local document ${id} cannot be made`);
  let after = start;
  await handle.incrementalModify((now) => {
    after = change(now);
    return after;
  });
  return after;
}
