import { err, ok } from '#shared/kernel/result.ts';
import { sameJson } from '#shared/kernel/json.ts';
import { refusal } from '#shared/domain/record/record.refusal.ts';
import { editTicket } from '#shared/domain/ticket/ticket.edit.ts';
import { moveTicket } from '#shared/domain/ticket/ticket.lifecycle.ts';
import { mayOnTicket } from '#shared/domain/ticket/ticket.policy.ts';
import { editableTicketFields, type Ticket, type TicketEdit } from '#shared/domain/ticket/ticket.record.ts';
import { type BulkChange, tagsAfter } from '#shared/practices/queue/queue.bulk.ts';
import type { MoveRequest } from './commands.ts';
import type { EntryStart } from './journal-entries.ts';
import type { Work } from './ticket-writing.ts';
import type { WriterDeps } from './writer.ts';

/** A work note that goes with a change; none for an empty text. */
export const workNoteOf = (text: string): EntryStart[] => (text.trim() === '' ? [] : [{ kind: 'work-note', text: text.trim() }]);

/** Sets fields. */
export const editWork = (deps: WriterDeps, edit: TicketEdit, workNote: string): Work => (ticket) => {
  if (edit.isMajor !== undefined && edit.isMajor !== ticket.isMajor && !mayOnTicket.markMajor(deps.actor)) return err(refusal('not-permitted', 'isMajor'));
  const says = workNoteOf(workNote);
  const edited = editTicket(ticket, edit, says.length > 0);
  return edited.ok ? ok({ patch: edited.value, says }) : edited;
};

/** Says something and changes nothing. */
export const sayWork = (kind: 'comment' | 'work-note', text: string): Work => () =>
  text.trim() === '' ? err(refusal('missing-field', 'text')) : ok({ patch: {}, says: [{ kind, text: text.trim() }] });

/** Takes a step through the states, saying what has to be said with it. */
export const moveWork = (deps: WriterDeps, { comment = '', workNote = '', ...wish }: MoveRequest): Work => (ticket, at) => {
  const commentId = comment.trim() === '' ? '' : deps.ids();
  const moved = moveTicket(ticket, { ...wish, commentId }, deps.actor.id, at);
  if (!moved.ok) return moved;
  const says: EntryStart[] = commentId === '' ? [] : [{ kind: 'comment', text: comment.trim(), id: commentId }];
  return ok({ patch: moved.value, says: [...says, ...workNoteOf(workNote)] });
};

/** One ticket's part of a bulk change: first the fields, then the step. A ticket that is as wished already stays untouched. */
export const bulkWork = (deps: WriterDeps, change: BulkChange, workNote: string): Work => (ticket, at) => {
  const edit = editOfBulk(ticket, change);
  const isEdited = editableTicketFields.some((field) => edit[field] !== undefined && !sameJson(edit[field], ticket[field]));
  const edited = isEdited ? editWork(deps, edit, workNote)(ticket, at) : ok({ patch: {}, says: [] });
  if (!edited.ok || change.move === undefined || isThere(ticket, change.move)) return edited;
  const moved = moveWork(deps, { ...change.move, ...(isEdited ? {} : { workNote }) })({ ...ticket, ...edited.value.patch }, at);
  if (!moved.ok) return moved;
  return ok({ patch: { ...edited.value.patch, ...moved.value.patch }, says: [...moved.value.says, ...edited.value.says] });
};

const isThere = (ticket: Ticket, move: NonNullable<BulkChange['move']>): boolean =>
  ticket.state === move.to && (move.onHoldReason === undefined || move.onHoldReason === ticket.onHoldReason);

const editOfBulk = (ticket: Ticket, change: BulkChange): TicketEdit => ({
  ...(change.assignmentGroupId === undefined ? {} : { assignmentGroupId: change.assignmentGroupId }),
  ...(change.assignedToId === undefined ? {} : { assignedToId: change.assignedToId }),
  ...(change.impact === undefined ? {} : { impact: change.impact }),
  ...(change.urgency === undefined ? {} : { urgency: change.urgency }),
  ...(change.addTags || change.removeTags ? { tags: [...tagsAfter(ticket.tags, change)] } : {}),
});
