import { type Instant, noInstant } from '#shared/kernel/instant.ts';
import type { Closed } from './gate.ts';
import type { SyncKind, SyncStatus } from './status.ts';

/** What is known about the sync, piece by piece. */
export type SyncFacts = {
  readonly closed: Closed | undefined;
  readonly waitingEdits: number;
  readonly refused: number;
  readonly conflicts: number;
  readonly offlineSince: Instant;
  readonly lastContactAt: Instant;
  /** The disk did not take a write, or an answer was not understood. */
  readonly hasFailed: boolean;
  readonly firstSync: { readonly isDone: boolean; readonly done: number; readonly total: number };
};

/** Nothing is known yet. */
export const noFacts: SyncFacts = {
  closed: undefined, waitingEdits: 0, refused: 0, conflicts: 0, offlineSince: noInstant, lastContactAt: noInstant, hasFailed: false,
  firstSync: { isDone: true, done: 0, total: 0 },
};

/** What the facts are called on screen. "Saved" is said only when nothing waits, the endpoint was reached, and everything was read once. */
export function statusOf(facts: SyncFacts): SyncStatus {
  const { firstSync, waitingEdits, refused, conflicts, offlineSince, lastContactAt } = facts;
  return {
    kind: kindOf(facts), waitingEdits, refused, conflicts, offlineSince, lastContactAt,
    ...(firstSync.isDone ? {} : { firstSync: { done: firstSync.done, total: firstSync.total } }),
  };
}

function kindOf({ closed, hasFailed, refused, conflicts, firstSync, lastContactAt, waitingEdits }: SyncFacts): SyncKind {
  if (closed === 'signed-out') return 'signed-out';
  if (hasFailed) return 'attention';
  if (closed !== undefined) return 'offline';
  if (refused > 0 || conflicts > 0) return 'attention';
  if (!firstSync.isDone || lastContactAt === noInstant) return 'starting';
  return waitingEdits > 0 ? 'sending' : 'saved';
}
