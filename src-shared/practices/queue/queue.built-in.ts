import type { TicketFilter } from './queue.filter.ts';
import type { TicketSort } from './queue.sort.ts';
import type { TicketView } from './queue.view.ts';

/** The views every desk has, in the order they are offered. */
export const builtInViewIds = [
  'my-work', 'my-groups-unassigned', 'all-open', 'critical-high', 'on-hold', 'resolved-by-me', 'all',
] as const;
export type BuiltInViewId = (typeof builtInViewIds)[number];

const isOpen: TicketFilter = { field: 'state', operator: 'is', values: ['open'] };
const byPriority: TicketSort = { field: 'priority', direction: 'ascending' };
const newestFirst: TicketSort = { field: 'updatedAt', direction: 'descending' };

const view = (filters: readonly TicketFilter[], sort: TicketSort): TicketView => ({ filters, sort, text: '' });

const views: Readonly<Record<BuiltInViewId, TicketView>> = {
  'my-work': view([isOpen, { field: 'assignedToId', operator: 'is', values: ['me'] }], byPriority),
  'my-groups-unassigned': view([
    isOpen,
    { field: 'assignmentGroupId', operator: 'is', values: ['my-groups'] },
    { field: 'assignedToId', operator: 'is-not-set', values: [] },
  ], byPriority),
  'all-open': view([isOpen], byPriority),
  'critical-high': view([isOpen, { field: 'priority', operator: 'is', values: ['1', '2'] }], byPriority),
  'on-hold': view([{ field: 'state', operator: 'is', values: ['on-hold'] }], { field: 'updatedAt', direction: 'ascending' }),
  'resolved-by-me': view([
    { field: 'state', operator: 'is', values: ['resolved', 'closed'] },
    { field: 'resolvedById', operator: 'is', values: ['me'] },
  ], { field: 'resolvedAt', direction: 'descending' }),
  all: view([], newestFirst),
};

/** The view every desk has under that name. */
export const builtInView = (id: BuiltInViewId): TicketView => views[id];

/** Whether a text names a view that every desk has. */
export const isBuiltInViewId = (id: string): id is BuiltInViewId => (builtInViewIds as readonly string[]).includes(id);

/** The open tickets of one group. */
export const groupQueue = (groupId: string): TicketView =>
  view([isOpen, { field: 'assignmentGroupId', operator: 'is', values: [groupId] }], byPriority);

/** What waits to be confirmed by the endpoint, newest first. */
export const waitingView: TicketView = view([{ field: 'isWaiting', operator: 'is', values: ['yes'] }], newestFirst);
