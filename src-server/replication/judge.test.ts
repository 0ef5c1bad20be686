import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Actor, roles } from '#shared/domain/record/record.actor.ts';
import { scopesOfTicket } from '#shared/domain/ticket/ticket.policy.ts';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { createIncident } from '#shared/domain/ticket/ticket.create.ts';
import { ok } from '#shared/kernel/result.ts';
import type { StoredRecord } from '../store/record-store.ts';
import { bodyText } from '../store/record-body.ts';
import { judge, type JudgingFacts, type ReadRow } from './judge.ts';
import { visibilityOf } from './pull.ts';

const at = '2026-01-05T09:00:00.000Z';
const base = { id: 't1', rev: '3-desk9-7', ancestry: [], view: '', number: 'INC0000001', provisionalNumber: '', createdAt: at, createdBy: 'p0', updatedAt: at, updatedBy: 'p0', occurredAt: at, receivedAt: at, scopes: [] };
const incident = createIncident({ shortDescription: 'secret words' }, base, at);
if (!incident.ok) throw new Error('no incident');

const person = fc.constantFrom('', 'p0', 'p1', 'p2', 'p3');
const group = fc.constantFrom('', 'g1', 'g2');
const anActor: fc.Arbitrary<Actor> = fc.record({
  id: fc.constantFrom('p0', 'p1', 'p2', 'p3'), roles: fc.subarray([...roles]), groupIds: fc.subarray(['g1', 'g2']),
});
const aTicket: fc.Arbitrary<Ticket> = fc.record({
  callerId: person, createdBy: person, assignedToId: person, assignmentGroupId: group, isConfidential: fc.boolean(), watcherIds: fc.subarray(['p2', 'p3']),
}).map((fields) => ({ ...incident.value, ...fields }));

/** Who may see a ticket, said once more in other words than the scopes'. */
function mayReallySee(actor: Actor, ticket: Ticket): boolean {
  const isNamed = [ticket.callerId, ticket.createdBy, ticket.assignedToId, ...ticket.watcherIds].includes(actor.id);
  const isStaff = actor.roles.some((role) => role !== 'requester');
  const worksForAll = actor.roles.some((role) => role === 'agent' || role === 'supervisor' || role === 'admin');
  const isInGroup = isStaff && ticket.assignmentGroupId !== '' && actor.groupIds.includes(ticket.assignmentGroupId);
  return isNamed || isInGroup || (worksForAll && !ticket.isConfidential);
}

const storedOf = (ticket: Ticket): StoredRecord => ({
  collection: 'tickets', id: ticket.id, rev: ticket.rev, isDeleted: false, seq: 1, scopes: scopesOfTicket(ticket), body: bodyText(ticket), sourceHash: '',
});

function judged(actor: Actor, ticket: Ticket, next: Ticket, baseRev: string) {
  const row: ReadRow = { id: next.id, rev: next.rev, kind: 'record', baseRev, document: { ...next, _deleted: false } };
  const facts: JudgingFacts = {
    collection: 'tickets', pusher: { actor, replica: 'desk1' }, visibility: visibilityOf(actor), stored: new Map([[ticket.id, storedOf(ticket)]]),
    logged: new Set(), parsed: new Map([[row, ok(next)]]), parents: new Map(),
  };
  return judge(facts, row);
}

it('[P5] never tells anybody of a ticket that they may not see, nor takes a change of it', () => {
  fc.assert(fc.property(anActor, aTicket, aTicket, fc.constantFrom('3-desk9-7', '2-desk9-1'), (actor, ticket, wished, baseRev) => {
    const next = { ...wished, rev: '4-desk1-1', ancestry: [baseRev] };
    const { verdict, accepted } = judged(actor, ticket, next, baseRev);
    if (mayReallySee(actor, ticket)) expect(verdict).not.toMatchObject({ refusal: { code: 'not-visible' } });
    else {
      expect(verdict).toEqual({ kind: 'refused', id: 't1', rev: '4-desk1-1', refusal: { code: 'not-visible', field: '', detail: {} }, stored: null });
      expect(accepted).toBeUndefined();
    }
  }), { numRuns: 5000 });
});

it('[P3] applies only what was written on the stored revision; all else is a conflict or refused', () => {
  fc.assert(fc.property(anActor, aTicket, fc.constantFrom('3-desk9-7', '2-desk9-1', ''), fc.subarray(['3-desk9-7', '2-desk9-1']), (actor, ticket, baseRev, ancestry) => {
    const { verdict } = judged(actor, ticket, { ...ticket, description: 'new', rev: '4-desk1-1', ancestry }, baseRev);
    const isBased = baseRev === '3-desk9-7' || ancestry.includes('3-desk9-7');
    if (verdict.kind === 'accepted') expect(isBased).toBe(true);
    if (verdict.kind === 'conflict') expect(isBased).toBe(false);
  }), { numRuns: 2000 });
});

it('[P4] never lets anybody change what the endpoint owns, or work without being staff', () => {
  const owned = ['createdBy', 'createdAt', 'kind', 'externalNumber', 'openedById', 'openedAt', 'number'] as const;
  fc.assert(fc.property(anActor, aTicket, aTicket, (actor, ticket, wished) => {
    const lie = { ...wished, number: 'INC9999999', openedAt: '2001-01-01T00:00:00.000Z', externalNumber: 'X1', rev: '4-desk1-1', ancestry: [ticket.rev] };
    const { accepted } = judged(actor, ticket, lie, ticket.rev);
    if (accepted?.record === undefined) return;
    for (const field of owned) expect((accepted.record as Ticket)[field]).toEqual(ticket[field]);
    expect(actor.roles.some((role) => role !== 'requester')).toBe(true);
  }), { numRuns: 3000 });
});
