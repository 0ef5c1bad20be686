import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/record/record.actor.ts';
import { createIncident } from '#shared/domain/ticket/ticket.create.ts';
import { incidentStates, type Level, type Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { type BulkChange, commonStates, previewBulk, tagsAfter } from './queue.bulk.ts';
import { rowOfTicket, type TicketRow } from './queue.row.ts';

const at = '2026-03-04T09:00:00.000Z';
const base = {
  id: 't1', rev: '1-desk-1', ancestry: [], view: 'v', number: 'INC0000001', provisionalNumber: '', createdAt: at, createdBy: 'eve',
  updatedAt: at, updatedBy: 'eve', occurredAt: at, receivedAt: at, scopes: [],
};
function aRow(fields: Partial<Ticket> = {}): TicketRow {
  const made = createIncident({ shortDescription: 'Screen stays black' }, base, at);
  if (!made.ok) throw new Error('the example ticket is not a ticket');
  return rowOfTicket({ ...made.value, ...fields });
}
const agent: Actor = { id: 'ada', roles: ['agent'], groupIds: ['desk'] };
const technician: Actor = { id: 'tim', roles: ['technician'], groupIds: ['net'] };
const codes = (rows: readonly TicketRow[], change: BulkChange, actor = agent) =>
  previewBulk(rows, change, actor).unable.map(({ code, rows: refused }) => [code, refused.length]);

describe('the preview of a bulk change', () => {
  it('tells closed tickets apart from those that could change', () => {
    const rows = [aRow({ id: 'a' }), aRow({ id: 'b', state: 'closed' }), aRow({ id: 'c', state: 'canceled' })];
    expect(codes(rows, { assignedToId: 'ada' })).toEqual([['read-only', 2]]);
    expect(previewBulk(rows, { assignedToId: 'ada' }, agent).able.map((row) => row.id)).toEqual(['a']);
  });
  it('leaves alone what already is as wished', () => {
    const preview = previewBulk([aRow({ assignedToId: 'ada' })], { assignedToId: 'ada' }, agent);
    expect([preview.able.length, preview.unchanged.length]).toEqual([0, 1]);
  });
  it('says where a state cannot be reached', () => {
    const rows = [aRow(), aRow({ state: 'resolved' }), aRow({ state: 'on-hold', onHoldReason: 'awaiting-caller' })];
    expect(codes(rows, { move: { to: 'closed' } })).toEqual([['illegal-transition', 2]]);
    expect(codes(rows, { move: { to: 'on-hold', onHoldReason: 'awaiting-vendor' } })).toEqual([['illegal-transition', 1]]);
  });
  it('lets a technician change only what concerns them', () => {
    const rows = [aRow({ assignmentGroupId: 'net' }), aRow({ assignmentGroupId: 'desk' })];
    expect(codes(rows, { addTags: ['vpn'] }, technician)).toEqual([['not-permitted', 1]]);
  });
  it('asks for a work note only where impact or urgency really changes', () => {
    expect(previewBulk([aRow({ impact: 1 })], { impact: 1, addTags: ['x'] }, agent).needsWorkNote).toBe(false);
    expect(previewBulk([aRow({ impact: 2 })], { impact: 1 }, agent).needsWorkNote).toBe(true);
  });
  it('adds and removes tags without doubling them', () => {
    expect(tagsAfter(['a', 'b'], { addTags: ['b', 'c', 'c'], removeTags: ['a'] })).toEqual(['b', 'c']);
  });
  it('offers the states that at least one row may reach', () => {
    expect(commonStates([aRow({ state: 'resolved' }), aRow({ state: 'closed' })])).toEqual(['in-progress', 'closed']);
  });
});

it('counts every row exactly once, whatever the change', () => {
  const level = fc.option(fc.constantFrom<Level>(1, 2, 3), { nil: undefined });
  const rows = fc.array(fc.record({ state: fc.constantFrom(...incidentStates), assignedToId: fc.constantFrom('', 'ada'), tags: fc.subarray(['a', 'b']) }).map(aRow));
  fc.assert(fc.property(rows, level, fc.constantFrom(...incidentStates), fc.boolean(), (some, impact, to, hasMove) => {
    const change: BulkChange = { addTags: ['a'], ...(impact === undefined ? {} : { impact }), ...(hasMove ? { move: { to } } : {}) };
    const preview = previewBulk(some, change, agent);
    const refused = preview.unable.flatMap((one) => one.rows);
    expect(preview.able.length + preview.unchanged.length + refused.length).toBe(some.length);
  }));
});
