import type { Person } from '#shared/domain/person/person.record.ts';
import type { Role } from '#shared/domain/record/record.actor.ts';
import type { NewAccount } from '#server/identity/identity.ts';

const at = '2026-01-05T08:00:00.000Z';

/** A person with the roles and groups of a test. */
export const aPerson = (id: string, roles: readonly Role[], groupIds: readonly string[] = []): Person => ({
  id, rev: '1-test-1', ancestry: [], view: '', number: '', provisionalNumber: '', createdAt: at, createdBy: '', updatedAt: at, updatedBy: '',
  occurredAt: at, receivedAt: '', scopes: [], kind: 'user', externalName: '', name: `Name of ${id}`, userName: id, email: `${id}@example.org`,
  phone: '', title: '', company: '', location: '', timeZone: 'Europe/Paris', language: 'en', isVip: false, isActive: true,
  roles: [...roles], groupIds: [...groupIds], managerId: '', capacity: 0,
});

/** Their account; the password is always the same. */
export const anAccount = (personId: string): NewAccount => ({ personId, userName: personId, password: testPassword });

/** The password of every account of the tests. */
export const testPassword = 'correct horse';
