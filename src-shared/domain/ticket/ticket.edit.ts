import { sameJson } from '#shared/kernel/json.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type Refusal, refusal } from '../record/record.refusal.ts';
import { isFinal } from './ticket.lifecycle.ts';
import { priorityOf } from './ticket.priority.ts';
import { editableTicketFields, Ticket, type TicketEdit, type TicketPatch } from './ticket.record.ts';

/** Whether an edit changes what the priority is computed from, and therefore needs a work note ([TW-02]). */
export const needsWorkNote = (ticket: Pick<Ticket, 'impact' | 'urgency'>, edit: TicketEdit): boolean =>
  (edit.impact !== undefined && edit.impact !== ticket.impact) ||
  (edit.urgency !== undefined && edit.urgency !== ticket.urgency);

/** The first field of an edit whose value no ticket may have (too long, too many, not one of the choices). */
export function invalidFieldOf(edit: TicketEdit): Refusal | undefined {
  const field = editableTicketFields.find((one) => edit[one] !== undefined && !Ticket.shape[one].safeParse(edit[one]).success);
  return field === undefined ? undefined : refusal('invalid-value', field);
}

/**
 * Works out a direct edit: the patch with everything that follows from it (priority, cleared assignee,
 * reassignment count), or why not. `hasWorkNote` says whether a work note goes with the edit.
 */
export function editTicket(ticket: Ticket, edit: TicketEdit, hasWorkNote: boolean): Result<TicketPatch, Refusal> {
  if (isFinal(ticket.state)) return err(refusal('read-only', 'state', { state: ticket.state }));
  if (edit.parentId !== undefined && edit.parentId === ticket.id) return err(refusal('self-reference', 'parentId'));
  if (edit.shortDescription !== undefined && edit.shortDescription.trim() === '') {
    return err(refusal('missing-field', 'shortDescription'));
  }
  const invalid = invalidFieldOf(edit);
  if (invalid) return err(invalid);
  if (needsWorkNote(ticket, edit) && !hasWorkNote) return err(refusal('missing-work-note', 'priority'));
  const changed: TicketEdit = Object.fromEntries(
    editableTicketFields
      .filter((field) => edit[field] !== undefined && !sameJson(edit[field], ticket[field]))
      .map((field) => [field, edit[field]]),
  );
  return ok({ ...changed, ...consequencesOf(ticket, changed, edit.assignedToId !== undefined) });
}

/** A group change clears the assignee, unless the edit itself says who it is to be ([TW-17]). */
function consequencesOf(ticket: Ticket, changed: TicketEdit, namesAssignee: boolean): TicketPatch {
  const patch: TicketPatch = {};
  if (changed.impact !== undefined || changed.urgency !== undefined) {
    patch.priority = priorityOf(changed.impact ?? ticket.impact, changed.urgency ?? ticket.urgency);
  }
  if (changed.assignmentGroupId !== undefined && !namesAssignee && ticket.assignedToId !== '') {
    patch.assignedToId = '';
  }
  if (isReassignment(ticket, { ...changed, ...patch })) patch.reassignmentCount = ticket.reassignmentCount + 1;
  return patch;
}

/** Whether a change hands the ticket from one group or person to another; the first assignment is none ([TW-17]). */
export function isReassignment(ticket: Ticket, changed: TicketPatch): boolean {
  const groupMoved =
    changed.assignmentGroupId !== undefined && ticket.assignmentGroupId !== '' && changed.assignmentGroupId !== ticket.assignmentGroupId;
  const personMoved =
    changed.assignedToId !== undefined && ticket.assignedToId !== '' && changed.assignedToId !== '' && changed.assignedToId !== ticket.assignedToId;
  return groupMoved || personMoved;
}
