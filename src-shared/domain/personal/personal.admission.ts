import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type Actor, scope } from '../record/record.actor.ts';
import { type Refusal, refusal } from '../record/record.refusal.ts';
import type { Personal } from './personal.record.ts';

/** The endpoint's judgement of a pushed personal record: its owner alone writes it, and it stays what it is. */
export function admitPersonal(stored: Personal | undefined, next: Personal, actor: Actor): Result<Personal, Refusal> {
  if (next.ownerId !== actor.id) return err(refusal('not-permitted', 'ownerId'));
  if (next.kind !== next.content.kind) return err(refusal('invalid-value', 'kind'));
  if (stored === undefined) return ok(next);
  if (stored.ownerId !== actor.id) return err(refusal('not-permitted'));
  if (stored.kind !== next.kind) return err(refusal('invalid-value', 'kind'));
  return ok({ ...next, createdAt: stored.createdAt, createdBy: stored.createdBy });
}

/** Why somebody may not delete a personal record; undefined when they may. Conflicts and refused edits stay ([M6]). */
export function whyNotRemovePersonal(stored: Personal, actor: Actor): Refusal | undefined {
  if (stored.ownerId !== actor.id) return refusal('not-permitted');
  return stored.kind === 'conflict' || stored.kind === 'refused-edit' ? refusal('append-only') : undefined;
}

/** Who may hold a personal record: its owner's desks. */
export const scopesOfPersonal = (personal: Personal): string[] => [scope.person(personal.ownerId)];
