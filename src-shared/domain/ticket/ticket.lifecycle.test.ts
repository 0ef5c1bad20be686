import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSeconds } from '#shared/kernel/instant.ts';
import type { RefusalCode } from '../record/record.refusal.ts';
import { isDueForClosing, isFinal, isOpen, missingForMove, type MoveWish, moveOnCallerReply, moveTicket, nextStates } from './ticket.lifecycle.ts';
import { type IncidentState, incidentStates, incidentStateValues, moveLimit, Ticket, type TicketMove } from './ticket.record.ts';
import { anIncident, anIncidentIn, anySteps, aTicket, completeWish, start, worked } from './ticket.test-kit.ts';

const no: RefusalCode = 'illegal-transition';
const same: RefusalCode = 'nothing-to-do';
type Answer = 'moves' | RefusalCode;

/** [TW-01] Every pair of a state and the state wished for, answered. */
const table: Readonly<Record<IncidentState, Readonly<Record<IncidentState, Answer>>>> = {
  new: { new: same, 'in-progress': 'moves', 'on-hold': 'moves', resolved: 'moves', closed: no, canceled: 'moves' },
  'in-progress': { new: no, 'in-progress': same, 'on-hold': 'moves', resolved: 'moves', closed: no, canceled: 'moves' },
  'on-hold': { new: no, 'in-progress': 'moves', 'on-hold': same, resolved: 'moves', closed: no, canceled: 'moves' },
  resolved: { new: no, 'in-progress': 'moves', 'on-hold': no, resolved: same, closed: 'moves', canceled: no },
  closed: { new: no, 'in-progress': no, 'on-hold': no, resolved: no, closed: same, canceled: no },
  canceled: { new: no, 'in-progress': no, 'on-hold': no, resolved: no, closed: no, canceled: same },
};
const pairs = incidentStates.flatMap((from) => incidentStates.map((to) => [from, to, table[from][to]] as const));

const answerTo = (ticket: Ticket, wish: MoveWish): Answer => {
  const moved = moveTicket(ticket, wish, 'ada', start);
  return moved.ok ? 'moves' : moved.error.code;
};

describe('[TW-01] the states of an incident', () => {
  it.each(pairs)('%s to %s: %s', (from, to, answer) => {
    const ticket = anIncidentIn(from);
    expect(ticket.state).toBe(from);
    expect(answerTo(ticket, completeWish(to))).toBe(answer);
    expect(nextStates(from).includes(to)).toBe(answer === 'moves');
  });

  it('are read-only at their ends and open before', () => {
    expect(incidentStates.filter(isFinal)).toEqual(['closed', 'canceled']);
    expect(incidentStates.filter(isOpen)).toEqual(['new', 'in-progress', 'on-hold']);
  });

  it("have the field's interchange values", () => {
    expect(incidentStateValues).toEqual({ new: 1, 'in-progress': 2, 'on-hold': 3, resolved: 6, closed: 7, canceled: 8 });
  });
});

describe('[TW-01] what a step asks for', () => {
  const asked: readonly (readonly [string, MoveWish, readonly string[]])[] = [
    ['on hold without a reason', { to: 'on-hold' }, ['onHoldReason']],
    ['awaiting the caller without a comment', { to: 'on-hold', onHoldReason: 'awaiting-caller' }, ['comment']],
    ['awaiting the caller with an empty comment', { to: 'on-hold', onHoldReason: 'awaiting-caller', commentId: '' }, ['comment']],
    ['awaiting the caller with a comment', { to: 'on-hold', onHoldReason: 'awaiting-caller', commentId: 'comment-1' }, []],
    ['awaiting a change without a comment', { to: 'on-hold', onHoldReason: 'awaiting-change' }, []],
    ['resolving with nothing', { to: 'resolved' }, ['resolutionCode', 'resolutionNotes']],
    ['resolving without notes', { to: 'resolved', resolutionCode: 'duplicate' }, ['resolutionNotes']],
    ['resolving with blank notes', { to: 'resolved', resolutionCode: 'duplicate', resolutionNotes: ' \n' }, ['resolutionNotes']],
    ['resolving without a code', { to: 'resolved', resolutionNotes: 'Done.' }, ['resolutionCode']],
    ['resolving with notes no record can hold', { to: 'resolved', resolutionCode: 'duplicate', resolutionNotes: 'x'.repeat(100_001) }, ['resolutionNotes']],
    ['cancelling', { to: 'canceled' }, []],
  ];
  it.each(asked)('%s', (_what, wish, fields) => {
    const ticket = anIncidentIn('in-progress');
    expect(missingForMove(ticket, wish).map((one) => one.field)).toEqual(fields);
    expect(moveTicket(ticket, wish, 'ada', start).ok).toBe(fields.length === 0);
  });

  it('lets a ticket on hold wait for something else, and notes it as a step', () => {
    const held = anIncidentIn('on-hold');
    const moved = moveTicket(held, { to: 'on-hold', onHoldReason: 'awaiting-change' }, 'bob', start);
    expect(moved.ok && moved.value).toMatchObject({ state: 'on-hold', onHoldReason: 'awaiting-change' });
    expect(moved.ok && moved.value.moves?.length).toBe(held.moves.length + 1);
  });

  it('ends after so many steps that no record could hold more', () => {
    const move: TicketMove = { to: 'in-progress', at: start, by: 'ada', onHoldReason: '', commentId: '' };
    const ticket = aTicket({ state: 'in-progress', moves: Array.from({ length: moveLimit }, () => move) });
    expect(answerTo(ticket, completeWish('resolved'))).toBe('too-large');
  });
});

