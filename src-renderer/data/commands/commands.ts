import type { Result } from '#shared/kernel/result.ts';
import type { Attachment } from '#shared/domain/attachment/attachment.record.ts';
import type { LinkType } from '#shared/domain/link/link.record.ts';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import type { Refusal } from '#shared/domain/record/record.refusal.ts';
import type { IncidentStart } from '#shared/domain/ticket/ticket.create.ts';
import type { MoveWish } from '#shared/domain/ticket/ticket.lifecycle.ts';
import type { TicketEdit } from '#shared/domain/ticket/ticket.record.ts';
import type { BulkChange } from '#shared/practices/queue/queue.bulk.ts';
import type { LatestUndo, UndoLabel } from './undo.ts';

/** What a command answers: the record it wrote, or why the rule said no. Nothing is written after a no. */
export type Outcome<T = { readonly id: string }> = Promise<Result<T, Refusal>>;

/** A record by where it lies. */
export type RecordRef = { readonly collection: CollectionName; readonly id: string };

/** A step through the lifecycle together with what is said on the way. */
export type MoveRequest = Omit<MoveWish, 'commentId'> & { readonly comment?: string; readonly workNote?: string };

/** What became of an edit of many tickets: each was judged alone. */
export type BulkOutcome = { readonly done: number; readonly refused: readonly { readonly id: string; readonly refusal: Refusal }[] };

export type BulkOptions = { readonly workNote?: string; readonly onProgress?: (done: number) => void; readonly signal?: AbortSignal };

/** Each of these is one step of undo. A text passed along is written in the same breath as the change. */
export type TicketCommands = {
  readonly create: (start: IncidentStart, workNote?: string) => Outcome<{ readonly id: string; readonly provisionalNumber: string }>;
  readonly edit: (id: string, edit: TicketEdit, workNote?: string) => Outcome;
  readonly move: (id: string, request: MoveRequest) => Outcome;
  readonly assignToMe: (id: string) => Outcome;
  readonly comment: (id: string, text: string) => Outcome;
  readonly workNote: (id: string, text: string) => Outcome;
  readonly editMany: (ids: readonly string[], edit: TicketEdit, workNote?: string, onProgress?: (done: number) => void) => Outcome<BulkOutcome>;
  /**
   * The bulk edit of a list: assignment, levels, tags (by `tagsAfter`, per ticket) and a step through the states with its
   * comment, in one undo step. Tickets that already are as wished are left alone; `signal` stops between two tickets.
   */
  readonly changeMany: (ids: readonly string[], change: BulkChange, options?: BulkOptions) => Outcome<BulkOutcome>;
};

export type UndoCommands = {
  /** Takes the last action back by an action of its own; fails where the world has moved on. */
  readonly undoLast: () => Outcome<{ readonly label: UndoLabel }>;
  readonly latest: LatestUndo;
};

export type LinkCommands = {
  readonly add: (from: RecordRef, to: RecordRef, type: LinkType) => Outcome;
  readonly remove: (id: string) => Outcome;
};

export type AttachmentCommands = {
  readonly add: (collection: CollectionName, recordId: string, file: File) => Outcome<Attachment>;
  /** The bytes from this machine, or from the endpoint when they are not here; undefined when neither has them now. */
  readonly bytesOf: (sha256: string) => Promise<Blob | undefined>;
  readonly remove: (id: string) => Outcome;
};

/** A view to keep; with an id it replaces the kept one. */
export type ViewToKeep = { readonly id?: string; readonly name: string; readonly definition: string; readonly isShared: boolean };

export type PersonalCommands = {
  readonly saveView: (view: ViewToKeep) => Outcome;
  readonly removeView: (id: string) => Outcome;
  /** Puts one field of a conflict as the person wants it, and marks it as chosen. */
  readonly chooseConflict: (conflictId: string, field: string, choice: 'mine' | 'theirs') => Outcome;
  /** Writes what was refused once more, as it was or as the person changed it (JSON text of the whole body). */
  readonly sendAgain: (refusedId: string, body?: string) => Outcome;
  readonly discardRefused: (refusedId: string) => Outcome;
  /** Keeps an unsent text; '' forgets it. */
  readonly writeDraft: (collection: CollectionName, recordId: string, slot: string, content: string) => Outcome;
};

export type SyncCommands = {
  /** Asks the engine window to try at once. */
  readonly resync: () => void;
};

/** The writing door: everything a screen can do to records. */
export type Commands = {
  readonly tickets: TicketCommands;
  readonly undo: UndoCommands;
  readonly links: LinkCommands;
  readonly attachments: AttachmentCommands;
  readonly personal: PersonalCommands;
  readonly sync: SyncCommands;
};
