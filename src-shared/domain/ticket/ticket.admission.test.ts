import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSeconds } from '#shared/kernel/instant.ts';
import type { Actor } from '../record/record.actor.ts';
import { admitTicket } from './ticket.admission.ts';
import { mayOnTicket } from './ticket.policy.ts';
import { priorityOf } from './ticket.priority.ts';
import { Ticket, type TicketMove, type TicketPatch } from './ticket.record.ts';
import {
  anActor, anIncident, anIncidentIn, anyActor, anySteps, aTicket, completeWish, start, type Step, worked,
} from './ticket.test-kit.ts';

const ada = anActor();
const admitted = (stored: Ticket | undefined, next: Ticket, actor: Actor = ada): Ticket => {
  const answer = admitTicket(stored, next, actor);
  if (!answer.ok) throw new Error(`${answer.error.code} ${answer.error.field}`);
  return answer.value;
};
const refusalOf = (stored: Ticket | undefined, next: Ticket, actor: Actor = ada) => {
  const answer = admitTicket(stored, next, actor);
  return answer.ok ? undefined : { code: answer.error.code, field: answer.error.field };
};
/** What the endpoint counts or keeps itself, so that the desk's word for it does not matter. */
const counted = { reassignmentCount: 0, view: '', number: '', receivedAt: '', scopes: [] as string[], provisionalNumber: '' };
const uncounted = (ticket: Ticket): Ticket => ({ ...ticket, ...counted });
const moveTo = (to: TicketMove['to'], by = 'ada', at = start): TicketMove => ({ to, at, by, onHoldReason: '', commentId: '' });
const asStored = (ticket: Ticket): Ticket => ({ ...ticket, number: 'INC0000001', scopes: ['desk'], receivedAt: addSeconds(start, 5), view: '1' });

describe('[P4] what a permitted person did with the rules of the desk is admitted', () => {
  it('for any session on a stored ticket', () => {
    fc.assert(fc.property(anyActor, anySteps, anySteps, (actor, before, steps) => {
      const stored = asStored(worked(anIncident(), before, anActor({ id: 'cleo', roles: ['supervisor'] })));
      fc.pre(mayOnTicket.edit(actor, stored));
      const next = worked(stored, steps, actor);
      fc.pre(next !== stored);
      expect(uncounted(admitted(stored, next, actor))).toEqual(uncounted(next));
    }), { numRuns: 400 });
  });

  it('for any new incident with all that was done to it before it was sent', () => {
    fc.assert(fc.property(anyActor, anySteps, (actor, steps) => {
      const next = worked(anIncident({}, actor), steps, actor);
      expect(uncounted(admitted(undefined, next, actor))).toEqual(uncounted(next));
    }), { numRuns: 400 });
  });

  it('for a long session without a connection', () => {
    const rounds = Array.from({ length: 60 }, (): Step[] => (['in-progress', 'on-hold', 'in-progress', 'resolved', 'in-progress'] as const)
      .map((to) => ({ kind: 'move', wish: completeWish(to) }))).flat();
    const stored = asStored(anIncident());
    const next = worked(stored, rounds);
    expect(next.moves.length).toBeGreaterThan(200);
    expect(admitted(stored, next).reopenCount).toBe(next.reopenCount);
  });

  it('from New to Closed, when it went by way of Resolved', () => {
    const stored = asStored(anIncident());
    const next = worked(stored, [{ kind: 'move', wish: completeWish('resolved') }, { kind: 'move', wish: { to: 'closed' } }]);
    expect(admitted(stored, next)).toMatchObject({ state: 'closed', resolutionNotes: 'Cleaned the drum.', moves: next.moves });
  });

  it('when a technician worked on it first and gave it away last', () => {
    const technician = anActor({ id: 'theo', roles: ['technician'], groupIds: ['network'] });
    const stored = asStored(anIncident({ assignmentGroupId: 'network' }));
    const next = worked(stored, [{ kind: 'move', wish: { to: 'in-progress' } }, { kind: 'edit', edit: { assignmentGroupId: 'printing' } }], technician);
    expect(admitted(stored, next, technician)).toMatchObject({ state: 'in-progress', assignmentGroupId: 'printing' });
  });

  it('without effect, when nothing changed on a closed ticket', () => {
    const stored = asStored(anIncidentIn('closed'));
    expect(uncounted(admitted(stored, { ...stored, rev: '9-desk-9' }))).toMatchObject({ state: 'closed', rev: '9-desk-9' });
  });
});

