import { useSyncExternalStore } from 'react';
import { map } from 'rxjs';
import type { Instant } from '#shared/kernel/instant.ts';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import { waitingRecords, type WaitingRecord } from '../database/waiting.ts';
import type { SyncStatus } from '../replication/status.ts';
import { useOpenDesk } from './desk-context.tsx';
import type { Desk } from './desk.ts';
import { loadedOf, valueOr } from './loaded.ts';
import { useLive } from './use-live.ts';

export type { SyncKind, SyncStatus } from '../replication/status.ts';

/** An edit that waits to be confirmed by the endpoint. `number` and `title` are those of the ticket it belongs to. */
export type OutboxEntry = {
  readonly collection: CollectionName;
  readonly id: string;
  readonly recordId: string;
  readonly title: string;
  readonly number: string;
  readonly changedAt: Instant;
};

/** The state of the sync, live. */
export function useSyncStatus(): SyncStatus {
  const { status } = useOpenDesk();
  return useSyncExternalStore(status.subscribe, status.current);
}

const none: readonly OutboxEntry[] = [];

/** What waits to be sent, newest first, live. */
export function useOutbox(): readonly OutboxEntry[] {
  const desk = useOpenDesk();
  return valueOr(useLive(desk.database.name, () => waitingRecords(desk.database.collections).pipe(
    map((waiting) => loadedOf(waiting.map((one) => entryOf(desk, one)).sort(newestFirst))),
  )), none);
}

function entryOf({ board }: Desk, { collection, id, recordId, title, changedAt }: WaitingRecord): OutboxEntry {
  const ticket = board.shelf.get(recordId);
  return {
    collection, id, recordId, changedAt,
    title: title || (ticket?.shortDescription ?? ''), number: ticket ? ticket.number || ticket.provisionalNumber : '',
  };
}

const newestFirst = (left: OutboxEntry, right: OutboxEntry): number => (left.changedAt < right.changedAt ? 1 : -1);
