import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';

/** The fields of a ticket that a list shows, filters or sorts by; small enough to keep all of a desk's tickets in memory. */
export const rowFields = [
  'id', 'number', 'provisionalNumber', 'externalNumber', 'shortDescription', 'callerId', 'state', 'onHoldReason',
  'priority', 'impact', 'urgency', 'assignmentGroupId', 'assignedToId', 'category', 'subcategory', 'serviceId', 'itemId',
  'location', 'channel', 'openedAt', 'updatedAt', 'resolvedAt', 'resolvedById', 'reassignmentCount', 'reopenCount',
  'isMajor', 'isConfidential', 'tags', 'createdBy', 'parentId',
] as const satisfies readonly (keyof Ticket)[];

/** A ticket as a line of a list. `isWaiting`: the endpoint has not confirmed this version yet. */
export type TicketRow = Readonly<Pick<Ticket, (typeof rowFields)[number]>> & { readonly isWaiting: boolean };

/** The list line of a ticket. */
export const rowOfTicket = (ticket: Ticket): TicketRow => ({
  id: ticket.id, number: ticket.number, provisionalNumber: ticket.provisionalNumber, externalNumber: ticket.externalNumber,
  shortDescription: ticket.shortDescription, callerId: ticket.callerId, state: ticket.state, onHoldReason: ticket.onHoldReason,
  priority: ticket.priority, impact: ticket.impact, urgency: ticket.urgency,
  assignmentGroupId: ticket.assignmentGroupId, assignedToId: ticket.assignedToId,
  category: ticket.category, subcategory: ticket.subcategory, serviceId: ticket.serviceId, itemId: ticket.itemId,
  location: ticket.location, channel: ticket.channel, openedAt: ticket.openedAt, updatedAt: ticket.updatedAt,
  resolvedAt: ticket.resolvedAt, resolvedById: ticket.resolvedById,
  reassignmentCount: ticket.reassignmentCount, reopenCount: ticket.reopenCount,
  isMajor: ticket.isMajor, isConfidential: ticket.isConfidential, tags: ticket.tags, createdBy: ticket.createdBy, parentId: ticket.parentId,
  isWaiting: ticket.view === '',
});
