import type { Instant } from '#shared/kernel/instant.ts';

/** What an undo step was, for the sentence that offers it. */
export const undoKinds = [
  'ticket-create', 'ticket-edit', 'ticket-move', 'ticket-comment', 'ticket-work-note', 'tickets-edit',
  'link-add', 'link-remove', 'attachment-add', 'attachment-remove', 'view-remove', 'conflict-choice',
] as const;
export type UndoKind = (typeof undoKinds)[number];

/** Names an action: its kind, the number of the ticket ('' when it is about none or many) and how many records it changed. */
export type UndoLabel = { readonly kind: UndoKind; readonly number: string; readonly count: number };

/** An action that can still be taken back. */
export type UndoStep = { readonly id: string; readonly label: UndoLabel; readonly at: Instant };

/** The last action that can still be taken back; it goes away by itself after `undoSeconds`. */
export type LatestUndo = {
  readonly current: () => UndoStep | undefined;
  /** Tells of each change of `current` until the returned function is called. */
  readonly subscribe: (hear: () => void) => () => void;
};

/** How long an action can be taken back. */
export const undoSeconds = 10;
