import { type Instant, noInstant } from '#shared/kernel/instant.ts';

/** What the sync state is called on screen; the worst that is true counts. */
export type SyncKind = 'starting' | 'saved' | 'sending' | 'offline' | 'attention' | 'signed-out';

/** The state of the sync, as the engine window tells it to all others. */
export type SyncStatus = {
  readonly kind: SyncKind;
  /** Edits of this machine that the endpoint has not confirmed yet. */
  readonly waitingEdits: number;
  /** Edits that were not accepted and wait for the person. */
  readonly refused: number;
  /** Conflicts in which the person has not chosen yet. */
  readonly conflicts: number;
  /** Since when the endpoint cannot be reached; '' while it can. */
  readonly offlineSince: Instant;
  readonly lastContactAt: Instant;
  /** How far the first sync of this machine is; absent once it was whole. `total` is 0 while unknown. */
  readonly firstSync?: { readonly done: number; readonly total: number };
};

/** What is shown before the engine window has said anything. */
export const startingStatus: SyncStatus = {
  kind: 'starting', waitingEdits: 0, refused: 0, conflicts: 0, offlineSince: noInstant, lastContactAt: noInstant,
};
