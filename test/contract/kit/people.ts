import type { Person } from '#shared/domain/person/person.record.ts';
import type { Role } from '#shared/domain/record/record.actor.ts';
import { argon2id } from 'hash-wasm';
import type { Account } from '#server/store/account-store.ts';

const at = '2026-01-05T08:00:00.000Z';

/** A person with the roles and groups of a test. */
export const aPerson = (id: string, roles: readonly Role[], groupIds: readonly string[] = []): Person => ({
  id, rev: '1-test-1', ancestry: [], view: '', number: '', provisionalNumber: '', createdAt: at, createdBy: '', updatedAt: at, updatedBy: '',
  occurredAt: at, receivedAt: '', scopes: [], kind: 'user', externalName: '', name: `Name of ${id}`, userName: id, email: `${id}@example.org`,
  phone: '', title: '', company: '', location: '', timeZone: 'Europe/Paris', language: 'en', isVip: false, isActive: true,
  roles: [...roles], groupIds: [...groupIds], managerId: '', capacity: 0,
});

/** The password of every account of the tests. */
export const testPassword = 'correct horse';

// As cheap as argon2id gets: tests sign in hundreds of times.
const cheapHash = argon2id({ password: testPassword, salt: 'only for tests', iterations: 1, memorySize: 8, parallelism: 1, hashLength: 16, outputType: 'encoded' });

/** Their account; the password is always the same. */
export const anAccount = async (personId: string): Promise<Account> => ({ personId, userName: personId, passwordHash: await cheapHash, isDisabled: false });
