import { fsyncSync } from 'node:fs';
import { PGlite, types, type Transaction } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import type { Sql, SqlConnection, SqlRow } from './sql-connection.ts';

// PGlite starts PostgreSQL with fsync off, and its file layer would ignore a sync. Both are put right here, so that a
// commit has reached the disk before it is answered: PostgreSQL's own log then survives a power cut.

/** The file layer with the one operation it lacks. */
class SyncingNodeFS extends NodeFS {
  override async init(...[database, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const prepared = await super.init(database, options);
    const preRun = [...(prepared.emscriptenOpts.preRun ?? []), addSync];
    return { emscriptenOpts: { ...prepared.emscriptenOpts, preRun } };
  }
}

type FileLayer = { NODEFS: { stream_ops: { fsync?: (stream: { nfd: number }) => number } } };

let syncCount = 0;

/** How often this process has synced a database file to the disk. */
export const syncs = (): number => syncCount;

function addSync(module: unknown): void {
  (module as FileLayer).NODEFS.stream_ops.fsync = (stream) => {
    if (typeof stream.nfd === 'number') fsyncSync(stream.nfd);
    syncCount += 1;
    return 0;
  };
}

// Its own fdatasync is empty in this build; fsync arrives at the file layer.
const durableStart = [...PGlite.defaultStartParams.filter((one) => one !== '-F'), '-c', 'wal_sync_method=fsync'];

/** Opens (or makes) the database in a folder that this process has locked. A fleeting one need not survive a power cut. */
export async function openPglite(folder: string, isFleeting = false): Promise<SqlConnection> {
  const parsers = { [types.INT8]: Number, [types.BYTEA]: (text: string) => Buffer.from(text.slice(2), 'hex') };
  // Its own goes byte by byte, which a piece of a file is too long for.
  const serializers = { [types.BYTEA]: (bytes: Uint8Array) => `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}` };
  const database = isFleeting
    ? await PGlite.create({ dataDir: folder, parsers, serializers })
    : await PGlite.create({ fs: new SyncingNodeFS(folder), startParams: durableStart, parsers, serializers });
  return {
    kind: 'pglite',
    ...sqlOf(database),
    close: () => database.close(),
    transaction: (work) => database.transaction((transaction) => work(sqlOf(transaction))),
  };
}

const sqlOf = (runner: Pick<PGlite, 'query' | 'exec'> | Transaction): Sql => ({
  query: async <Row extends SqlRow>(text: string, values: readonly unknown[] = []) =>
    (await runner.query<Row>(text, [...values]).catch(withoutValues)).rows,
  run: async (script) => {
    await runner.exec(script).catch(withoutValues);
  },
});

/** PGlite's errors carry the statement and all its values, which are people's words and belong in no log. */
function withoutValues(thrown: unknown): never {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  throw Object.assign(new Error(thrown instanceof Error ? thrown.message : String(thrown)), code === undefined ? {} : { code });
}
