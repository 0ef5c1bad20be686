import { combineLatest, map, type Observable, type Subscription } from 'rxjs';
import { type CollectionName, collectionNames } from '#shared/domain/record/record.base.ts';
import { noInstant } from '#shared/kernel/instant.ts';
import type { RefusedEdit } from '#shared/domain/personal/personal.record.ts';
import type { BlobStore } from '../database/blob-store.ts';
import type { DeskDatabase } from '../database/open-database.ts';
import { waitingRecords } from '../database/waiting.ts';
import type { Writing } from '../database/writing.ts';
import { type CollectionSync, syncCollection } from './collection-sync.ts';
import { exchangeThrough } from './exchange.ts';
import { type Closed, openGate, type Probe } from './gate.ts';
import type { SyncStatus } from './status.ts';
import { noFacts, statusOf, type SyncFacts } from './status-machine.ts';
import { nudgeForgotten } from './forgotten.ts';
import { followStream } from './stream.ts';
import { openTransport } from './transport.ts';
import { uploader } from './uploads.ts';

/** What main says about the session when it is asked for a new token. */
export type Renewal = 'fresh' | 'stale' | 'signed-out';

export type ReplicatorDeps = {
  readonly database: DeskDatabase;
  readonly endpointUrl: string;
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  readonly writing: Writing;
  readonly random: () => number;
  readonly after: (seconds: number, run: () => void) => () => void;
  readonly every: (seconds: number, run: () => void) => () => void;
  readonly renewSession: () => Promise<Renewal>;
  readonly onStatus: (status: SyncStatus) => void;
  /** The disk did not take a write of the replication: it has stopped, and goes on only in a new window. */
  readonly onStopped: (problem: unknown) => void;
  readonly onProblem: (problem: unknown) => void;
  readonly blobs?: BlobStore;
};

/** The replication of a whole desk. */
export type Replicator = {
  readonly status: () => SyncStatus;
  /** Tries at once: after sleep, with a new network, a new session, at a person's click. */
  readonly wake: () => void;
  /** Answers when everything that is known of is through, in both directions. */
  readonly settled: () => Promise<void>;
  /** Tells that the storage has refused a write. */
  readonly failStop: (problem: unknown) => void;
  readonly stop: () => Promise<void>;
};

const pokesTogetherSeconds = 0.25;
const resyncSeconds = 300;
const nudgeSeconds = 60;

/** Starts to replicate all collections of an open database. */
export async function startReplicator(deps: ReplicatorDeps): Promise<Replicator> {
  const { database, after } = deps;
  const names = collectionNames.filter((name) => database.collections[name] !== undefined);
  const stop = new AbortController();
  const memory = await database.local('sync', { hasSynced: false }, (now) => now);
  const facts = factKeeper({ ...noFacts, firstSync: { isDone: memory.hasSynced, done: 0, total: 0 } }, deps);
  const transport = openTransport({ endpointUrl: deps.endpointUrl, fetch: deps.fetch, signal: stop.signal });
  const gate = openGate({
    random: deps.random, after,
    probe: (why) => probe(why, transport, deps),
    onChange: (closed) => {
      facts.set({ closed, offlineSince: closed === 'offline' ? facts.get().offlineSince || deps.writing.clock.now() : noInstant });
      if (closed === undefined) resyncAll();
    },
  });
  const exchange = exchangeThrough(transport, gate, () => facts.contact());
  const failStop = (problem: unknown) => {
    facts.set({ hasFailed: true });
    deps.onStopped(problem);
  };
  const syncs = new Map<CollectionName, CollectionSync>(names.map((name) => [name, syncCollection({
    name, collections: database.collections, writing: deps.writing, exchange, failStop, onError: deps.onProblem,
    onPage: () => undefined, onWritten: () => facts.written(), after,
    onUnreadable: (id) => deps.onProblem(new Error(`A record of ${name} is not understood: ${id}`)),
  })]));
  const uploads = deps.blobs && uploader({ endpointUrl: deps.endpointUrl, fetch: deps.fetch, blobs: deps.blobs, gate, signal: stop.signal });
  const resyncAll = () => {
    for (const sync of syncs.values()) sync.resync();
    uploads?.start();
  };
  const pokes = pokeGatherer((name) => syncs.get(name)?.resync(), after);
  void followStream({
    endpointUrl: deps.endpointUrl, fetch: deps.fetch, gate, signal: stop.signal, random: deps.random, after,
    onOpen: () => { facts.contact(); resyncAll(); },
    onMessage: (message) => {
      facts.contact();
      if (message.kind === 'hello') facts.expect(Math.max(0, ...Object.values(message.heads)));
      if (message.kind === 'poke') pokes(Object.keys(message.heads) as CollectionName[]);
      if (message.kind === 'control' && message.order === 'signed-out') gate.lost('signed-out');
    },
  });
  const watching = watchCounts(database, facts);
  const files = database.collections.attachments?.$.subscribe(() => uploads?.start());
  uploads?.start();
  const ends = [
    deps.every(resyncSeconds, () => { if (gate.isOpen()) resyncAll(); }),
    deps.every(nudgeSeconds, nudgeForgotten({ database, writing: deps.writing, isQuiet: () => gate.isOpen() && [...syncs.values()].every((sync) => !sync.isBusy()) })),
  ];
  void Promise.all([...syncs.values()].map((sync) => sync.firstPull())).then(async () => {
    if (stop.signal.aborted) return;
    await database.local('sync', { hasSynced: true }, () => ({ hasSynced: true }));
    facts.set({ firstSync: { isDone: true, done: 0, total: 0 } });
  }).catch(deps.onProblem);
  return {
    status: () => statusOf(facts.get()),
    wake: () => {
      gate.wake();
      if (gate.isOpen()) resyncAll();
    },
    settled: async () => {
      for (const sync of syncs.values()) await sync.inSync();
      await uploads?.running();
    },
    failStop,
    stop: async () => {
      for (const end of ends) end();
      watching.unsubscribe();
      files?.unsubscribe();
      const ended = [...syncs.values()].map((sync) => sync.cancel());
      stop.abort();
      gate.shut();
      facts.end();
      // One whose checkpoint could not be written rejects now; it was reported when it happened.
      await Promise.allSettled(ended);
    },
  };
}