describe('[P4] what no rule leads to is refused', () => {
  const stored = asStored(anIncident());
  it.each<[string, Ticket, ReturnType<typeof refusalOf>]>([
    ['New to Closed at one jump', { ...stored, state: 'closed', moves: [...stored.moves, moveTo('closed')] }, { code: 'illegal-transition', field: 'state' }],
    ['a state without a move', { ...stored, state: 'resolved' }, { code: 'illegal-transition', field: 'state' }],
    ['a move without its state', { ...stored, moves: [...stored.moves, moveTo('in-progress')] }, { code: 'illegal-transition', field: 'state' }],
    ['a history rewritten', { ...stored, moves: [moveTo('new', 'bob')] }, { code: 'illegal-transition', field: 'moves' }],
    ['a history cut off', { ...stored, moves: [] }, { code: 'illegal-transition', field: 'moves' }],
    ['a move in the name of another', { ...stored, state: 'in-progress', moves: [...stored.moves, moveTo('in-progress', 'bob')] }, { code: 'invalid-value', field: 'moves' }],
    ['resolving without notes', { ...stored, state: 'resolved', resolutionCode: 'duplicate', moves: [...stored.moves, moveTo('resolved')] }, { code: 'missing-field', field: 'resolutionNotes' }],
    ['on hold without a reason', { ...stored, state: 'on-hold', moves: [...stored.moves, moveTo('on-hold')] }, { code: 'missing-field', field: 'onHoldReason' }],
    ['no short description', { ...stored, shortDescription: ' ' }, { code: 'missing-field', field: 'shortDescription' }],
    ['being its own parent', { ...stored, parentId: stored.id }, { code: 'self-reference', field: 'parentId' }],
    ['major, by an agent', { ...stored, isMajor: true }, { code: 'not-permitted', field: 'isMajor' }],
    ['another kind', { ...stored, kind: 'problem' }, { code: 'unsupported-kind', field: 'kind' }],
  ])('%s', (_what, next, refused) => {
    expect(refusalOf(stored, next)).toEqual(refused);
  });

  it.each<[string, TicketPatch, ReturnType<typeof refusalOf>]>([
    ['in the name of another', { createdBy: 'bob' }, { code: 'invalid-value', field: 'createdBy' }],
    ['opened by a move of another', { moves: [moveTo('new', 'bob')] }, { code: 'illegal-transition', field: 'moves' }],
    ['without its first move', { moves: [] }, { code: 'illegal-transition', field: 'state' }],
    ['that begins in the middle', { state: 'in-progress', moves: [moveTo('in-progress')] }, { code: 'illegal-transition', field: 'state' }],
    ['major, by an agent', { isMajor: true }, { code: 'not-permitted', field: 'isMajor' }],
  ])('a new incident %s', (_what, patch, refused) => {
    expect(refusalOf(undefined, aTicket(patch))).toEqual(refused);
  });

  it('any change of a ticket that is closed or cancelled', () => {
    fc.assert(fc.property(fc.constantFrom('closed' as const, 'canceled' as const), anySteps, (state, steps) => {
      const ended = asStored(anIncidentIn(state));
      const next = worked({ ...ended, state: 'in-progress' }, steps);
      fc.pre(next.moves.length > ended.moves.length || next.description !== ended.description);
      expect(refusalOf(ended, { ...next, state: next.state })?.code).toBe('read-only');
    }));
  });

  it('another history in the place of the one that ended it, though it is no longer', () => {
    // Cancelled and sent, taken back on the desk before the answer came, then moved on: not to be accepted without effect.
    const ended = asStored(worked(anIncident(), [{ kind: 'move', wish: { to: 'canceled' } }]));
    const next = { ...asStored(worked(anIncident(), [{ kind: 'move', wish: { to: 'in-progress' } }])), rev: '4-desk-9' };
    expect(next.moves.length).toBe(ended.moves.length);
    expect(refusalOf(ended, next)).toEqual({ code: 'read-only', field: 'state' });
  });

  it('the work of whoever the ticket does not concern', () => {
    const secret = asStored(anIncident({ assignmentGroupId: 'printing', isConfidential: true }, anActor({ id: 'cleo' })));
    const next = { ...secret, description: 'seen' };
    expect(refusalOf(secret, next, anActor({ groupIds: [] }))).toEqual({ code: 'not-permitted', field: '' });
    expect(refusalOf(asStored(anIncident()), { ...anIncident(), description: 'x' }, anActor({ roles: ['requester'] }))?.code).toBe('not-permitted');
    expect(refusalOf(undefined, anIncident({}, anActor({ id: 'req' })), anActor({ id: 'req', roles: ['requester'] }))?.code).toBe('not-permitted');
  });
});

