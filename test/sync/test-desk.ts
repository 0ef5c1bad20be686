import 'fake-indexeddb/auto';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { firstValueFrom, filter, map } from 'rxjs';
import { type Clock, instantOf } from '#shared/kernel/instant.ts';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { SessionAnswer } from '#shared/protocol/session.messages.ts';
import { routes } from '#shared/protocol/routes.ts';
import { replicaHeader } from '#shared/protocol/protocol.version.ts';
import type { Commands } from '#renderer/data/commands/commands.ts';
import { createCommands } from '#renderer/data/commands/create-commands.ts';
import { type BlobStore, openBlobStore } from '#renderer/data/database/blob-store.ts';
import { type DeskDatabase, openDatabase } from '#renderer/data/database/open-database.ts';
import { revisionCounter } from '#renderer/data/database/writing.ts';
import { type Replicator, startReplicator } from '#renderer/data/replication/replicator.ts';
import type { SyncStatus } from '#renderer/data/replication/status.ts';
import { sha256Of } from '#renderer/platform/digest.ts';
import { idsFrom, systemRandom } from '#renderer/platform/ids.ts';
import { afterSeconds, everySeconds } from '#renderer/platform/timers.ts';
import { post } from '#test/contract/kit/desk-client.ts';
import { testPassword } from '#test/contract/kit/people.ts';

// A desk as the engine window and an agent window make it together, in this process: real database code, real
// replication, real HTTP; only the cable is ours.

/** What lies between a desk and the endpoint. */
export type Cable = {
  /** Nothing gets through, and what was open is cut. */
  cut: () => void;
  mend: () => void;
  /** Something between answers everything with a page of its own. */
  portal: () => void;
  /** The endpoint gets the next request of this route; its answer is lost. */
  loseNextAnswer: (route: string) => void;
};

export type TestDesk = {
  readonly me: string;
  readonly database: DeskDatabase;
  readonly blobs: BlobStore;
  readonly commands: Commands;
  readonly replicator: Replicator;
  readonly cable: Cable;
  readonly status: () => SyncStatus;
  /** Answers when the status is as asked. */
  readonly whenStatus: (is: (status: SyncStatus) => boolean) => Promise<SyncStatus>;
  /** The ticket as soon as it is as asked. */
  readonly whenTicket: (id: string, is?: (ticket: Ticket) => boolean) => Promise<Ticket>;
  readonly ticket: (id: string) => Promise<Ticket | undefined>;
  readonly stop: () => Promise<void>;
};

export type TestDeskOptions = {
  readonly url: string;
  readonly person: string;
  readonly roles?: readonly ('agent' | 'technician' | 'supervisor')[];
  readonly only?: readonly CollectionName[];
  readonly name?: string;
  readonly clock?: Clock;
};

let desks = 0;
const pause: Clock = { now: () => instantOf(Date.now()) };

/** Opens a desk of a person and begins to replicate. */
export async function openTestDesk(options: TestDeskOptions): Promise<TestDesk> {
  desks += 1;
  const { url, person, clock = pause } = options;
  const replica = `desk${desks}${person}`;
  const answer = await post(url, routes.signIn, { userName: person, password: testPassword, replica, deviceName: 'test' });
  const session = SessionAnswer.parse(await answer.json());
  const database = await openDatabase({
    name: options.name ?? `desk-${desks}-${person}`, storage: getRxStorageMemory() as never,
    only: options.only ?? ['tickets', 'journal', 'personal'],
  });
  const blobs = openBlobStore(database.name);
  const writing = { actor: { id: person }, replica, clock, ids: idsFrom(clock, systemRandom), counter: revisionCounter(clock, systemRandom) };
  const { cable, fetch: throughCable } = layCable({ authorization: `Bearer ${session.accessToken}`, [replicaHeader]: replica });
  const listeners = new Set<(status: SyncStatus) => void>();
  const replicator = await startReplicator({
    database, endpointUrl: url, writing, blobs, fetch: throughCable, random: () => 0, after: afterSeconds, every: everySeconds,
    renewSession: async () => 'fresh',
    onStatus: (status) => { for (const hear of listeners) hear(status); },
    onStopped: (problem) => { throw problem; },
    onProblem: () => undefined,
  });
  const commands = createCommands({
    writer: { database, ...writing, actor: { id: person, roles: options.roles ?? ['agent'], groupIds: [] } },
    files: { blobs, sha256Of, download: async () => undefined },
    requestSync: replicator.wake, after: afterSeconds,
  });
  const { tickets } = database.collections;
  return {
    me: person, database, blobs, commands, replicator, cable,
    status: replicator.status,
    whenStatus: (is) => new Promise((resolve) => {
      const hear = (status: SyncStatus) => {
        if (!is(status)) return;
        listeners.delete(hear);
        resolve(status);
      };
      listeners.add(hear);
      hear(replicator.status());
    }),
    whenTicket: (id, is = () => true) => firstValueFrom(tickets.findOne(id).$.pipe(
      map((found) => found?.toMutableJSON()), filter((ticket): ticket is Ticket => ticket !== undefined && is(ticket)),
    )),
    ticket: async (id) => (await tickets.findOne(id).exec())?.toMutableJSON(),
    stop: async () => {
      await replicator.stop();
      blobs.close();
      await database.close();
    },
  };
}

function layCable(headers: Readonly<Record<string, string>>): { readonly cable: Cable; readonly fetch: (url: string, init?: RequestInit) => Promise<Response> } {
  let state: 'whole' | 'cut' | 'portal' = 'whole';
  let lost = '';
  let cutting = new AbortController();
  const send = async (url: string, init: RequestInit = {}): Promise<Response> => {
    if (state === 'portal') return new Response('<html>Welcome to the hotel</html>', { headers: { 'content-type': 'text/html' } });
    if (state === 'cut') throw new TypeError('fetch failed');
    const signal = AbortSignal.any([cutting.signal, ...(init.signal ? [init.signal] : [])]);
    const response = await fetch(url, { ...init, signal, headers: { ...(init.headers as Record<string, string>), ...headers } });
    if (lost !== '' && url.endsWith(lost)) {
      lost = '';
      await response.arrayBuffer();
      throw new TypeError('fetch failed');
    }
    return response;
  };
  const cut = () => {
    state = 'cut';
    cutting.abort();
    cutting = new AbortController();
  };
  return {
    fetch: send,
    cable: {
      cut,
      mend: () => { state = 'whole'; },
      portal: () => { cut(); state = 'portal'; },
      loseNextAnswer: (route) => { lost = route; },
    },
  };
}
