import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIncident } from './ticket.create.ts';
import { editTicket, needsWorkNote } from './ticket.edit.ts';
import { priorityOf } from './ticket.priority.ts';
import { Ticket, type TicketEdit, type TicketPatch } from './ticket.record.ts';
import { anIncident, anIncidentIn, anyEdit, aTicket, start } from './ticket.test-kit.ts';

const patchOf = (ticket: Ticket, edit: TicketEdit, hasWorkNote = true): TicketPatch => {
  const edited = editTicket(ticket, edit, hasWorkNote);
  if (!edited.ok) throw new Error(edited.error.code);
  return edited.value;
};

describe('[TW-02] impact and urgency', () => {
  it.each<[TicketEdit, boolean]>([
    [{ impact: 1 }, true], [{ urgency: 2 }, true], [{ impact: 3 }, false], [{ urgency: 3, shortDescription: 'Else' }, false], [{}, false],
  ])('%o needs a work note: %o', (edit, needed) => {
    const ticket = anIncident();
    expect(needsWorkNote(ticket, edit)).toBe(needed);
    const refused = editTicket(ticket, edit, false);
    expect(refused.ok).toBe(!needed);
    if (!refused.ok) expect(refused.error).toMatchObject({ code: 'missing-work-note', field: 'priority' });
  });

  it('give the priority at once, from whichever of the two changed', () => {
    expect(patchOf(anIncident(), { impact: 1 })).toEqual({ impact: 1, priority: 3 });
    expect(patchOf(anIncident({ impact: 1 }), { urgency: 1 })).toEqual({ urgency: 1, priority: 1 });
  });
});

describe('[TW-17] assignment', () => {
  const assigned = anIncident({ assignmentGroupId: 'network', assignedToId: 'ada' });
  it.each<[string, Ticket, TicketEdit, TicketPatch]>([
    ['another group clears the assignee and counts', assigned, { assignmentGroupId: 'printing' }, { assignmentGroupId: 'printing', assignedToId: '', reassignmentCount: 1 }],
    ['another group with its own assignee', assigned, { assignmentGroupId: 'printing', assignedToId: 'bob' }, { assignmentGroupId: 'printing', assignedToId: 'bob', reassignmentCount: 1 }],
    ['another group that keeps the assignee by name', assigned, { assignmentGroupId: 'printing', assignedToId: 'ada' }, { assignmentGroupId: 'printing', reassignmentCount: 1 }],
    ['another person counts', assigned, { assignedToId: 'bob' }, { assignedToId: 'bob', reassignmentCount: 1 }],
    ['giving it back to the group does not count', assigned, { assignedToId: '' }, { assignedToId: '' }],
    ['the first assignment does not count', anIncident(), { assignmentGroupId: 'network', assignedToId: 'ada' }, { assignmentGroupId: 'network', assignedToId: 'ada' }],
    ['the same group changes nothing', assigned, { assignmentGroupId: 'network' }, {}],
  ])('%s', (_what, ticket, edit, patch) => {
    expect(patchOf(ticket, edit)).toEqual(patch);
  });
});

describe('an edit', () => {
  it.each<[string, Ticket, TicketEdit, string, string]>([
    ['of a closed incident', anIncidentIn('closed'), { description: 'more' }, 'read-only', 'state'],
    ['of a cancelled incident', anIncidentIn('canceled'), { description: 'more' }, 'read-only', 'state'],
    ['that takes the short description away', anIncident(), { shortDescription: ' ' }, 'missing-field', 'shortDescription'],
    ['that makes it its own parent', anIncident(), { parentId: 'ticket-1' }, 'self-reference', 'parentId'],
    ['with a title no record can hold', anIncident(), { shortDescription: 'x'.repeat(401) }, 'invalid-value', 'shortDescription'],
    ['with more tags than a record holds', anIncident(), { tags: Array.from({ length: 101 }, String) }, 'invalid-value', 'tags'],
  ])('%s is refused', (_what, ticket, edit, code, field) => {
    const refused = editTicket(ticket, edit, true);
    expect(refused.ok ? undefined : refused.error).toMatchObject({ code, field });
  });

  it('that says what is there already changes nothing', () => {
    expect(patchOf(aTicket({ tags: ['vip'] }), { shortDescription: 'The printer prints nothing', tags: ['vip'], impact: 3 })).toEqual({});
  });

  it('leaves a valid ticket with the priority of its impact and urgency, and the second time changes nothing', () => {
    fc.assert(fc.property(anyEdit, anyEdit, (first, second) => {
      const ticket = { ...anIncident(), ...patchOf(anIncident(), first) };
      const edited = { ...ticket, ...patchOf(ticket, second) };
      expect(Ticket.safeParse(edited).error).toBeUndefined();
      expect(edited.priority).toBe(priorityOf(edited.impact, edited.urgency));
      expect(patchOf(edited, second)).toEqual({});
    }));
  });
});

describe('a new incident', () => {
  const base = anIncident();
  it.each<[string, TicketEdit & { shortDescription: string }, string, string]>([
    ['without a short description', { shortDescription: '  ' }, 'missing-field', 'shortDescription'],
    ['with a title no record can hold', { shortDescription: 'x'.repeat(401) }, 'invalid-value', 'shortDescription'],
    ['that is its own parent', { shortDescription: 'x', parentId: base.id }, 'self-reference', 'parentId'],
  ])('%s is refused', (_what, given, code, field) => {
    const refused = createIncident(given, base, start);
    expect(refused.ok ? undefined : refused.error).toMatchObject({ code, field });
  });

  it('takes from its start only what a person may set', () => {
    const forged = { shortDescription: 'x', reopenCount: 9, state: 'closed', number: 'INC1' } as Parameters<typeof createIncident>[0];
    const created = createIncident(forged, base, start);
    expect(created.ok && created.value).toMatchObject({ state: 'new', reopenCount: 0, number: '', moves: [{ to: 'new', by: 'ada', at: start }] });
  });

  it('is valid, with trimmed title and computed priority', () => {
    fc.assert(fc.property(anyEdit, (given) => {
      const created = createIncident({ ...given, shortDescription: ' A title ' }, base, start);
      expect(created.ok && Ticket.safeParse(created.value).error).toBeUndefined();
      expect(created.ok && created.value.shortDescription).toBe('A title');
      expect(created.ok && created.value.priority).toBe(created.ok && priorityOf(created.value.impact, created.value.urgency));
    }));
  });
});
