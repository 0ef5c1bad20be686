import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AccountStore, createAccountStore } from './account-store.ts';
import { type BlobStore, createBlobStore } from './blob-store.ts';
import { checkEpoch, type EpochFile } from './feed-epoch.ts';
import { lockFolder } from './folder-lock.ts';
import { migrate } from './migrations/migrate.ts';
import { copyPrepared, prepareDatabase } from './prepared-data.ts';
import type { RecordStore } from './record-store.ts';
import { connectPostgres } from './sql-connection.postgres.ts';
import { openPglite } from './sql-connection.pglite.ts';
import type { SqlConnection } from './sql-connection.ts';
import { createRecordStore } from './sql-store.ts';

/**
 * Where the endpoint keeps its data: a folder of its own, or a PostgreSQL server; with neither in a folder that goes when it
 * ends. `connection` is a database that somebody else has opened, and closes.
 */
export type StorePlace = { readonly dataDir?: string; readonly databaseUrl?: string; readonly connection?: SqlConnection };

/** Everything the endpoint keeps, opened and brought forward. */
export type OpenedStore = {
  readonly kind: SqlConnection['kind'];
  readonly records: RecordStore;
  readonly accounts: AccountStore;
  readonly blobs: BlobStore;
  /** Whether the database answers. */
  readonly isReady: () => Promise<boolean>;
  /** Writes down beside the database how far the feed came ([F3]). */
  readonly noteHead: () => Promise<void>;
  /** Clears away what updates left behind, where no server of the database's own does it. */
  readonly tidyUp: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opens the store; `startedAt` is told to whoever finds the folder locked. */
export async function openStore(place: StorePlace, startedAt: string): Promise<OpenedStore> {
  const { dataDir } = place;
  if (dataDir !== undefined) mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const isEmbedded = place.databaseUrl === undefined;
  const unlock = dataDir !== undefined && isEmbedded ? await lockFolder(dataDir, startedAt) : () => undefined;
  try {
    const connected = await connect(place);
    return await openOver(connected, place, unlock).catch(async (thrown: unknown) => {
      await connected.connection.close();
      throw thrown;
    });
  } catch (thrown) {
    unlock();
    throw thrown;
  }
}

async function openOver({ connection, isFresh }: Connected, place: StorePlace, unlock: () => void): Promise<OpenedStore> {
  await migrate(connection);
  const records = createRecordStore(connection);
  // A copy of the prepared database has the epoch of all its copies.
  if (isFresh) await records.startEpoch(newEpoch());
  const epochFile = place.dataDir === undefined ? undefined : await checkEpoch(records, join(place.dataDir, noteName(place)), newEpoch);
  return {
    kind: connection.kind,
    records,
    accounts: createAccountStore(connection),
    blobs: createBlobStore(connection),
    isReady: () => connection.query('select 1').then(() => true, () => false),
    noteHead: async () => epochFile?.note(await records.head()),
    tidyUp: async () => (connection.kind === 'pglite' ? connection.run('vacuum analyze') : undefined),
    close: () => closeAll(connection, records, epochFile, unlock),
  };
}

const newEpoch = (): string => randomBytes(16).toString('hex');

/** One note per database: several may be served from one machine. */
const noteName = (place: StorePlace): string => {
  if (place.databaseUrl === undefined) return 'feed.json';
  const url = new URL(place.databaseUrl);
  return `feed-${`${url.hostname}-${url.port}${url.pathname}`.replace(/[^a-z0-9]+/gi, '-')}.json`;
};

type Connected = { readonly connection: SqlConnection; readonly isFresh: boolean };

async function connect(place: StorePlace): Promise<Connected> {
  if (place.connection !== undefined) return { connection: { ...place.connection, close: async () => undefined }, isFresh: false };
  if (place.databaseUrl !== undefined) return { connection: await connectPostgres(place.databaseUrl), isFresh: false };
  return place.dataDir === undefined ? connectFleeting() : connectFolder(join(place.dataDir, 'database'));
}

async function connectFolder(folder: string, isFleeting = false): Promise<Connected> {
  const isFresh = !existsSync(folder);
  if (isFresh) {
    await prepareDatabase();
    if (!copyPrepared(folder)) mkdirSync(folder);
  }
  return { connection: await openPglite(folder, isFleeting), isFresh };
}

async function connectFleeting(): Promise<Connected> {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-'));
  const { connection, isFresh } = await connectFolder(join(folder, 'database'), true);
  const close = async () => {
    await connection.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { connection: { ...connection, close }, isFresh };
}

async function closeAll(connection: SqlConnection, records: RecordStore, epochFile: EpochFile | undefined, unlock: () => void): Promise<void> {
  try {
    epochFile?.note(await records.head());
    await connection.close();
  } finally {
    unlock();
  }
}
