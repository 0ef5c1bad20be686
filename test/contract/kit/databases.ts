import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, onTestFinished } from 'vitest';
import type { Clock } from '#shared/kernel/instant.ts';
import { type EndpointOptions, type RunningEndpoint, startEndpoint } from '#server/endpoint.ts';
import { copyPrepared, prepareDatabase } from '#server/store/prepared-data.ts';
import { openPglite } from '#server/store/sql-connection.pglite.ts';
import { connectPostgres } from '#server/store/sql-connection.postgres.ts';
import type { SqlConnection } from '#server/store/sql-connection.ts';
import type { StorePlace } from '#server/store/open-store.ts';
import { anAccount, aPerson } from './people.ts';
import { at } from './records.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

/** One kind of database, and what a test does with it. What it starts is stopped after the test. */
export type World = {
  readonly kind: 'pglite' | 'postgres';
  /** An empty place; the same place can be started again after a stop. */
  readonly newPlace: () => Promise<StorePlace>;
  /** An endpoint at a place (a new one without), with the usual people. */
  readonly start: (options?: EndpointOptions) => Promise<RunningEndpoint>;
  /** The bare database of a place on which no endpoint runs, or beside one on PostgreSQL. */
  readonly openBare: (place: StorePlace) => Promise<SqlConnection>;
};

/** The people of every test: two agents, two technicians of two groups, a supervisor, an admin, a requester. */
export const everybody = [
  aPerson('ann', ['agent']), aPerson('ben', ['agent']), aPerson('tess', ['technician'], ['network']), aPerson('theo', ['technician'], ['printers']),
  aPerson('sue', ['supervisor']), aPerson('ada', ['admin']), aPerson('rita', ['requester']),
];

/** Runs the same suite against PGlite and against PostgreSQL. */
export function onEveryDatabase(name: string, suite: (world: World) => void): void {
  describe(`${name} on PGlite`, () => {
    const shared = sharedPglite();
    // Once per version of the tables this takes long, on a busy machine longer than a test may.
    beforeAll(shared.open);
    afterAll(() => shared.close());
    suite(createWorld('pglite', async () => ({ dataDir: newFolder() }), shared.borrow));
  });
  describe.skipIf(process.env['GUICHET_SKIP_POSTGRES'] === '1')(`${name} on PostgreSQL`, () => {
    let server: PostgresServer | undefined;
    beforeAll(async () => { server = await startPostgres(); });
    afterAll(async () => { await server?.stop(); });
    suite(createWorld('postgres', async () => ({ dataDir: newFolder(), databaseUrl: await (server as PostgresServer).createDatabase() })));
  });
}

/** One PGlite for all tests of a file that need no folder of their own: starting one takes longer than most of them. */
function sharedPglite(): { open: () => Promise<void>; borrow: () => Promise<StorePlace | undefined>; close: () => Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-test-'));
  let opened: SqlConnection | undefined;
  let isLent = false;
  return {
    open: async () => {
      await prepareDatabase();
      copyPrepared(join(folder, 'database'));
      opened = await openPglite(join(folder, 'database'), true);
    },
    /** The database, emptied; undefined while this test has it already. */
    borrow: async () => {
      if (isLent || opened === undefined) return undefined;
      isLent = true;
      onTestFinished(() => { isLent = false; });
      const tables = await opened.query<{ name: string }>(
        "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename not in ('migration', 'feed_head')");
      await opened.run(`truncate ${tables.map((one) => one.name).join(', ')}; update feed_head set epoch = replace(gen_random_uuid()::text, '-', ''), seq = 0, hash = ''`);
      return { connection: opened };
    },
    close: async () => {
      await opened?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-test-'));
  folders.push(folder);
  return folder;
}

function createWorld(kind: World['kind'], newPlace: () => Promise<StorePlace>, borrow: () => Promise<StorePlace | undefined> = async () => undefined): World {
  let stops: (() => Promise<void>)[] = [];
  afterEach(async () => {
    const now = stops;
    stops = [];
    for (const stop of now.reverse()) await stop();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  return {
    kind,
    newPlace,
    start: async (options = {}) => {
      const place = options.dataDir === undefined && options.databaseUrl === undefined ? ((await borrow()) ?? (await newPlace())) : {};
      const endpoint = await startEndpoint({ people: everybody, signInsPerMinute: 1000, ...place, ...options });
      await endpoint.desk.store.accounts.putAccounts(await Promise.all(everybody.map((one) => anAccount(one.id))), at);
      let isStopped = false;
      const stop = async () => {
        if (isStopped) return;
        isStopped = true;
        await endpoint.stop();
      };
      stops.push(stop);
      return { ...endpoint, stop };
    },
    openBare: async (place) => {
      const connection = place.databaseUrl === undefined ? await openPglite(join(place.dataDir ?? '', 'database')) : await connectPostgres(place.databaseUrl, 2);
      let isClosed = false;
      const close = async () => {
        if (isClosed) return;
        isClosed = true;
        await connection.close();
      };
      stops.push(close);
      return { ...connection, close };
    },
  };
}

/** A clock that stands until it is moved. */
export function aClock(start: string): Clock & { moveTo: (instant: string) => void } {
  let now = start;
  return { now: () => now, moveTo: (instant) => { now = instant; } };
}
