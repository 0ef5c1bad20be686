import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priorityOf } from './ticket.priority.ts';
import { admitTicket } from './ticket.admission.ts';
import { mergeTicket } from './ticket.merge.ts';
import { Ticket, type TicketEdit, type TicketPatch } from './ticket.record.ts';
import { anActor, anIncident, anIncidentIn, anySteps, completeWish, type Step, worked } from './ticket.test-kit.ts';

const supervisor = (id: string) => anActor({ id, roles: ['supervisor'] });
/** A base, and what two desks made of it apart from each other. */
const anyFork = fc.tuple(anySteps, anySteps, anySteps).map(([before, left, right]) => {
  const base = worked(anIncident({ description: 'the second floor printer prints no paper today' }), before, supervisor('cleo'), 'base');
  return { base, mine: worked(base, left, supervisor('ada'), 'left'), theirs: worked(base, right, supervisor('bob'), 'right') };
});

const writing = { rev: '', ancestry: [] as string[], updatedAt: '', updatedBy: '', occurredAt: '', view: '' };
const without = (ticket: Ticket, ...fields: readonly (keyof Ticket)[]): TicketPatch =>
  Object.fromEntries(Object.entries({ ...ticket, ...writing }).filter(([field]) => !fields.includes(field as keyof Ticket)));

/** Texts and choices that a person gave: they may end in the body or among the losses, nowhere else. */
const typed = ['shortDescription', 'callerId', 'channel', 'category', 'subcategory', 'location', 'impact', 'urgency', 'assignmentGroupId', 'assignedToId',
  'isMajor', 'isConfidential', 'resolutionCode', 'resolutionNotes', 'description', 'tags', 'watcherIds'] as const satisfies readonly (keyof Ticket)[];

const edit = (given: TicketEdit): Step => ({ kind: 'edit', edit: given });
const move = (to: Parameters<typeof completeWish>[0]): Step => ({ kind: 'move', wish: completeWish(to) });
const fork = (left: readonly Step[], right: readonly Step[], base = anIncidentIn('in-progress')) => ({
  base, mine: worked(base, left, supervisor('ada'), 'left'), theirs: worked(base, right, supervisor('bob'), 'right'),
});
const merged = ({ base, mine, theirs }: ReturnType<typeof fork>) => mergeTicket(base, mine, theirs);

describe('[M1] the merge of any two desks', () => {
  it('gives theirs when mine is the base', () => {
    fc.assert(fc.property(anyFork, ({ base, theirs }) => {
      expect(mergeTicket(base, base, theirs)).toEqual({ body: theirs, losses: [] });
    }));
  });

  it('gives mine when theirs is the base, but for the count the endpoint makes', () => {
    fc.assert(fc.property(anyFork, ({ base, mine }) => {
      const { body, losses } = mergeTicket(base, mine, base);
      expect(without(body, 'reassignmentCount')).toEqual(without(mine, 'reassignmentCount'));
      expect(losses).toEqual([]);
    }));
  });

  it('changes nothing when its own result is merged again', () => {
    fc.assert(fc.property(anyFork, ({ base, mine, theirs }) => {
      const { body } = mergeTicket(base, mine, theirs);
      expect(mergeTicket(base, mine, theirs).body).toEqual(body);
      expect(mergeTicket(theirs, body, theirs)).toEqual({ body, losses: [] });
      expect(mergeTicket(theirs, theirs, body)).toEqual({ body, losses: [] });
    }));
  });

  it('is a valid ticket with the right priority, whose last move is its state', () => {
    fc.assert(fc.property(anyFork, ({ base, mine, theirs }) => {
      const { body } = mergeTicket(base, mine, theirs);
      expect(Ticket.safeParse(body).error).toBeUndefined();
      expect(body.priority).toBe(priorityOf(body.impact, body.urgency));
      expect(body.moves.at(-1)?.to).toBe(body.state);
      expect(body.moves.slice(0, theirs.moves.length)).toEqual(theirs.moves);
    }));
  });

  it('[P4] is what the endpoint admits on top of theirs', () => {
    fc.assert(fc.property(anyFork, ({ base, mine, theirs }) => {
      const { body } = mergeTicket(base, mine, theirs);
      const answer = admitTicket(theirs, { ...body, rev: '99-left-99' }, supervisor('ada'));
      expect(answer.ok ? without(answer.value) : answer.error).toEqual(without(body));
    }), { numRuns: 400 });
  });

  it('[M5] loses no value that a person gave: it is in the body or among the losses', () => {
    fc.assert(fc.property(anyFork, ({ base, mine, theirs }) => {
      const { body, losses } = mergeTicket(base, mine, theirs);
      for (const field of typed) {
        const given = [mine[field]].flat().filter((value) => value !== '' && ![base[field]].flat().includes(value as never));
        const kept = [...[body[field]].flat(), ...losses.filter((loss) => loss.field === field).flatMap((loss) => [loss.mine].flat())];
        if (field === 'description' && losses.length === 0) continue;
        for (const value of given) if (field !== 'description') expect(kept).toContain(value);
      }
      if (mine.state !== base.state && mine.state !== body.state && losses.length === 0) {
        expect(body.moves).toEqual(expect.arrayContaining(mine.moves.slice(base.moves.length)));
      }
    }), { numRuns: 400 });
  });

  it('[M5] loses nothing theirs has given either, but what a person took away knowing it', () => {
    fc.assert(fc.property(anyFork, ({ base, mine, theirs }) => {
      const { body } = mergeTicket(base, mine, theirs);
      for (const field of ['shortDescription', 'callerId', 'location', 'impact', 'urgency', 'isMajor'] as const) {
        if (theirs[field] !== base[field]) expect(body[field]).toBe(theirs[field]);
      }
      if (theirs.resolutionNotes !== '' && theirs.resolutionNotes !== base.resolutionNotes) expect(body.resolutionNotes).toBe(theirs.resolutionNotes);
    }), { numRuns: 400 });
  });
});

