import { openChannel } from '../../platform/channel.ts';
import { startingStatus, type SyncStatus } from './status.ts';

// The engine window tells its state to all others, and once more to each that comes later and asks.

type Message =
  | { readonly kind: 'status'; readonly status: SyncStatus }
  | { readonly kind: 'tell' }
  | { readonly kind: 'sync' };

const channelName = (databaseName: string): string => `${databaseName}-status`;

/** The state of the sync as a visible window knows it. */
export type StatusClient = {
  readonly current: () => SyncStatus;
  readonly subscribe: (hear: () => void) => () => void;
  /** Asks the engine window to try at once. */
  readonly requestSync: () => void;
  readonly close: () => void;
};

/** Listens to the engine window of this database. */
export function openStatusClient(databaseName: string): StatusClient {
  const channel = openChannel<Message>(channelName(databaseName));
  const listeners = new Set<() => void>();
  let status = startingStatus;
  channel.hear((message) => {
    if (message.kind !== 'status') return;
    status = message.status;
    for (const hear of listeners) hear();
  });
  channel.post({ kind: 'tell' });
  return {
    current: () => status,
    subscribe: (hear) => {
      listeners.add(hear);
      return () => { listeners.delete(hear); };
    },
    requestSync: () => channel.post({ kind: 'sync' }),
    close: channel.close,
  };
}

/** The engine window's side: `tell` whenever the state has changed. */
export type StatusHost = { readonly tell: (status: SyncStatus) => void; readonly close: () => void };

/** Speaks for the engine window; `onSync` is called when somebody asks to try at once. */
export function openStatusHost(databaseName: string, onSync: () => void): StatusHost {
  const channel = openChannel<Message>(channelName(databaseName));
  let status = startingStatus;
  channel.hear((message) => {
    if (message.kind === 'tell') channel.post({ kind: 'status', status });
    if (message.kind === 'sync') onSync();
  });
  return {
    tell: (next) => {
      status = next;
      channel.post({ kind: 'status', status });
    },
    close: channel.close,
  };
}
