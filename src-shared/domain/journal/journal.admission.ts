import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type Actor, internalScopes, isDeskStaff, scope } from '../record/record.actor.ts';
import { type Refusal, refusal } from '../record/record.refusal.ts';
import { isForRequester, type JournalEntry } from './journal.record.ts';

/**
 * The endpoint's judgement of a pushed journal entry: written once, by its author ([M4]).
 * Requesters may only comment; nobody but the system writes system notes.
 */
export function admitJournalEntry(stored: JournalEntry | undefined, next: JournalEntry, actor: Actor): Result<JournalEntry, Refusal> {
  if (stored !== undefined) return err(refusal('append-only'));
  if (next.authorId !== actor.id || next.createdBy !== actor.id) return err(refusal('invalid-value', 'authorId'));
  if (next.kind === 'system-note') return err(refusal('not-permitted', 'kind', { kind: next.kind }));
  if (!isForRequester(next) && !isDeskStaff(actor)) return err(refusal('not-permitted', 'kind', { kind: next.kind }));
  if (next.recordId === '') return err(refusal('missing-field', 'recordId'));
  const isSaid = next.kind === 'comment' || next.kind === 'work-note';
  if (isSaid && next.text.trim() === '') return err(refusal('missing-field', 'text'));
  return ok(next);
}

/** Who may hold an entry: the readers of its record, and of what is internal only the staff among them ([TW-11]). */
export function scopesOfEntry(entry: JournalEntry, recordScopes: readonly string[] | undefined): string[] {
  if (recordScopes === undefined) return [scope.person(entry.authorId)];
  return isForRequester(entry) ? [...recordScopes] : internalScopes(recordScopes);
}
