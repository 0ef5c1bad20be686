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
};

/** The scopes an actor holds; a record is visible when it carries one of them. */
export function scopesOfActor(actor: Actor): string[] {
  const own = [scope.everyone, scope.person(actor.id), ...actor.groupIds.map(scope.group)];
  return (hasRole(actor, 'agent', 'supervisor', 'admin') ? [...own, scope.desk] : own).sort();
}
