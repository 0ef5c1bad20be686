import type { CollectionName } from '#shared/domain/record/record.base.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { Revision } from '#shared/kernel/revision.ts';
import type { AnyRecord } from '#shared/protocol/record-schemas.ts';
import type { RecordChange, RecordWrite, StoredRecord } from './record-store.ts';

/** A write that a rule allowed: what was stored, and what shall be. */
export type Accepted = {
  readonly collection: CollectionName;
  readonly id: string;
  readonly rev: Revision;
  readonly stored: StoredRecord | undefined;
  /** Undefined when the record is deleted. */
  readonly record: AnyRecord | undefined;
  readonly actorId: string;
  readonly replica: string;
  readonly occurredAt: Instant;
  readonly sourceHash?: string;
};

/**
 * Completes accepted writes with what only the endpoint knows (numbers, readers, receipt) and with what follows from
 * them in other records. Its answer is for `append`, in this order.
 */
export type Settle = (change: RecordChange, accepted: readonly Accepted[]) => Promise<readonly RecordWrite[]>;