describe('[P4] what the endpoint owns keeps its stored value', () => {
  const forged: TicketPatch = {
    number: 'INC9999999', scopes: ['everyone'], receivedAt: '2020-01-01T00:00:00.000Z', view: 'mine', createdAt: '2020-01-01T00:00:00.000Z', createdBy: 'bob',
    openedById: 'bob', openedAt: '2020-01-01T00:00:00.000Z', externalNumber: 'X', provisionalNumber: 'Y', reopenCount: 7, reassignmentCount: 7, priority: 1,
    reopenedAt: start, reopenedById: 'bob', resolvedAt: start, resolvedById: 'bob', closedAt: start, closedById: 'bob',
    resolutionCode: 'duplicate', resolutionNotes: 'forged', onHoldReason: 'awaiting-change', updatedBy: 'bob',
  };

  it('whatever a changed ticket says', () => {
    const stored = asStored(anIncident());
    const next = { ...stored, ...forged, description: 'A real edit', rev: '2-desk-2' };
    expect(admitted(stored, next)).toEqual({ ...stored, description: 'A real edit', rev: '2-desk-2', updatedBy: 'ada' });
  });

  it('and is empty in a new ticket until the endpoint sets it', () => {
    const { createdBy: _, provisionalNumber: __, createdAt: ___, ...rest } = forged;
    expect(admitted(undefined, aTicket(rest))).toEqual(anIncident());
  });

  it('counts one reassignment for a ticket handed over', () => {
    const stored = asStored(anIncident({ assignmentGroupId: 'network', assignedToId: 'ada' }));
    expect(admitted(stored, { ...stored, assignedToId: 'bob' }).reassignmentCount).toBe(1);
    expect(admitted(stored, { ...stored, description: 'x' }).reassignmentCount).toBe(0);
  });
});

it('[P4] a forged body is refused or comes out valid, by legal moves and with the right priority', () => {
  fc.assert(fc.property(anyActor, anySteps, anySteps, fc.array(fc.nat({ max: 11 }), { maxLength: 12 }), (actor, left, right, picks) => {
    const stored = asStored(worked(anIncident(), left));
    const other = worked(anIncident(), right, actor);
    const next: Ticket = { ...stored, ...Object.fromEntries(Object.entries(other).filter((_, at) => picks.includes(at % 12))) };
    const answer = admitTicket(stored, next, actor);
    fc.pre(answer.ok);
    if (!answer.ok) return;
    expect(Ticket.safeParse(answer.value).error).toBeUndefined();
    expect(answer.value.priority).toBe(priorityOf(answer.value.impact, answer.value.urgency));
    expect(answer.value.moves.slice(0, stored.moves.length)).toEqual(stored.moves);
    expect(answer.value.moves.at(-1)?.to).toBe(answer.value.state);
  }), { numRuns: 300 });
});
