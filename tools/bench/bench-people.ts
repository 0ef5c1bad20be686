import { instantOf } from '#shared/kernel/instant.ts';
import type { Person } from '#shared/domain/person/person.record.ts';

/** An agent with nothing but a name. */
export function blankPerson(id: string): Person {
  const at = instantOf(0);
  return {
    id, rev: '1-bench-1', ancestry: [], view: '', number: '', provisionalNumber: '', createdAt: at, createdBy: '', updatedAt: at,
    updatedBy: '', occurredAt: at, receivedAt: '', scopes: [], kind: 'user', externalName: '', name: id, userName: 'bench', email: '',
    phone: '', title: '', company: '', location: '', timeZone: 'UTC', language: 'en', isVip: false, isActive: true, roles: ['agent'],
    groupIds: [], managerId: '', capacity: 0,
  };
}
