import { type Clock, type Instant, millisecondsOf } from '#shared/kernel/instant.ts';
import { importReplica, nextAncestry, nextRevision } from '#shared/kernel/revision.ts';
import type { RecordOf } from '#shared/protocol/record-schemas.ts';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import type { Accepted } from '../store/acceptance.ts';
import { recordIn } from '../store/record-body.ts';
import type { StoredRecord } from '../store/record-store.ts';

/** A record without what the writing itself adds. */
export type DraftOf<Name extends CollectionName> = Omit<RecordOf<Name>, 'rev' | 'ancestry' | 'view' | 'receivedAt' | 'scopes'>;

/** A record to be written, and what is stored under its id. */
export type WrittenRecord = {
  readonly [Name in CollectionName]: {
    readonly collection: Name;
    readonly draft: DraftOf<Name>;
    readonly stored: StoredRecord | undefined;
    /** A hash of what the record was made from, where the source is to be recognised again. */
    readonly sourceHash?: string;
  };
}[CollectionName];

/** Gives records their revisions; the answer goes through `settle` into the feed. Counters never repeat, also after a restart. */
export function createWriter(clock: Clock): (records: readonly WrittenRecord[], actorId: string, now: Instant) => Accepted[] {
  let last = 0;
  return (records, actorId, now) =>
    records.map(({ collection, draft, stored, sourceHash = '' }) => {
      last = Math.max(last + 1, millisecondsOf(clock.now()));
      const before = stored === undefined || stored.isDeleted ? undefined : recordIn(stored.body);
      const rev = nextRevision(stored?.rev ?? '', importReplica, last);
      const record = { ...draft, rev, ancestry: nextAncestry(stored?.rev ?? '', before?.ancestry ?? []), view: '', receivedAt: '', scopes: [] };
      return {
        collection, id: draft.id, rev, stored, record: record as Accepted['record'], actorId, replica: importReplica, occurredAt: draft.occurredAt || now,
        sourceHash,
      };
    });
}
