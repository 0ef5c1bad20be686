import { expect, it } from 'vitest';
import type { Actor } from '../record/record.actor.ts';
import { admitLink, scopesOfLink, whyNotRemoveLink } from './link.admission.ts';
import type { Link } from './link.record.ts';

const agent: Actor = { id: 'ann', roles: ['agent'], groupIds: [] };
const requester: Actor = { id: 'rita', roles: ['requester'], groupIds: [] };
const link: Link = {
  id: 'l1', rev: '1-desk1-1', ancestry: [], view: '', number: '', provisionalNumber: '', createdAt: '', createdBy: 'ann', updatedAt: '', updatedBy: 'ann',
  occurredAt: '', receivedAt: '', scopes: [], type: 'relates-to', fromCollection: 'tickets', fromId: 'a', toCollection: 'tickets', toId: 'b',
};

it('lets staff make links and take them away, and nobody change one', () => {
  expect(admitLink(undefined, link, agent)).toEqual({ ok: true, value: link });
  expect(admitLink(link, { ...link, type: 'caused-by' }, agent)).toMatchObject({ error: { code: 'append-only' } });
  expect(admitLink(undefined, { ...link, createdBy: 'rita' }, requester)).toMatchObject({ error: { code: 'not-permitted' } });
  expect(admitLink(undefined, { ...link, toId: 'a' }, agent)).toMatchObject({ error: { code: 'self-reference' } });
  expect(admitLink(undefined, { ...link, fromId: '' }, agent)).toMatchObject({ error: { code: 'missing-field', field: 'fromId' } });
  expect([whyNotRemoveLink(agent), whyNotRemoveLink(requester)?.code]).toEqual([undefined, 'not-permitted']);
});

it('[L3] shows a link to the staff that read its ends, and where one end is closed only to its readers', () => {
  const [open, other, closed] = [['desk', 'group:network', 'person:rita'], ['desk'], ['group:board', 'person:sue']];
  expect(scopesOfLink(link, [open, other])).toEqual(['desk', 'group:network', 'staff:rita']);
  expect(scopesOfLink(link, [open, closed])).toEqual(['group:board', 'staff:sue']);
  expect(scopesOfLink(link, [open, undefined])).toEqual(['person:ann']);
  expect(scopesOfLink(link, [open, ['staff']])).toEqual(['desk', 'group:network', 'staff', 'staff:rita']);
});