describe('[M2] fields by kind', () => {
  it('keeps both when two desks changed different fields', () => {
    const { body, losses } = merged(fork([edit({ category: 'hardware' })], [edit({ location: 'Lyon' })]));
    expect(body).toMatchObject({ category: 'hardware', location: 'Lyon' });
    expect(losses).toEqual([]);
  });

  it('leaves theirs in a choice both changed, and keeps mine beside', () => {
    const { body, losses } = merged(fork([edit({ impact: 1 })], [edit({ impact: 2, urgency: 1 })]));
    expect(body).toMatchObject({ impact: 2, urgency: 1, priority: 2 });
    expect(losses).toEqual([{ field: 'impact', base: 3, mine: 1, theirs: 2, rule: 'theirs-stays' }]);
  });

  it('adds up lists from both sides', () => {
    const base = anIncident({ tags: ['vip', 'printer'] });
    expect(merged(fork([edit({ tags: ['printer', 'training'] })], [edit({ tags: ['vip', 'printer', 'hardware'] })], base)).body.tags)
      .toEqual(['printer', 'hardware', 'training']);
  });

  it('merges a long text by words', () => {
    const base = anIncident({ description: 'The printer on floor two is out of paper' });
    const { body, losses } = merged(fork([edit({ description: 'The old printer on floor two is out of paper' })], [edit({ description: 'The printer on floor two is out of toner' })], base));
    expect(body.description).toBe('The old printer on floor two is out of toner');
    expect(losses).toEqual([]);
  });

  it('takes the group and its assignee together', () => {
    const base = anIncident({ assignmentGroupId: 'network', assignedToId: 'ada' });
    const { body, losses } = merged(fork([edit({ assignedToId: 'zoe' })], [edit({ assignmentGroupId: 'printing' })], base));
    expect(body).toMatchObject({ assignmentGroupId: 'printing', assignedToId: '' });
    expect(losses.map((loss) => [loss.field, loss.mine])).toEqual([['assignedToId', 'zoe']]);
  });

  it('lets my assignee stand where both chose the same group', () => {
    const { body, losses } = merged(fork([edit({ assignmentGroupId: 'printing', assignedToId: 'zoe' })], [edit({ assignmentGroupId: 'printing' })]));
    expect(body).toMatchObject({ assignmentGroupId: 'printing', assignedToId: 'zoe' });
    expect(losses).toEqual([]);
  });

  it('keeps theirs when both lists together are more than a ticket holds', () => {
    const many = (name: string) => Array.from({ length: 60 }, (_, at) => `${name}-${at}`);
    const { body, losses } = merged(fork([edit({ tags: many('mine') })], [edit({ tags: many('theirs') })]));
    expect(body.tags).toEqual(many('theirs'));
    expect(losses).toMatchObject([{ field: 'tags', mine: many('mine'), rule: 'theirs-stays' }]);
  });
});

