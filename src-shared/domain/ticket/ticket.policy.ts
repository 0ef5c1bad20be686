import { type Actor, hasRole, isDeskStaff, scope } from '../record/record.actor.ts';
import type { Ticket } from './ticket.record.ts';

/** What of a ticket the policy looks at: a list line has it too. */
export type TicketConcern = Pick<Ticket, 'assignedToId' | 'assignmentGroupId' | 'createdBy' | 'isConfidential'>;

/** Who may do what with a ticket; technicians only where their group or they themselves are concerned. */
export const mayOnTicket = {
  create: (actor: Actor): boolean => isDeskStaff(actor),
  edit: (actor: Actor, ticket: TicketConcern): boolean => mayWork(actor, ticket),
  move: (actor: Actor, ticket: TicketConcern): boolean => mayWork(actor, ticket),
  assign: (actor: Actor, ticket: TicketConcern): boolean => mayWork(actor, ticket),
  markMajor: (actor: Actor): boolean => hasRole(actor, 'supervisor', 'admin'),
  markConfidential: (actor: Actor, ticket: TicketConcern): boolean => mayWork(actor, ticket),
} as const;

function mayWork(actor: Actor, ticket: TicketConcern): boolean {
  if (hasRole(actor, 'supervisor', 'admin')) return true;
  if (hasRole(actor, 'agent') && !ticket.isConfidential) return true;
  return isDeskStaff(actor) && concerns(actor, ticket);
}

const concerns = (actor: Actor, ticket: TicketConcern): boolean =>
  ticket.assignedToId === actor.id || ticket.createdBy === actor.id || actor.groupIds.includes(ticket.assignmentGroupId);

/** Who may hold a ticket ([L3]): the whole desk unless it is confidential, its group, its people. */
export function scopesOfTicket(ticket: Ticket): string[] {
  const people = [ticket.assignedToId, ticket.callerId, ticket.createdBy, ...ticket.watcherIds].filter((id) => id !== '');
  const scopes = [
    ...(ticket.isConfidential ? [] : [scope.desk]),
    ...(ticket.assignmentGroupId === '' ? [] : [scope.group(ticket.assignmentGroupId)]),
    ...people.map(scope.person),
  ];
  return [...new Set(scopes)].sort();
}
