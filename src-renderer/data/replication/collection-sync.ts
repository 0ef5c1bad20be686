import { replicateRxCollection, type RxReplicationState } from 'rxdb/plugins/replication';
import type { RxCollection, RxReplicationPullStreamItem } from 'rxdb/plugins/core';
import { Subject } from 'rxjs';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import type { Checkpoint } from '#shared/protocol/replication.messages.ts';
import type { DeskCollections } from '../database/collections.ts';
import type { Writing } from '../database/writing.ts';
import { openBacklog } from './backlog.ts';
import { conflictHandler } from './conflicts.ts';
import type { Exchange } from './exchange.ts';
import { keepConflict, keepRefused } from './kept-aside.ts';
import { type PullDeps, type PulledRecord, pullHandler } from './pull.ts';
import { pushHandler, type WriteRow } from './push.ts';

export type CollectionSyncDeps = Pick<PullDeps, 'onPage' | 'onUnreadable'> & {
  /** Told of each record that came from the endpoint and is on the disk. */
  readonly onWritten: () => void;
  readonly after: (seconds: number, run: () => void) => () => void;
  readonly name: CollectionName;
  readonly collections: DeskCollections;
  readonly writing: Writing;
  readonly exchange: Exchange;
  readonly failStop: (problem: unknown) => void;
  readonly onError: (problem: unknown) => void;
};

/** The replication of one collection. */
export type CollectionSync = {
  readonly resync: () => void;
  readonly firstPull: () => Promise<void>;
  /** Answers when nothing is on its way in either direction. */
  readonly inSync: () => Promise<void>;
  readonly isBusy: () => boolean;
  readonly cancel: () => Promise<void>;
};

const batch = { pull: 500, push: 200 } as const;

/** Starts to replicate a collection with our handlers. */
export function syncCollection(deps: CollectionSyncDeps): CollectionSync {
  const { name, collections, exchange, onUnreadable, onError } = deps;
  // What is done here is the same for all collections: their records are told apart by the schemas alone.
  const collection = collections[name] as unknown as RxCollection<PulledRecord>;
  const refused = new Set<string>();
  const keeping = { writing: deps.writing, personal: collections.personal };
  collection.conflictHandler = conflictHandler({
    collection: name, writing: deps.writing, failStop: deps.failStop,
    isRefused: (id, rev) => refused.has(`${id} ${rev}`),
    keepConflict: (disagreement) => keepConflict(keeping, disagreement),
  });
  const resync$ = new Subject<RxReplicationPullStreamItem<PulledRecord, Checkpoint>>();
  let isBusy = false;
  const backlog = openBacklog(deps.after);
  const pull = pullHandler({ collection: name, exchange, onPage: deps.onPage, onUnreadable, pushFirst: async () => { await pushed(state); } });
  const push = pushHandler({
    collection: name, exchange, onUnreadable,
    quarantine: (row) => keepRefused(keeping, row),
    markRefused: (id, rev) => refused.add(`${id} ${rev}`),
  });
  const state: RxReplicationState<PulledRecord, Checkpoint> = replicateRxCollection<PulledRecord, Checkpoint>({
    replicationIdentifier: 'guichet-endpoint',
    collection, live: true, retryTime: 1000, waitForLeadership: false, toggleOnDocumentVisible: false,
    pull: {
      batchSize: batch.pull, stream$: resync$.asObservable(),
      handler: async (checkpoint, limit) => {
        await backlog.room();
        const page = await pull(checkpoint ?? null, limit);
        backlog.add(page.documents.length);
        // A page may hold what is just being pushed. Read before the push is noted, it would pass for a foreign version
        // and be left out: the confirmation would never come again.
        await upstreamSettled(state);
        return { documents: page.documents.map((document) => ({ ...document })), checkpoint: page.checkpoint ?? undefined };
      },
    },
    push: { batchSize: batch.push, handler: async (rows) => [...await push(rows as unknown as WriteRow[])] as never },
  });
  state.error$.subscribe((problem) => {
    onError(problem);
    // One that could not be started (a full disk) would never be tried again: it has to be opened anew, like one that stopped.
    if (problem.code === 'RC_START') deps.failStop(problem);
  });
  state.active$.subscribe((active) => { isBusy = active; });
  // The first reading is a RESYNC of its own. A second one beside it would read everything again that the first one
  // writes, to look for edits in it: it waits for the first, and once is enough.
  let isFirst = true;
  let isWanted = false;
  const resync = () => {
    if (isFirst) isWanted = true;
    else resync$.next('RESYNC');
  };
  const firstPull = state.awaitInitialReplication().then(() => {
    isFirst = false;
    if (isWanted) resync();
  });
  firstPull.catch(onError);
  return {
    resync,
    firstPull: () => firstPull,
    inSync: async () => { await state.awaitInSync(); },
    isBusy: () => isBusy,
    cancel: () => state.cancel(),
  };
}

/** Waits until everything that was on its way to the endpoint is there and noted. */
async function upstreamSettled(state: RxReplicationState<PulledRecord, Checkpoint>): Promise<void> {
  await state.internalReplicationState?.streamQueue.up;
}

/** Offers all that waits, and waits until it is judged. */
async function pushed(state: RxReplicationState<PulledRecord, Checkpoint>): Promise<void> {
  await upstreamSettled(state);
  state.reSync();
  await upstreamSettled(state);
}
