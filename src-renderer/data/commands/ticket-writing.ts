import type { Instant } from '#shared/kernel/instant.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { JournalEntry } from '#shared/domain/journal/journal.record.ts';
import { type Refusal, refusal } from '#shared/domain/record/record.refusal.ts';
import { mayOnTicket } from '#shared/domain/ticket/ticket.policy.ts';
import type { Ticket, TicketPatch } from '#shared/domain/ticket/ticket.record.ts';
import { changesBetween, type EntryStart, journalEntry } from './journal-entries.ts';
import { checkedRecord, deleteRecord, nextWriting, WriteRefused, type WriterDeps } from './writer.ts';

// The journal is written first, then the ticket: a crash between the two leaves a line of history too many, never a
// typed text too few. If another window was quicker, the lines are taken back and the rule is asked again.

/** What a rule works out of a ticket: the new fields, and what is said with them. */
export type Work = (ticket: Ticket, at: Instant) => Result<{ readonly patch: TicketPatch; readonly says: readonly EntryStart[] }, Refusal>;

/** A change as it was written, with all that taking it back needs. */
export type WrittenChange = {
  readonly before: Ticket;
  readonly after: Ticket;
  /** The fields that were set, those of the writing included; none when only something was said. */
  readonly fields: TicketPatch;
  readonly entries: readonly JournalEntry[];
};

const attempts = 5;

/** Reads a ticket, asks the rule, writes journal and ticket. Nothing is written after a no. */
export async function changeTicket(deps: WriterDeps, id: string, work: Work): Promise<Result<WrittenChange, Refusal>> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const found = await deps.database.collections.tickets.findOne(id).exec();
    if (!found) return err(refusal('not-visible'));
    const before = found.toMutableJSON();
    if (!mayOnTicket.edit(deps.actor, before)) return err(refusal('not-permitted'));
    const at = deps.clock.now();
    const worked = work(before, at);
    if (!worked.ok) return worked;
    const change = changeOf(deps, before, worked.value, at);
    if (!change.ok) return change;
    if (await writeChange(deps, change.value)) return change;
  }
  return err(refusal('changed-meanwhile'));
}

type Worked = { readonly patch: TicketPatch; readonly says: readonly EntryStart[] };

function changeOf(deps: WriterDeps, before: Ticket, { patch, says }: Worked, at: Instant): Result<WrittenChange, Refusal> {
  const isChanged = Object.keys(patch).length > 0;
  const fields = isChanged ? { ...patch, ...nextWriting(deps, before, at) } : {};
  const after = isChanged ? { ...before, ...fields } : before;
  const changes = changesBetween(before, after);
  const recordRev = isChanged ? after.rev : '';
  const starts: EntryStart[] = changes.length > 0 ? [{ kind: 'field-change', changes }, ...says] : [...says];
  const entries = starts.map((start, position) => journalEntry(deps, 'tickets', before.id, { ...start, recordRev, position }, at));
  const checked = checkedRecord('tickets', after);
  if (!checked.ok) return checked;
  const refusedEntry = entries.map((entry) => checkedRecord('journal', entry)).find((one) => !one.ok);
  if (refusedEntry && !refusedEntry.ok) return err({ ...refusedEntry.error, field: refusedEntry.error.field === 'text' ? 'text' : refusedEntry.error.field });
  return ok({ before, after, fields, entries });
}

async function writeChange(deps: WriterDeps, { before, after, fields, entries }: WrittenChange): Promise<boolean> {
  const { tickets, journal } = deps.database.collections;
  if (entries.length > 0) {
    const { error } = await journal.bulkInsert([...entries]);
    const problem = error[0];
    if (problem) throw new Error(`The journal was not written: ${problem.status}`);
  }
  if (after === before) return true;
  try {
    const found = await tickets.findOne(before.id).exec();
    if (!found) throw new WriteRefused(refusal('not-visible'));
    await found.incrementalModify((now) => {
      if (now.rev !== before.rev) throw new WriteRefused(refusal('changed-meanwhile'));
      // Only what was changed: the endpoint's confirmation of the same version may have come meanwhile.
      return { ...now, ...fields };
    });
    return true;
  } catch (problem) {
    for (const entry of entries) await deleteRecord(deps, 'journal', entry.id);
    if (problem instanceof WriteRefused && problem.refusal.code === 'changed-meanwhile') return false;
    throw problem;
  }
}
