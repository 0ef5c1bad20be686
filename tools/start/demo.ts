import type { Person } from '#shared/domain/person/person.record.ts';
import type { Role } from '#shared/domain/record/record.actor.ts';
import { stableId } from '#shared/kernel/identity.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import type { OpenedDesk } from '#server/desk.ts';

/** An account of the demo desk, as the sign-in screen offers it. */
export type DemoAccount = { readonly userName: string; readonly password: string; readonly name: string; readonly title: string; readonly roles: readonly Role[]; readonly language: 'en' | 'fr' };

/** Who can sign in to a demo desk. */
export const demoAccounts: readonly DemoAccount[] = [
  { userName: 'agent', password: 'demo', name: 'Anna Keller', title: 'Service desk agent', roles: ['agent'], language: 'en' },
  { userName: 'agent.fr', password: 'demo', name: 'Léa Fontaine', title: 'Agente du centre de services', roles: ['agent'], language: 'fr' },
  { userName: 'technician', password: 'demo', name: 'Tom Berger', title: 'Network technician', roles: ['technician'], language: 'en' },
  { userName: 'supervisor', password: 'demo', name: 'Sofia Rossi', title: 'Service desk supervisor', roles: ['agent', 'supervisor'], language: 'en' },
  { userName: 'admin', password: 'demo', name: 'Max Huber', title: 'Administrator', roles: ['admin'], language: 'en' },
];

const groups = ['Service Desk', 'Network'];
const groupId = (name: string): string => stableId(`demo group ${name}`);

/** Fills an empty desk: its groups, its people and their accounts. */
export async function fillDemo(desk: OpenedDesk, clock: Clock): Promise<void> {
  const at = clock.now();
  const blank: Person = {
    id: '', rev: '1-endpoint-1', ancestry: [], view: '', number: '', provisionalNumber: '', createdAt: at, createdBy: '', updatedAt: at, updatedBy: '',
    occurredAt: at, receivedAt: '', scopes: [], kind: 'user', externalName: '', name: '', userName: '', email: '', phone: '', title: '', company: '',
    location: '', timeZone: 'Europe/Zurich', language: 'en', isVip: false, isActive: true, roles: [], groupIds: [], managerId: '', capacity: 0,
  };
  const staff = demoAccounts.map((account): Person => ({
    ...blank, id: stableId(`demo person ${account.userName}`), name: account.name, userName: account.userName, title: account.title, roles: [...account.roles],
    language: account.language, email: `${account.userName}@example.org`, groupIds: [groupId(account.roles.includes('technician') ? 'Network' : 'Service Desk')],
  }));
  await desk.upsertMany('people', [...groups.map((name): Person => ({ ...blank, id: groupId(name), kind: 'group', name })), ...staff], { id: '' });
  await desk.identity.createAccounts(demoAccounts.map(({ userName, password }) => ({ personId: stableId(`demo person ${userName}`), userName, password })));
}
