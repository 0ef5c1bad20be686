import { expect, it } from 'vitest';
import { type Actor, internalScopes, scopesOfActor } from './record.actor.ts';
import { project, projectionOf } from './record.projection.ts';

const actor = (roles: Actor['roles'], groupIds: readonly string[] = []): Actor => ({ id: 'x', roles, groupIds });

it.each([
  ['agent', actor(['agent'], ['network']), ['desk', 'everyone', 'group:network', 'person:x', 'staff', 'staff:x']],
  ['technician', actor(['technician'], ['network']), ['everyone', 'group:network', 'person:x', 'staff', 'staff:x']],
  ['requester, even one that is listed in a group', actor(['requester'], ['network']), ['everyone', 'person:x']],
  ['nobody', actor([]), ['everyone', 'person:x']],
])('[L3] gives a %s these scopes', (_who, who, scopes) => {
  expect(scopesOfActor(who)).toEqual(scopes);
});

it('[TW-11] makes the readers of what is internal: people only while they are staff', () => {
  expect(internalScopes(['desk', 'person:a', 'person:b'])).toEqual(['desk', 'staff:a', 'staff:b']);
});

it('[L4] projects records for requesters, under another view revision than for staff', () => {
  const [staff, requester] = [projectionOf(actor(['technician'])), projectionOf(actor(['requester']))];
  const ticket = { id: 't', tags: ['x'], shortDescription: 'y' };
  expect(project(staff, 'tickets', ticket)).toBe(ticket);
  expect(project(requester, 'tickets', ticket)).toEqual({ id: 't', shortDescription: 'y' });
  expect(staff.view).not.toBe(requester.view);
  expect(staff.view.length).toBeLessThanOrEqual(40);
});
