import Dexie from 'dexie';
import MiniSearch from 'minisearch';
import { stableId } from '#shared/kernel/identity.ts';
import { replicaHeader } from '#shared/protocol/protocol.version.ts';
import { builtInView } from '#shared/practices/queue/queue.built-in.ts';
import { revisionCounter } from '#renderer/data/database/writing.ts';
import { databaseName, openDatabase } from '#renderer/data/database/open-database.ts';
import { openDesk } from '#renderer/data/queries/desk.ts';
import { startReplicator } from '#renderer/data/replication/replicator.ts';
import { startSearch } from '#renderer/data/search/search-host.ts';
import { systemClock } from '#renderer/platform/clock.ts';
import { idsFrom, systemRandom } from '#renderer/platform/ids.ts';
import { localKeepsakes } from '#renderer/platform/keepsake.ts';
import { afterSeconds, everySeconds } from '#renderer/platform/timers.ts';
import { benchTicket } from '../bench-ticket.ts';

// What a desk does, measured inside Chromium on its real IndexedDB, beside the same done by Dexie or MiniSearch alone.

const endpointUrl = 'http://127.0.0.1';
const me = { personId: 'bench-agent', name: 'Bench', roles: ['agent'] as ['agent'], groupIds: [] };
const replica = 'benchdesk';

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Measures one thing many times on different records; milliseconds, the middle one. */
async function medianOf(times: number, work: (index: number) => Promise<unknown>): Promise<number> {
  const values: number[] = [];
  for (let index = 0; index < times; index += 1) values.push((await secondsOf(() => work(index))) * 1000);
  return median(values);
}

const bare = (): Dexie => {
  const database = new Dexie('bench-bare', { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ tickets: 'id, [state+updatedAt], view, [assignmentGroupId+updatedAt]' });
  return database;
};

const nth = (index: number, size: number): string => stableId(`bench ${(index * 7919) % size}`);

const open = () => openDesk({ me, endpointUrl, replica, clock: systemClock, keepsakes: localKeepsakes, onProblem: (problem) => console.error(problem) });

