import { expect, it } from 'vitest';
import type { Actor } from '../record/record.actor.ts';
import { admitPersonal, scopesOfPersonal, whyNotRemovePersonal } from './personal.admission.ts';
import type { Personal } from './personal.record.ts';

const ann: Actor = { id: 'ann', roles: ['agent'], groupIds: [] };
const sue: Actor = { id: 'sue', roles: ['admin'], groupIds: [] };
const draft: Personal = {
  id: 'p1', rev: '1-desk1-1', ancestry: [], view: '', number: '', provisionalNumber: '', createdAt: 'then', createdBy: 'ann', updatedAt: '', updatedBy: 'ann',
  occurredAt: '', receivedAt: '', scopes: [], ownerId: 'ann', kind: 'draft', aboutId: 't1',
  content: { kind: 'draft', recordCollection: 'tickets', recordId: 't1', slot: 'reply', content: 'half a senten' },
};
const conflict: Personal = {
  ...draft, kind: 'conflict',
  content: { kind: 'conflict', recordCollection: 'tickets', recordId: 't1', mineRev: '', theirsRev: '', mineBy: '', mineAt: '', theirsBy: '', theirsAt: '', fields: [], resolvedAt: '' },
};

it('lets the owner alone write a personal record, administrators included in nobody else', () => {
  expect(admitPersonal(undefined, draft, ann)).toEqual({ ok: true, value: draft });
  expect(admitPersonal(undefined, draft, sue)).toMatchObject({ error: { code: 'not-permitted' } });
  expect(admitPersonal(draft, { ...draft, ownerId: 'sue' }, sue)).toMatchObject({ error: { code: 'not-permitted' } });
  expect(admitPersonal(draft, { ...draft, ownerId: 'sue' }, ann)).toMatchObject({ error: { code: 'not-permitted' } });
  expect(admitPersonal(undefined, { ...draft, kind: 'saved-view' }, ann)).toMatchObject({ error: { code: 'invalid-value' } });
  expect(admitPersonal(draft, conflict, ann)).toMatchObject({ error: { code: 'invalid-value' } });
  expect(admitPersonal(draft, { ...draft, createdAt: 'later' }, ann)).toMatchObject({ value: { createdAt: 'then' } });
  expect(scopesOfPersonal(draft)).toEqual(['person:ann']);
});

it('[M6] never deletes a conflict', () => {
  expect([whyNotRemovePersonal(draft, ann), whyNotRemovePersonal(conflict, ann)?.code, whyNotRemovePersonal(draft, sue)?.code])
    .toEqual([undefined, 'append-only', 'not-permitted']);
});
