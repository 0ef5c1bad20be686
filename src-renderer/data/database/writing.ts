import type { IdSource, RandomBytes } from '#shared/kernel/identity.ts';
import { type Clock, type Instant, millisecondsOf, noInstant } from '#shared/kernel/instant.ts';
import { nextAncestry, nextRevision } from '#shared/kernel/revision.ts';
import type { RecordBase } from '#shared/domain/record/record.base.ts';

/** Who writes on which desk, and when. */
export type Writing = {
  readonly actor: { readonly id: string };
  readonly replica: string;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Numbers the revisions of this window; never repeats on this machine. */
  readonly counter: () => number;
};

const counterEpoch = Date.UTC(2026, 0, 1);
const windowsPerMachine = 10_000;

/**
 * Counts revisions: the milliseconds of writing, always rising, and four digits by which windows of one machine
 * differ. So nothing has to be kept on disk, and neither a restart nor a second window says a number twice.
 */
export function revisionCounter(clock: Clock, randomBytes: RandomBytes): () => number {
  const [high = 0, low = 0] = randomBytes(2);
  const window = ((high << 8) | low) % windowsPerMachine;
  let last = 0;
  return () => {
    last = Math.max(last + 1, millisecondsOf(clock.now()) - counterEpoch);
    return last * windowsPerMachine + window;
  };
}

/** The common fields of a record that is written for the first time. */
export function newBase(writing: Writing, at: Instant, id: string = writing.ids()): RecordBase {
  const by = writing.actor.id;
  return {
    id, rev: nextRevision('', writing.replica, writing.counter()), ancestry: [], view: '', number: '', provisionalNumber: '',
    createdAt: at, createdBy: by, updatedAt: at, updatedBy: by, occurredAt: at, receivedAt: noInstant, scopes: [],
  };
}

/** The fields that tell of the next writing of a record. */
export function nextWriting(writing: Writing, record: Pick<RecordBase, 'rev' | 'ancestry'>, at: Instant) {
  return {
    rev: nextRevision(record.rev, writing.replica, writing.counter()),
    ancestry: nextAncestry(record.rev, record.ancestry),
    view: '', updatedAt: at, updatedBy: writing.actor.id, occurredAt: at,
  };
}
