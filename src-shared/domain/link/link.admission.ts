import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type Actor, internalScopes, isDeskStaff, scope } from '../record/record.actor.ts';
import { type Refusal, refusal } from '../record/record.refusal.ts';
import type { Link } from './link.record.ts';

/** The endpoint's judgement of a pushed link: staff make links and take them away, nobody changes one. */
export function admitLink(stored: Link | undefined, next: Link, actor: Actor): Result<Link, Refusal> {
  if (!isDeskStaff(actor)) return err(refusal('not-permitted'));
  if (stored !== undefined) return err(refusal('append-only'));
  if (next.createdBy !== actor.id) return err(refusal('invalid-value', 'createdBy'));
  if (next.fromId === '') return err(refusal('missing-field', 'fromId'));
  if (next.toId === '') return err(refusal('missing-field', 'toId'));
  if (next.fromId === next.toId && next.fromCollection === next.toCollection) return err(refusal('self-reference', 'toId'));
  return ok(next);
}

/** Why somebody may not take a link away; undefined when they may. */
export const whyNotRemoveLink = (actor: Actor): Refusal | undefined => (isDeskStaff(actor) ? undefined : refusal('not-permitted'));

/**
 * Who may hold a link: the staff that may read both ends. Where each end has readers of its own the narrower end
 * decides: one that is not open to the whole desk. An end that did not arrive yet leaves the link with its author.
 */
export function scopesOfLink(link: Link, ends: readonly (readonly string[] | undefined)[]): string[] {
  const known = ends.filter((scopes) => scopes !== undefined);
  if (known.length < ends.length) return [scope.person(link.createdBy)];
  const closed = known.find((scopes) => !scopes.includes(scope.desk) && !scopes.includes(scope.staff) && !scopes.includes(scope.everyone));
  const readers = closed ?? [...new Set(known.flat())];
  return readers.length === 0 ? [scope.staff] : internalScopes(readers.filter((one) => one !== scope.everyone));
}
