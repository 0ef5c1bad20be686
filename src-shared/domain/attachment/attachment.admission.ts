import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type Actor, hasRole, isDeskStaff, scope } from '../record/record.actor.ts';
import { type Refusal, refusal } from '../record/record.refusal.ts';
import type { Attachment } from './attachment.record.ts';

/** The endpoint's judgement of a pushed attachment: staff add files, and never change what was added. */
export function admitAttachment(stored: Attachment | undefined, next: Attachment, actor: Actor): Result<Attachment, Refusal> {
  if (!isDeskStaff(actor)) return err(refusal('not-permitted'));
  if (stored !== undefined) return err(refusal('append-only'));
  if (next.createdBy !== actor.id) return err(refusal('invalid-value', 'createdBy'));
  if (next.recordId === '') return err(refusal('missing-field', 'recordId'));
  if (next.fileName.trim() === '') return err(refusal('missing-field', 'fileName'));
  return ok({ ...next, storedAt: '' });
}

/** Why somebody may not take an attachment away; undefined when they may: their own, supervisors any. */
export function whyNotRemoveAttachment(stored: Attachment, actor: Actor): Refusal | undefined {
  const mayRemove = hasRole(actor, 'supervisor', 'admin') || (isDeskStaff(actor) && stored.createdBy === actor.id);
  return mayRemove ? undefined : refusal('not-permitted');
}

/** Who may hold what is known of a file: the readers of its record. */
export const scopesOfAttachment = (attachment: Attachment, recordScopes: readonly string[] | undefined): string[] =>
  recordScopes === undefined ? [scope.person(attachment.createdBy)] : [...recordScopes];
