import type { Instant } from '#shared/kernel/instant.ts';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import { startingStatus, type SyncStatus } from '../replication/status.ts';

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
  return startingStatus;
}

/** What waits to be sent, newest first, live. */
export function useOutbox(): readonly OutboxEntry[] {
  return [];
}