describe('what a step does', () => {
  const later = addSeconds(start, 3600);

  it('remembers who resolved, how and when', () => {
    const moved = moveTicket(anIncident(), completeWish('resolved'), 'bob', later);
    expect(moved.ok && moved.value).toMatchObject({
      state: 'resolved', resolutionCode: 'solution-provided', resolutionNotes: 'Cleaned the drum.', resolvedAt: later, resolvedById: 'bob',
    });
  });

  it('[TW-04] counts a reopening and clears what resolving had set', () => {
    const moved = moveTicket(anIncidentIn('resolved'), { to: 'in-progress' }, 'bob', later);
    expect(moved.ok && moved.value).toMatchObject({
      state: 'in-progress', reopenCount: 1, reopenedAt: later, reopenedById: 'bob', resolutionCode: '', resolutionNotes: '', resolvedAt: '', resolvedById: '',
    });
  });

  it('does not count going on after a wait as a reopening', () => {
    const moved = moveTicket(anIncidentIn('on-hold'), { to: 'in-progress' }, 'bob', later);
    expect(moved.ok && moved.value).toMatchObject({ state: 'in-progress', onHoldReason: '' });
    expect(moved.ok && moved.value.reopenCount).toBeUndefined();
  });

  it('always leaves a valid ticket whose last step is its state and whose reopenings are its history', () => {
    fc.assert(fc.property(anySteps, (steps) => {
      const ticket = worked(anIncident(), steps);
      expect(Ticket.safeParse(ticket).error).toBeUndefined();
      expect(ticket.moves.at(-1)?.to).toBe(ticket.state);
      const reopenings = ticket.moves.filter((move, at) => move.to === 'in-progress' && ticket.moves[at - 1]?.to === 'resolved');
      expect(ticket.reopenCount).toBe(reopenings.length);
      expect(ticket.onHoldReason !== '').toBe(ticket.state === 'on-hold');
      expect(ticket.resolutionCode !== '').toBe(ticket.state === 'resolved' || ticket.state === 'closed');
      expect(ticket.closedAt !== '').toBe(isFinal(ticket.state));
    }));
  });
});

describe('[TW-01] a reply of the requester', () => {
  it('takes an incident that waits for them back to work', () => {
    const held = worked(anIncident(), [{ kind: 'move', wish: { to: 'on-hold', onHoldReason: 'awaiting-caller', commentId: 'comment-1' } }]);
    expect(moveOnCallerReply(held, 'caller', start)).toMatchObject({ state: 'in-progress', onHoldReason: '' });
  });

  it.each(incidentStates)('leaves an incident that does not wait for them alone (%s)', (state) => {
    expect(moveOnCallerReply(anIncidentIn(state), 'caller', start)).toEqual({});
  });
});

describe('[TW-03] closing by itself', () => {
  const resolved = anIncidentIn('resolved');
  const after = (days: number) => addSeconds(resolved.resolvedAt, days * 86_400);
  it.each([
    ['so many days after it was resolved', resolved, after(5), 5, true],
    ['not a moment before', resolved, addSeconds(after(5), -1), 5, false],
    ['never when switched off', resolved, after(500), 0, false],
    ['never a major incident', { ...resolved, isMajor: true }, after(500), 5, false],
    ['never what is not resolved', anIncidentIn('in-progress'), after(500), 5, false],
  ])('%s', (_what, ticket, now, days, isDue) => {
    expect(isDueForClosing(ticket, now, days)).toBe(isDue);
  });

  it('counts from the resolution, not from the last update', () => {
    expect(isDueForClosing({ ...resolved, updatedAt: after(4) }, after(5), 5)).toBe(true);
  });
});