const bench = {
  /** Documents per second of raw Dexie writes, in batches of 1,000. */
  async bareWrites(size: number): Promise<number> {
    const database = bare();
    const seconds = await secondsOf(async () => {
      for (let start = 0; start < size; start += 1000) {
        const part = Array.from({ length: Math.min(1000, size - start) }, (_, index) => benchTicket(start + index, replica, me.personId));
        await database.table('tickets').bulkAdd(part);
      }
    });
    database.close();
    return size / seconds;
  },

  /** Documents per second of a whole first sync from an endpoint. */
  async firstSync(size: number, url: string, token: string): Promise<number> {
    const database = await openDatabase({ name: databaseName(endpointUrl, me.personId) });
    const writing = { actor: { id: me.personId }, replica, clock: systemClock, ids: idsFrom(systemClock, systemRandom), counter: revisionCounter(systemClock, systemRandom) };
    const seconds = await secondsOf(async () => {
      const replicator = await startReplicator({
        database, endpointUrl: url, writing, random: Math.random, after: afterSeconds, every: everySeconds,
        fetch: (address, init) => fetch(address, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), authorization: `Bearer ${token}`, [replicaHeader]: replica } }),
        renewSession: async () => 'fresh', onStatus: () => undefined,
        onStopped: (problem) => console.error(problem), onProblem: (problem) => console.error(problem),
      });
      await replicator.settled();
      await replicator.stop();
    });
    const count = await database.collections.tickets.count().exec();
    await database.close();
    if (count < size) throw new Error(`Only ${count} of ${size} tickets arrived`);
    return count / seconds;
  },

  /** Milliseconds from opening the data of a window to the first rows of the list of open incidents, and until all are there. */
  async openQueue(): Promise<{ first: number; all: number; rows: number }> {
    const startedAt = performance.now();
    const desk = await open();
    const list = desk.board.list(builtInView('all-open'));
    let first = 0;
    const all = await new Promise<number>((done) => {
      const look = () => {
        const state = list.current();
        if (first === 0 && state.rows.length > 0) first = performance.now() - startedAt;
        if (state.isComplete) done(performance.now() - startedAt);
      };
      list.subscribe(look);
      look();
    });
    const rows = list.current().rows.length;
    await desk.close();
    return { first, all, rows };
  },

  /** Milliseconds from opening Dexie to its newest fifty of a group. */
  async bareOpenList(): Promise<number> {
    const database = bare();
    const milliseconds = (await secondsOf(async () => {
      await database.open();
      await database.table('tickets').where('[state+updatedAt]').between(['new', ''], ['new', '\uffff']).reverse().limit(50).toArray();
    })) * 1000;
    database.close();
    return milliseconds;
  },

  /** Milliseconds to the record and its journal, by the queries the record pane uses, and by Dexie alone. */
  async openRecord(size: number): Promise<{ ours: number; bare: number }> {
    const desk = await open();
    const { tickets, journal } = desk.database.collections;
    const ours = await medianOf(200, async (index) => {
      const id = nth(index, size);
      await Promise.all([tickets.findOne(id).exec(), journal.find({ selector: { recordId: id } }).exec()]);
    });
    await desk.close();
    const database = bare();
    const alone = await medianOf(200, (index) => database.table('tickets').get(nth(index, size)));
    database.close();
    return { ours, bare: alone };
  },

  /** Milliseconds until an edit with its journal entry is durable, and until Dexie alone has put the same two documents. */
  async write(size: number): Promise<{ ours: number; bare: number }> {
    const desk = await open();
    const ours = await medianOf(100, async (index) => {
      const edited = await desk.commands.tickets.edit(nth(index, size), { location: `Room ${index}` });
      if (!edited.ok) throw new Error(JSON.stringify(edited.error));
    });
    await desk.close();
    const database = bare();
    const alone = await medianOf(100, async (index) => {
      await database.transaction('rw', 'tickets', async () => {
        const before = await database.table('tickets').get(nth(index, size));
        await database.table('tickets').put({ ...before, location: `Room ${index}` });
        await database.table('tickets').put({ ...before, id: `journal-${index}`, location: '' });
      });
    });
    database.close();
    return { ours, bare: alone };
  },

  /** Milliseconds of a search through the engine's index (95 of 100 are quicker), and of the bare library over the same texts. */
  async search(size: number): Promise<{ ours: number; bare: number; buildSeconds: number }> {
    const database = await openDatabase({ name: databaseName(endpointUrl, me.personId) });
    const startedAt = performance.now();
    const host = startSearch({ database, onProblem: (problem) => console.error(problem) });
    await host.complete();
    const buildSeconds = (performance.now() - startedAt) / 1000;
    const library = new MiniSearch<{ id: string; title: string; text: string }>({ fields: ['title', 'text'] });
    for (let index = 0; index < size; index += 1) {
      const ticket = benchTicket(index, replica, me.personId);
      library.add({ id: ticket.id, title: ticket.shortDescription, text: ticket.description });
    }
    const questions = ['printer lyon', 'vpn passw', 'badge reader error', 'projectr slow', 'reception telephone', 'reference 4711', 'mailbox', 'netw drive'];
    const p95 = (ask: (text: string) => unknown): number => {
      const values = Array.from({ length: 15 }).flatMap(() => questions.map((text) => {
        const asked = performance.now();
        ask(text);
        return performance.now() - asked;
      }));
      return values.sort((left, right) => left - right)[Math.floor(values.length * 0.95)] ?? Number.NaN;
    };
    const ours = p95((text) => host.index.search(text, 50));
    const alone = p95((text) => library.search(text, { prefix: true, fuzzy: 0.2 }).slice(0, 50));
    host.stop();
    await database.close();
    return { ours, bare: alone, buildSeconds };
  },
};

export type BenchPage = typeof bench;
Object.assign(globalThis, { bench });
