import type { CollectionName } from '#shared/domain/record/record.base.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import type { AnyRecord } from '#shared/protocol/record-schemas.ts';
import type { Settle } from '../store/acceptance.ts';
import { recordIn } from '../store/record-body.ts';
import type { FeedHead, RecordStore } from '../store/record-store.ts';
import { changedByEndpoint, type RevisionSource } from './endpoint-writing.ts';

export type FileStoredParts = {
  readonly store: RecordStore;
  readonly settle: Settle;
  readonly clock: Clock;
  readonly revise: RevisionSource;
  readonly onWritten: (collections: readonly CollectionName[], head: FeedHead) => void;
};

/** Marks every attachment that names a file as stored, now that the endpoint has all of it ([D7]). */
export const createFileStored = (parts: FileStoredParts) => async (sha256: string): Promise<void> => {
  const head = await parts.store.change(async (change) => {
    const waiting = (await change.lockByLookup('attachments', sha256)).filter((stored) => recordIn<'attachments'>(stored.body).storedAt === '');
    if (waiting.length === 0) return undefined;
    const writing = { now: parts.clock.now(), revise: parts.revise };
    const accepted = waiting.map((stored) => changedByEndpoint(stored, { storedAt: writing.now } as Partial<AnyRecord>, writing));
    return change.append(await parts.settle(change, accepted));
  });
  if (head) parts.onWritten(['attachments'], head);
};
