import type { DeskBridge, DeskInfo, SessionState } from '#shared/bridge/contract.ts';
import type { StorageFailure } from '../../data/database/storage-guard.ts';
import { openBlobStore } from '../../data/database/blob-store.ts';
import { databaseName, dexieStorage, openDatabase } from '../../data/database/open-database.ts';
import { revisionCounter } from '../../data/database/writing.ts';
import { type Renewal, startReplicator } from '../../data/replication/replicator.ts';
import { startingStatus, type SyncStatus } from '../../data/replication/status.ts';
import { openStatusHost } from '../../data/replication/status-channel.ts';
import { startSearch } from '../../data/search/search-host.ts';
import { systemClock } from '../../platform/clock.ts';
import { idsFrom, systemRandom } from '../../platform/ids.ts';
import { afterSeconds, everySeconds } from '../../platform/timers.ts';

type Person = Extract<SessionState, { kind: 'signed-in' }>;

/** A person's desk while it is replicated. */
type Running = { readonly personId: string; readonly wake: () => void; readonly status: () => SyncStatus; readonly stop: () => Promise<void> };

const restartSeconds = 5;

/** Replicates and indexes for whoever is signed in; tells main that it is alive. */
export function runEngine(bridge: DeskBridge): void {
  let running: Running | undefined;
  let turn: Promise<void> = Promise.resolve();
  const tellAlive = () => void bridge.call('engine.alive', { waitingEdits: running?.status().waitingEdits ?? 0 }).catch(() => undefined);
  const follow = (session: SessionState): Promise<void> => {
    turn = turn.then(() => change(session)).catch((problem: unknown) => {
      console.error('[engine]', problem);
      afterSeconds(restartSeconds, () => void bridge.call('session.read').then(follow));
    });
    return turn;
  };
  const change = async (session: SessionState): Promise<void> => {
    const personId = session.kind === 'signed-in' ? session.personId : '';
    if (running?.personId === personId) {
      running.wake();
      return;
    }
    const before = running;
    running = undefined;
    await before?.stop();
    if (session.kind === 'signed-in') running = await startDesk(bridge, await bridge.call('desk.info'), session, tellAlive);
    tellAlive();
  };
  const wake = () => running?.wake();
  bridge.on('session.changed', (session) => void follow(session));
  bridge.on('power.resumed', wake);
  bridge.on('engine.ping', tellAlive);
  window.addEventListener('online', wake);
  void bridge.call('session.read').then(follow);
  tellAlive();
}

async function startDesk(bridge: DeskBridge, info: DeskInfo, session: Person, tellAlive: () => void): Promise<Running> {
  const { endpointUrl, replica } = info;
  const name = databaseName(endpointUrl, session.personId);
  let onFailure = (failure: StorageFailure) => console.error('[engine]', failure);
  const database = await openDatabase({ name, storage: dexieStorage('relaxed'), onStorageFailure: (failure) => onFailure(failure) });
  const blobs = openBlobStore(name);
  const writing = {
    actor: { id: session.personId }, replica, clock: systemClock,
    ids: idsFrom(systemClock, systemRandom), counter: revisionCounter(systemClock, systemRandom),
  };
  let last = startingStatus;
  const host = openStatusHost(name, () => replicator.wake());
  const replicator = await startReplicator({
    database, endpointUrl, writing, blobs, random: Math.random, after: afterSeconds, every: everySeconds,
    fetch: (url, init) => fetch(url, init),
    renewSession: async () => renewalOf(await bridge.call('session.renew')),
    onStatus: (status) => {
      if (status.waitingEdits !== last.waitingEdits) afterSeconds(0, tellAlive);
      last = status;
      host.tell(status);
    },
    // A new window opens the database anew and goes on where the disk last took a write.
    onStopped: () => { afterSeconds(restartSeconds, () => location.reload()); },
    onProblem: (problem) => console.warn('[engine]', problem),
  });
  onFailure = ({ reason }) => replicator.failStop(reason);
  const search = startSearch({ database, onProblem: (problem) => console.warn('[engine]', problem) });
  return {
    personId: session.personId, wake: replicator.wake, status: replicator.status,
    stop: async () => {
      await replicator.stop();
      search.stop();
      host.close();
      blobs.close();
      await database.close();
    },
  };
}

function renewalOf(session: SessionState): Renewal {
  if (session.kind === 'signed-out') return 'signed-out';
  return session.isFresh ? 'fresh' : 'stale';
}