describe('[M3] states are replayed', () => {
  it('[A.7] resolved here, impact raised there: both, and the priority follows', () => {
    const base = { ...anIncidentIn('in-progress'), impact: 2, urgency: 2, priority: 3 } as Ticket;
    const { body, losses } = merged(fork([move('resolved')], [edit({ impact: 1 })], base));
    expect(body).toMatchObject({ state: 'resolved', resolutionCode: 'solution-provided', impact: 1, urgency: 2, priority: 2 });
    expect(losses).toEqual([]);
  });

  it('[A.7] resolved here, closed there meanwhile: theirs stands, my wish and my notes are kept', () => {
    const { body, losses } = merged(fork([move('resolved')], [{ kind: 'move', wish: { to: 'resolved', resolutionCode: 'duplicate', resolutionNotes: 'See the other.' } }, move('closed')]));
    expect(body).toMatchObject({ state: 'closed', resolutionNotes: 'See the other.' });
    expect(losses.map((loss) => [loss.field, loss.mine, loss.rule])).toEqual([
      ['state', 'resolved', 'illegal-transition'], ['resolutionCode', 'solution-provided', 'illegal-transition'], ['resolutionNotes', 'Cleaned the drum.', 'illegal-transition'],
    ]);
  });

  it('puts a legal step on top of theirs, both in the history', () => {
    const { body, losses } = merged(fork([move('resolved')], [move('on-hold')]));
    expect(body.moves.map((one) => one.to)).toEqual(['new', 'in-progress', 'on-hold', 'resolved']);
    expect(losses).toEqual([]);
  });

  it('takes the same step of both once', () => {
    const { body, losses } = merged(fork([move('in-progress')], [move('in-progress')], anIncident()));
    expect(body.moves.map((one) => [one.to, one.by])).toEqual([['new', 'ada'], ['in-progress', 'bob']]);
    expect(losses).toEqual([]);
  });

  it('does not reopen what was resolved meanwhile because I had taken it into work', () => {
    const { body, losses } = merged(fork([move('in-progress')], [{ kind: 'move', wish: { ...completeWish('resolved'), resolutionNotes: 'By phone.' } }], anIncidentIn('on-hold')));
    expect(body).toMatchObject({ state: 'resolved', resolutionNotes: 'By phone.', reopenCount: 0 });
    expect(losses).toMatchObject([{ field: 'state', mine: 'in-progress', theirs: 'resolved', rule: 'illegal-transition' }]);
  });

  it('reopens what I knew to be resolved', () => {
    const { body } = merged(fork([move('in-progress')], [edit({ location: 'Lyon' })], anIncidentIn('resolved')));
    expect(body).toMatchObject({ state: 'in-progress', reopenCount: 1, resolutionNotes: '', location: 'Lyon' });
  });

  it('keeps my notes beside when both resolved', () => {
    const { body, losses } = merged(fork([move('resolved')], [{ kind: 'move', wish: { ...completeWish('resolved'), resolutionNotes: 'By phone.' } }]));
    expect(body.resolutionNotes).toBe('By phone.');
    expect(losses).toMatchObject([{ field: 'resolutionNotes', mine: 'Cleaned the drum.', rule: 'theirs-stays' }]);
  });

  it('leaves a ticket cancelled meanwhile alone and keeps all I did', () => {
    const { body, losses } = merged(fork([edit({ description: 'Half a page I typed' }), move('on-hold')], [move('canceled')]));
    expect(body).toMatchObject({ state: 'canceled', description: '' });
    expect(losses.map((loss) => [loss.field, loss.mine])).toEqual([['description', 'Half a page I typed'], ['state', 'on-hold'], ['onHoldReason', 'awaiting-vendor']]);
  });

  it('knows my own push again whose answer was lost', () => {
    const base = anIncident();
    const pushed = worked(base, [move('in-progress'), edit({ location: 'Lyon' })]);
    const mine = worked(pushed, [move('resolved')]);
    expect(without(mergeTicket(base, mine, pushed).body)).toEqual(without(mine));
  });
});

it('[M1] twenty desks that worked apart on one ticket come to one end, whoever comes first', () => {
  fc.assert(fc.property(fc.array(anySteps, { minLength: 20, maxLength: 20 }), (sessions) => {
    const base = anIncident();
    const stored = sessions.reduce((so, steps, desk) => mergeTicket(base, worked(base, steps, supervisor(`p${desk}`), `desk${desk}`), so).body, base);
    expect(Ticket.safeParse(stored).error).toBeUndefined();
    expect(stored.moves.at(-1)?.to).toBe(stored.state);
  }), { numRuns: 30 });
});
