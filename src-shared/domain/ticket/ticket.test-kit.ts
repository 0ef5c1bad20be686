import fc from 'fast-check';
import { addSeconds, type Instant } from '#shared/kernel/instant.ts';
import { nextAncestry, nextRevision } from '#shared/kernel/revision.ts';
import type { Actor } from '../record/record.actor.ts';
import type { RecordBase } from '../record/record.base.ts';
import { createIncident, type IncidentStart } from './ticket.create.ts';
import { editTicket } from './ticket.edit.ts';
import { type MoveWish, moveTicket } from './ticket.lifecycle.ts';
import { mayOnTicket } from './ticket.policy.ts';
import {
  channels, incidentStates, onHoldReasons, resolutionCodes, type IncidentState, type Level, type Ticket, type TicketEdit, type TicketPatch,
} from './ticket.record.ts';

// Tickets for tests: made only by the rules a desk asks, so that every one of them can really occur.

export const start: Instant = '2026-03-02T08:00:00.000Z';

/** An agent of the group "network", unless told otherwise. */
export const anActor = (given: Partial<Actor> = {}): Actor => ({ id: 'ada', roles: ['agent'], groupIds: ['network'], ...given });

const baseOf = (actor: Actor, at: Instant): RecordBase => ({
  id: 'ticket-1', rev: nextRevision('', 'desk', 1), ancestry: [], view: '', number: '', provisionalNumber: 'INC-ada-1', createdAt: at,
  createdBy: actor.id, updatedAt: at, updatedBy: actor.id, occurredAt: at, receivedAt: '', scopes: [],
});

/** A new incident as the desk makes it. */
export function anIncident(given: Partial<IncidentStart> = {}, actor: Actor = anActor()): Ticket {
  const made = createIncident({ shortDescription: 'The printer prints nothing', ...given }, baseOf(actor, start), start);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

/** A new incident with some fields set as no rule would set them. */
export const aTicket = (given: TicketPatch = {}): Ticket => ({ ...anIncident(), ...given });

/** The wish that leads to a state, with everything it asks for. */
export const completeWish = (to: IncidentState): MoveWish => ({
  to,
  ...(to === 'on-hold' ? { onHoldReason: 'awaiting-vendor' } as const : {}),
  ...(to === 'resolved' ? { resolutionCode: 'solution-provided', resolutionNotes: 'Cleaned the drum.' } as const : {}),
});

const legalPaths: Readonly<Record<IncidentState, readonly IncidentState[]>> = {
  new: [], 'in-progress': ['in-progress'], 'on-hold': ['on-hold'], resolved: ['resolved'], closed: ['resolved', 'closed'], canceled: ['canceled'],
};

/** An incident that came to a state by legal moves. */
export const anIncidentIn = (state: IncidentState): Ticket =>
  legalPaths[state].reduce((ticket, to) => written(ticket, moveTicket(ticket, completeWish(to), 'ada', ticket.updatedAt)), anIncident());

const written = (ticket: Ticket, outcome: ReturnType<typeof moveTicket>): Ticket => (outcome.ok ? { ...ticket, ...outcome.value } : ticket);

/** Something a person does with a ticket. */
export type Step = { readonly kind: 'edit'; readonly edit: TicketEdit } | { readonly kind: 'move'; readonly wish: MoveWish };

/** The ticket after somebody at the desk `replica` has tried some steps; what a rule refused has not happened. */
export function worked(ticket: Ticket, steps: readonly Step[], actor: Actor = anActor(), replica = 'desk'): Ticket {
  return steps.reduce((so, step, index) => {
    if (!mayOnTicket.edit(actor, so)) return so;
    if (step.kind === 'edit' && step.edit.isMajor !== undefined && !mayOnTicket.markMajor(actor)) return so;
    const at = addSeconds(so.updatedAt, 60);
    const outcome = step.kind === 'edit' ? editTicket(so, step.edit, true) : moveTicket(so, step.wish, actor.id, at);
    if (!outcome.ok) return so;
    return {
      ...so, ...outcome.value, view: '', updatedAt: at, updatedBy: actor.id, occurredAt: at,
      rev: nextRevision(so.rev, replica, index + 1), ancestry: nextAncestry(so.rev, so.ancestry),
    };
  }, ticket);
}

const word = fc.constantFrom('printer', 'VPN', 'drum', 'second', 'floor', 'Été', 'restart', 'no', 'paper', '—');
export const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const group = fc.constantFrom('', 'network', 'printing', 'workplace');
const person = fc.constantFrom('', 'ada', 'bob', 'cleo');
const level = fc.constantFrom<Level>(1, 2, 3);
const few = fc.uniqueArray(fc.constantFrom('vip', 'printer', 'hardware', 'training'), { maxLength: 3 });

export const anyEdit: fc.Arbitrary<TicketEdit> = fc.record({
  shortDescription: sentence, description: sentence, callerId: person, channel: fc.constantFrom(...channels), category: group, subcategory: group,
  location: group, impact: level, urgency: level, assignmentGroupId: group, assignedToId: person, watcherIds: few, tags: few,
  isMajor: fc.boolean(), isConfidential: fc.boolean(),
}, { requiredKeys: [] });

export const anyWish: fc.Arbitrary<MoveWish> = fc.record({
  to: fc.constantFrom(...incidentStates), onHoldReason: fc.constantFrom(...onHoldReasons), commentId: fc.constantFrom('', 'comment-1', 'comment-2'),
  resolutionCode: fc.constantFrom(...resolutionCodes), resolutionNotes: sentence,
}, { requiredKeys: ['to'] });

/** Mostly moves that can happen from somewhere, so that long sessions wander through all states. */
const likelyWish: fc.Arbitrary<MoveWish> = anyWish.map((wish) => ({ onHoldReason: 'awaiting-vendor', resolutionCode: 'solution-provided', resolutionNotes: 'Done.', ...wish }));

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  anyEdit.map((edit): Step => ({ kind: 'edit', edit })),
  fc.oneof({ arbitrary: likelyWish, weight: 4 }, { arbitrary: anyWish, weight: 1 }).map((wish): Step => ({ kind: 'move', wish })),
);
export const anySteps = fc.array(anyStep, { maxLength: 12 });

export const anyActor: fc.Arbitrary<Actor> = fc.record({
  id: fc.constantFrom('ada', 'bob'),
  roles: fc.constantFrom<Actor['roles']>(['agent'], ['technician'], ['supervisor'], ['admin'], ['agent', 'technician']),
  groupIds: fc.constantFrom<readonly string[]>([], ['network'], ['printing', 'workplace']),
});
