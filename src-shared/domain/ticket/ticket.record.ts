import { z } from 'zod';
import { instant, line, longText, recordBase, reference, references } from '../record/record.base.ts';

/** What a ticket is; incidents are the kind that has a lifecycle so far. */
export const ticketKinds = ['incident', 'request', 'requested-item', 'problem', 'interaction'] as const;
export const TicketKind = z.enum(ticketKinds);
export type TicketKind = z.infer<typeof TicketKind>;

/** States of an incident ([TW-01]); `incidentStateValues` are the field's interchange values. */
export const incidentStates = ['new', 'in-progress', 'on-hold', 'resolved', 'closed', 'canceled'] as const;
export const IncidentState = z.enum(incidentStates);
export type IncidentState = z.infer<typeof IncidentState>;
export const incidentStateValues = {
  new: 1, 'in-progress': 2, 'on-hold': 3, resolved: 6, closed: 7, canceled: 8,
} as const satisfies Record<IncidentState, number>;

/** Why an incident waits; '' while it does not. */
export const onHoldReasons = ['awaiting-caller', 'awaiting-change', 'awaiting-problem', 'awaiting-vendor'] as const;
export const OnHoldReason = z.enum(onHoldReasons);
export type OnHoldReason = z.infer<typeof OnHoldReason>;

/** How an incident was resolved; '' while it is not. */
export const resolutionCodes = [
  'solution-provided', 'workaround-provided', 'known-error', 'duplicate', 'resolved-by-caller',
  'resolved-by-change', 'resolved-by-problem', 'resolved-by-request', 'no-resolution-provided',
] as const;
export const ResolutionCode = z.enum(resolutionCodes);
export type ResolutionCode = z.infer<typeof ResolutionCode>;

/** How the requester reached the desk. */
export const channels = ['phone', 'email', 'self-service', 'chat', 'monitoring', 'virtual-agent', 'walk-in'] as const;
export const Channel = z.enum(channels);
export type Channel = z.infer<typeof Channel>;

/** 1 High, 2 Medium, 3 Low: of impact and of urgency. */
export const Level = z.literal([1, 2, 3]);
export type Level = z.infer<typeof Level>;
/** 1 Critical, 2 High, 3 Moderate, 4 Low, 5 Planning. */
export const Priority = z.literal([1, 2, 3, 4, 5]);
export type Priority = z.infer<typeof Priority>;

/** One step of a ticket through its states: the history that SLA clocks and merges are computed from. */
export const TicketMove = z.strictObject({
  to: IncidentState,
  at: instant,
  by: reference,
  onHoldReason: OnHoldReason.or(z.literal('')),
  /** The comment that went to the requester with this step, by its journal id; '' when none was needed. */
  commentId: reference,
});
export type TicketMove = z.infer<typeof TicketMove>;

/** How many steps one ticket may take: beyond it something is going round in circles. */
export const moveLimit = 500;

/** A ticket: the common fields, whatever its kind. */
export const Ticket = z.strictObject({
  ...recordBase,
  kind: TicketKind,
  /** The number in the system a ticket was imported from; '' for our own. */
  externalNumber: line,
  shortDescription: line,
  description: longText,
  callerId: reference,
  openedById: reference,
  openedAt: instant,
  channel: Channel,
  category: line,
  subcategory: line,
  serviceId: reference,
  itemId: reference,
  location: line,
  impact: Level,
  urgency: Level,
  priority: Priority,
  state: IncidentState,
  onHoldReason: OnHoldReason.or(z.literal('')),
  moves: z.array(TicketMove).max(moveLimit),
  assignmentGroupId: reference,
  assignedToId: reference,
  reassignmentCount: z.number().int().min(0),
  reopenCount: z.number().int().min(0),
  reopenedAt: instant,
  reopenedById: reference,
  resolutionCode: ResolutionCode.or(z.literal('')),
  resolutionNotes: longText,
  resolvedAt: instant,
  resolvedById: reference,
  closedAt: instant,
  closedById: reference,
  parentId: reference,
  problemId: reference,
  changeId: reference,
  causedByChangeId: reference,
  watcherIds: references,
  tags: z.array(z.string().max(60)).max(100),
  /** Never closed automatically while true ([TW-03]). */
  isMajor: z.boolean(),
  /** Held only by its group, its assignee and those it names; not by the whole desk. */
  isConfidential: z.boolean(),
});
export type Ticket = z.infer<typeof Ticket>;

/** The fields of a ticket that a person may set directly; states go through `moveTicket`. */
export const editableTicketFields = [
  'shortDescription', 'description', 'callerId', 'channel', 'category', 'subcategory', 'serviceId', 'itemId',
  'location', 'impact', 'urgency', 'assignmentGroupId', 'assignedToId', 'parentId', 'problemId', 'changeId',
  'causedByChangeId', 'watcherIds', 'tags', 'isMajor', 'isConfidential',
] as const satisfies readonly (keyof Ticket)[];
export type EditableTicketField = (typeof editableTicketFields)[number];
/** A direct edit of a ticket. */
export type TicketEdit = { readonly [Field in EditableTicketField]?: Ticket[Field] };
/** Any change of a ticket that a rule has worked out. */
export type TicketPatch = Partial<Ticket>;
