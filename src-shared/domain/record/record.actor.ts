import { z } from 'zod';

/** The roles a person may hold. */
export const roles = ['requester', 'agent', 'technician', 'supervisor', 'admin'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** Whoever does something: a signed-in person with what decides about permissions. */
export type Actor = {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly groupIds: readonly string[];
};

/** Whether the actor holds at least one of the roles. */
export const hasRole = (actor: Actor, ...wanted: readonly Role[]): boolean =>
  wanted.some((role) => actor.roles.includes(role));

/** Everyone on the desk's side of the counter: all roles but the requester's. */
export const isDeskStaff = (actor: Actor): boolean =>
  hasRole(actor, 'agent', 'technician', 'supervisor', 'admin');

/** Keys that say who may hold a record ([L3]). */
export const scope = {
  everyone: 'everyone',
  /** Agents, supervisors and admins: people who work for the whole desk. */
  desk: 'desk',
  group: (groupId: string): string => `group:${groupId}`,
  person: (personId: string): string => `person:${personId}`,
  /** Everybody on the desk's side of the counter, technicians included. */
  staff: 'staff',
  /** One person, and only while they work on the desk's side: what the requester must not read ([TW-11]). */
  staffMember: (personId: string): string => `staff:${personId}`,
};

/** The same readers without the requesters among them: for work notes and the desk's own history ([TW-11]). */
export function internalScopes(scopes: readonly string[]): string[] {
  const people = scope.person('');
  return scopes.map((one) => (one.startsWith(people) ? scope.staffMember(one.slice(people.length)) : one)).sort();
}

/** The scopes an actor holds; a record is visible when it carries one of them. */
export function scopesOfActor(actor: Actor): string[] {
  const own = [scope.everyone, scope.person(actor.id)];
  if (!isDeskStaff(actor)) return own.sort();
  const staff = [...own, scope.staff, scope.staffMember(actor.id), ...actor.groupIds.map(scope.group)];
  return (hasRole(actor, 'agent', 'supervisor', 'admin') ? [...staff, scope.desk] : staff).sort();
}
