import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type Actor, hasRole } from './record.actor.ts';
import type { RecordBase } from './record.base.ts';
import { type Refusal, refusal } from './record.refusal.ts';

/**
 * The endpoint's judgement of a pushed record of configuration (people, catalog, items): administrators only.
 * Who made it and when stays as it was.
 */
export function admitAdministered<T extends RecordBase>(stored: T | undefined, next: T, actor: Actor): Result<T, Refusal> {
  if (!hasRole(actor, 'admin')) return err(refusal('not-permitted'));
  if (stored === undefined) return next.createdBy === actor.id ? ok(next) : err(refusal('invalid-value', 'createdBy'));
  return ok({ ...next, createdAt: stored.createdAt, createdBy: stored.createdBy, provisionalNumber: stored.provisionalNumber });
}