/** Looks whether the endpoint can be worked with again. */
async function probe(why: Closed, transport: ReturnType<typeof openTransport>, deps: ReplicatorDeps): Promise<Probe> {
  if (why === 'signed-out') {
    const renewal = await deps.renewSession();
    return renewal === 'fresh' ? 'open' : 'signed-out';
  }
  const answer = await transport.greet();
  return answer.kind === 'answered' ? 'open' : answer.kind === 'closed' ? answer.why : 'offline';
}

/** Gathers pokes, so that a burst of changes asks once. */
function pokeGatherer(resync: (name: CollectionName) => void, after: ReplicatorDeps['after']): (names: readonly CollectionName[]) => void {
  const gathered = new Set<CollectionName>();
  return (names) => {
    const isFirst = gathered.size === 0;
    for (const name of names) gathered.add(name);
    if (!isFirst || gathered.size === 0) return;
    after(pokesTogetherSeconds, () => {
      const all = [...gathered];
      gathered.clear();
      for (const name of all) resync(name);
    });
  };
}

type FactKeeper = {
  readonly get: () => SyncFacts;
  readonly set: (change: Partial<SyncFacts>) => void;
  readonly contact: () => void;
  readonly written: () => void;
  readonly expect: (total: number) => void;
  readonly end: () => void;
};

const tellTogetherSeconds = 0.05;
const progressSeconds = 0.3;
const contactSeconds = 10;

/** Keeps the facts and tells the state that follows from them, several changes at once. */
function factKeeper(start: SyncFacts, { onStatus, after, writing }: ReplicatorDeps): FactKeeper {
  let facts = start;
  let callOff: (() => void) | undefined;
  let dueSeconds = 0;
  let hasEnded = false;
  const tellIn = (seconds: number) => {
    if (hasEnded || callOff) return;
    dueSeconds = seconds;
    callOff = after(seconds, () => {
      callOff = undefined;
      dueSeconds = 0;
      onStatus(statusOf(facts));
    });
  };
  const set = (change: Partial<SyncFacts>) => {
    facts = { ...facts, ...change };
    if (dueSeconds === progressSeconds) {
      callOff?.();
      callOff = undefined;
    }
    tellIn(tellTogetherSeconds);
  };
  set({});
  return {
    get: () => facts,
    set,
    contact: () => {
      const now = writing.clock.now();
      if (facts.lastContactAt === noInstant || Date.parse(now) - Date.parse(facts.lastContactAt) >= contactSeconds * 1000) set({ lastContactAt: now });
    },
    written: () => {
      if (facts.firstSync.isDone) return;
      facts = { ...facts, firstSync: { ...facts.firstSync, done: facts.firstSync.done + 1 } };
      tellIn(progressSeconds);
    },
    expect: (total) => { if (!facts.firstSync.isDone) set({ firstSync: { ...facts.firstSync, total } }); },
    end: () => {
      hasEnded = true;
      callOff?.();
    },
  };
}

/** Counts what waits for the endpoint and what waits for the person. */
function watchCounts(database: DeskDatabase, facts: FactKeeper): Subscription {
  const { personal } = database.collections;
  const open = (kind: 'conflict' | 'refused-edit'): Observable<number> => personal.find({ selector: { kind } }).$.pipe(
    map((found) => found.filter(({ _data: { content } }) =>
      (content.kind === 'conflict' && content.resolvedAt === '') || (content.kind === 'refused-edit' && content.settledBy === '' && !isHistoryLine(content))).length),
  );
  return combineLatest([waitingRecords(database.collections), open('refused-edit'), open('conflict')])
    .subscribe(([waiting, refused, conflicts]) => facts.set({ waitingEdits: waiting.length, refused, conflicts }));
}

/** A refused line of history goes with the refused edit it tells of: to the person they are one. */
const isHistoryLine = ({ recordCollection, body }: RefusedEdit): boolean =>
  recordCollection === 'journal' && /"kind":"(?:field-change|system-note)"/.test(body);
