import type { Person } from '#shared/domain/person/person.record.ts';
import type { Role } from '#shared/domain/record/record.actor.ts';
import { stableId } from '#shared/kernel/identity.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { OpenedDesk } from './desk.ts';
import { userNameKey } from './identity/passwords.ts';
import { recordIn } from './store/record-body.ts';

export type AccountWish = { readonly userName: string; readonly name: string; readonly email: string; readonly roles: readonly Role[]; readonly groupIds: readonly string[] };

/** Makes an account and its person, or gives the existing ones this password, these roles and groups; answers the person's id. */
export async function createAccount(desk: OpenedDesk, wish: AccountWish, password: string, clock: Clock): Promise<Result<string, string>> {
  if (password.length < 8) return err('The password must have at least 8 characters.');
  const existing = await desk.store.accounts.accountByName(userNameKey(wish.userName));
  const personId = existing?.personId ?? stableId(`account ${userNameKey(wish.userName)}`);
  const stored = (await desk.store.records.read('people', [personId])).get(personId);
  const before = stored === undefined ? newPerson(personId, clock.now()) : recordIn<'people'>(stored.body);
  const person: Person = {
    ...before, name: wish.name, userName: wish.userName, email: wish.email === '' ? before.email : wish.email,
    roles: [...wish.roles], groupIds: [...wish.groupIds], isActive: true,
  };
  await desk.upsertMany('people', [person], { id: '' });
  await desk.identity.createAccounts([{ personId, userName: wish.userName, password }]);
  return ok(personId);
}

const newPerson = (id: string, at: string): Person => ({
  id, rev: '1-endpoint-1', ancestry: [], view: '', number: '', provisionalNumber: '', createdAt: at, createdBy: '', updatedAt: at, updatedBy: '',
  occurredAt: at, receivedAt: '', scopes: [], kind: 'user', externalName: '', name: '', userName: '', email: '', phone: '', title: '', company: '',
  location: '', timeZone: '', language: 'en', isVip: false, isActive: true, roles: [], groupIds: [], managerId: '', capacity: 0,
});

/** Ends all sign-ins of an account. */
export async function revokeAccount(desk: OpenedDesk, userName: string): Promise<Result<void, string>> {
  const account = await desk.store.accounts.accountByName(userNameKey(userName));
  if (account === undefined) return err(`There is no account "${userName}".`);
  await desk.identity.revoke(account.personId);
  return ok(undefined);
}
