import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scopesOfActor, type Actor } from '#shared/domain/record/record.actor.ts';
import { type CollectionName } from '#shared/domain/record/record.base.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import { PullRequest, type PushAnswer } from '#shared/protocol/replication.messages.ts';
import { createSettle } from '#server/desk/settle.ts';
import { endpointRevisions } from '#server/desk/endpoint-writing.ts';
import { createPokeHub, type PokeHub } from '#server/replication/poke-hub.ts';
import { answerPull } from '#server/replication/pull.ts';
import { answerPush } from '#server/replication/push.ts';
import { migrate } from '#server/store/migrations/migrate.ts';
import { copyPrepared, prepareDatabase } from '#server/store/prepared-data.ts';
import type { LogRow, RecordStore, Rejection, StoredRecord } from '#server/store/record-store.ts';
import { openPglite } from '#server/store/sql-connection.pglite.ts';
import { createRecordStore } from '#server/store/sql-store.ts';

/** The endpoint of one seed: its real rules and its real store, without sockets and sessions. */
export type SimEndpoint = {
  readonly store: RecordStore;
  readonly hub: PokeHub;
  readonly pull: (actor: Actor, body: unknown) => Promise<string>;
  readonly push: (actor: Actor, replica: string, collection: CollectionName, rows: readonly unknown[]) => Promise<PushAnswer>;
  readonly log: () => Promise<readonly LogRow[]>;
  readonly rejections: (personId: string) => Promise<readonly Rejection[]>;
  readonly all: (collection: CollectionName, actor: Actor) => Promise<readonly StoredRecord[]>;
};

/** A database for all seeds of a process, because starting one takes longer than a seed; every seed finds it empty. */
export type SimDatabase = { readonly fresh: (clock: Clock) => Promise<SimEndpoint>; readonly close: () => Promise<void> };

const emptied = ['document', 'log', 'scope_leave', 'visibility', 'rejection', 'number_counter'];

/** Opens the one database, on files that nobody waits for. */
export async function openSimDatabase(): Promise<SimDatabase> {
  const place = mkdtempSync(join(tmpdir(), 'guichet-simulation-'));
  await prepareDatabase();
  const folder = join(place, 'database');
  if (!copyPrepared(folder)) mkdirSync(folder);
  const connection = await openPglite(folder, true);
  await migrate(connection);
  return {
    close: async () => {
      await connection.close();
      rmSync(place, { recursive: true, force: true });
    },
    fresh: async (clock) => {
      await connection.run(`truncate ${emptied.join(', ')}; update feed_head set epoch = replace(gen_random_uuid()::text, '-', ''), seq = 0, hash = ''`);
      return endpointOver(createRecordStore(connection), clock);
    },
  };
}

function endpointOver(store: RecordStore, clock: Clock): SimEndpoint {
  const hub = createPokeHub({});
  const parts = {
    store, clock, settle: createSettle(clock, endpointRevisions(clock)),
    onWritten: (collections: readonly CollectionName[], head: { seq: number }) => hub.poke(Object.fromEntries(collections.map((name) => [name, head.seq]))),
    onBrokenRow: (thrown: unknown) => { throw thrown; },
  };
  return {
    store, hub,
    pull: (actor, body) => answerPull(store, actor, PullRequest.parse(body)),
    push: (actor, replica, collection, rows) => answerPush(parts, { actor, replica }, collection, rows),
    log: () => store.logPage(0, 1_000_000),
    rejections: (personId) => store.rejections(personId, 100_000),
    all: async (collection, actor) => {
      const page = await store.feedPage({ collection, afterSeq: 0, scopes: scopesOfActor(actor), limit: 1_000_000, leavesAfterSeq: 0, maximumBytes: 1e9 });
      return [...(await store.read(collection, page.rows.filter((row) => row.body !== '').map((row) => row.id))).values()];
    },
  };
}
