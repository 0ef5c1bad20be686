import type { Instant } from '#shared/kernel/instant.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { RecordBase } from '../record/record.base.ts';
import { type Refusal, refusal } from '../record/record.refusal.ts';
import { invalidFieldOf } from './ticket.edit.ts';
import { priorityOf } from './ticket.priority.ts';
import { editableTicketFields, type Ticket, type TicketEdit } from './ticket.record.ts';

/** What a new incident starts from; the rest has the desk's defaults (impact and urgency Low, channel phone). */
export type IncidentStart = TicketEdit & { readonly shortDescription: string };

/** A new incident, or why it cannot be: it needs a short description. `base` brings id, revision and author. */
export function createIncident(start: IncidentStart, base: RecordBase, at: Instant): Result<Ticket, Refusal> {
  if (start.shortDescription.trim() === '') return err(refusal('missing-field', 'shortDescription'));
  const given: TicketEdit = Object.fromEntries(
    editableTicketFields.filter((field) => start[field] !== undefined).map((field) => [field, start[field]]),
  );
  const invalid = invalidFieldOf(given);
  if (invalid) return err(invalid);
  if (given.parentId === base.id) return err(refusal('self-reference', 'parentId'));
  const impact = start.impact ?? 3;
  const urgency = start.urgency ?? 3;
  return ok({
    ...emptyIncident(base, at),
    ...given,
    shortDescription: start.shortDescription.trim(),
    impact,
    urgency,
    priority: priorityOf(impact, urgency),
  });
}

function emptyIncident(base: RecordBase, at: Instant): Ticket {
  return {
    ...base,
    kind: 'incident', externalNumber: '', shortDescription: '', description: '', callerId: '',
    openedById: base.createdBy, openedAt: at, channel: 'phone', category: '', subcategory: '', serviceId: '',
    itemId: '', location: '', impact: 3, urgency: 3, priority: 5, state: 'new', onHoldReason: '',
    moves: [{ to: 'new', at, by: base.createdBy, onHoldReason: '', commentId: '' }],
    assignmentGroupId: '', assignedToId: '', reassignmentCount: 0, reopenCount: 0, reopenedAt: '', reopenedById: '',
    resolutionCode: '', resolutionNotes: '', resolvedAt: '', resolvedById: '', closedAt: '', closedById: '',
    parentId: '', problemId: '', changeId: '', causedByChangeId: '', watcherIds: [], tags: [],
    isMajor: false, isConfidential: false,
  };
}
