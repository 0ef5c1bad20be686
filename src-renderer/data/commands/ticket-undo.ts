import { sameJson } from '#shared/kernel/json.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { JournalEntry } from '#shared/domain/journal/journal.record.ts';
import { type Refusal, refusal } from '#shared/domain/record/record.refusal.ts';
import { editTicket } from '#shared/domain/ticket/ticket.edit.ts';
import { moveTicket } from '#shared/domain/ticket/ticket.lifecycle.ts';
import { editableTicketFields, type Ticket, type TicketEdit, type TicketPatch } from '#shared/domain/ticket/ticket.record.ts';
import { changeTicket, type WrittenChange } from './ticket-writing.ts';
import { deleteRecord, nextWriting, WriteRefused, type WriterDeps } from './writer.ts';

// What was not sent yet is taken back as if it had never been. What others may have seen already is taken back by a
// change of its own, which stands in the history; what was said to somebody cannot be unsaid.

/** Takes a change of one ticket back. */
export async function takeBackChange(deps: WriterDeps, change: WrittenChange): Promise<Result<unknown, Refusal>> {
  const { before, after } = change;
  if (after !== before) {
    if (await restoreUnsent(deps, change)) {
      await withdraw(deps, change.entries);
      return ok(undefined);
    }
    const taken = before.moves.length === after.moves.length ? await editBack(deps, change) : await moveBack(deps, change);
    if (taken.ok) await withdraw(deps, change.entries.filter((entry) => entry.kind !== 'field-change'));
    return taken;
  }
  return (await withdraw(deps, change.entries)) ? ok(undefined) : err(refusal('already-sent'));
}

/** Puts the fields back as they were while the endpoint has not seen the change, and nobody has changed it since. */
async function restoreUnsent(deps: WriterDeps, { before, after, fields }: WrittenChange): Promise<boolean> {
  const found = await deps.database.collections.tickets.findOne(after.id).exec();
  if (!found) return false;
  const old = Object.fromEntries(Object.keys(fields).map((field) => [field, before[field as keyof Ticket]]));
  try {
    await found.incrementalModify((now) => {
      if (now.rev !== after.rev || now.view !== '') throw new WriteRefused(refusal('changed-meanwhile'));
      return { ...now, ...old, ...nextWriting(deps, now, deps.clock.now()) };
    });
    return true;
  } catch (problem) {
    if (problem instanceof WriteRefused) return false;
    throw problem;
  }
}

/** A new edit with the old values, field by field, where the field still is as the action left it. */
async function editBack(deps: WriterDeps, { before, after }: WrittenChange): Promise<Result<unknown, Refusal>> {
  return changeTicket(deps, after.id, (now) => {
    const fields = editableTicketFields.filter((field) => !sameJson(before[field], after[field]) && sameJson(now[field], after[field]));
    if (fields.length === 0) return err(refusal('changed-meanwhile'));
    const edit: TicketEdit = Object.fromEntries(fields.map((field) => [field, before[field]]));
    const edited = editTicket(now, edit, true);
    return edited.ok ? ok({ patch: edited.value, says: [] }) : edited;
  });
}

/** A step back through the lifecycle, where it knows one. */
async function moveBack(deps: WriterDeps, { before, after }: WrittenChange): Promise<Result<unknown, Refusal>> {
  return changeTicket(deps, after.id, (now, at) => {
    if (now.moves.length !== after.moves.length || now.state !== after.state) return err(refusal('changed-meanwhile'));
    const back = moveTicket(now, {
      to: before.state,
      ...(before.onHoldReason === '' ? {} : { onHoldReason: before.onHoldReason }),
      ...(before.resolutionCode === '' ? {} : { resolutionCode: before.resolutionCode, resolutionNotes: before.resolutionNotes }),
      commentId: before.moves.at(-1)?.commentId ?? '',
    }, deps.actor.id, at);
    // What others have seen already can only be gone on from, where the lifecycle knows no way back.
    return back.ok ? ok({ patch: back.value, says: [] }) : err(refusal('already-sent', 'state'));
  });
}

/** Takes a new ticket back: away while it was not sent, canceled once it was. */
export async function takeBackCreation(deps: WriterDeps, ticket: Ticket, entries: readonly JournalEntry[]): Promise<Result<unknown, Refusal>> {
  const found = await deps.database.collections.tickets.findOne(ticket.id).exec();
  if (!found) return err(refusal('changed-meanwhile'));
  if (found.view === '' && found.rev === ticket.rev) {
    await deleteRecord(deps, 'tickets', ticket.id);
    await withdraw(deps, entries);
    return ok(undefined);
  }
  return changeTicket(deps, ticket.id, (now, at): Result<{ patch: TicketPatch; says: [] }, Refusal> => {
    const canceled = moveTicket(now, { to: 'canceled' }, deps.actor.id, at);
    return canceled.ok ? ok({ patch: canceled.value, says: [] }) : canceled;
  });
}

/** Takes journal entries away that the endpoint has not confirmed; false when one of them was sent. */
async function withdraw(deps: WriterDeps, entries: readonly JournalEntry[]): Promise<boolean> {
  const found = await deps.database.collections.journal.findByIds(entries.map((entry) => entry.id)).exec();
  const unsent = [...found.values()].filter((entry) => entry.view === '');
  for (const entry of unsent) await deleteRecord(deps, 'journal', entry.id);
  return unsent.length === entries.length;
}
