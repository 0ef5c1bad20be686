import { err, ok } from '#shared/kernel/result.ts';
import { refusal } from '#shared/domain/record/record.refusal.ts';
import { createIncident, type IncidentStart } from '#shared/domain/ticket/ticket.create.ts';
import { mayOnTicket } from '#shared/domain/ticket/ticket.policy.ts';
import type { Outcome, TicketCommands } from './commands.ts';
import { journalEntry } from './journal-entries.ts';
import { nextProvisionalNumber } from './provisional-number.ts';
import { takeBackChange, takeBackCreation } from './ticket-undo.ts';
import { changeEach } from './ticket-bulk.ts';
import { bulkWork, editWork, moveWork, sayWork, workNoteOf } from './ticket-work.ts';
import { changeTicket, type Work } from './ticket-writing.ts';
import type { UndoKind } from './undo.ts';
import type { UndoStack } from './undo-stack.ts';
import { checkedRecord, newBase, written, type WriterDeps } from './writer.ts';

/** The commands on tickets. */
export function ticketCommands(deps: WriterDeps, undo: UndoStack): TicketCommands {
  const changeOne = (kind: UndoKind, id: string, work: Work): Outcome =>
    written(async () => {
      const change = await changeTicket(deps, id, work);
      if (!change.ok) return change;
      const { after, entries } = change.value;
      if (after !== change.value.before || entries.length > 0) {
        undo.record({ kind, number: after.number || after.provisionalNumber, count: 1 }, () => takeBackChange(deps, change.value));
      }
      return ok({ id });
    });
  return {
    create: (start, workNote = '') => written(() => create(deps, undo, start, workNote)),
    edit: (id, edit, workNote = '') => changeOne('ticket-edit', id, editWork(deps, edit, workNote)),
    move: (id, request) => changeOne('ticket-move', id, moveWork(deps, request)),
    assignToMe: (id) => changeOne('ticket-edit', id, editWork(deps, { assignedToId: deps.actor.id }, '')),
    comment: (id, text) => changeOne('ticket-comment', id, sayWork('comment', text)),
    workNote: (id, text) => changeOne('ticket-work-note', id, sayWork('work-note', text)),
    editMany: (ids, edit, workNote = '', onProgress) =>
      written(() => changeEach(deps, undo, { ids, work: editWork(deps, edit, workNote), ...(onProgress ? { onProgress } : {}) })),
    changeMany: (ids, change, { workNote = '', onProgress, signal } = {}) => written(() => changeEach(deps, undo, {
      ids, work: bulkWork(deps, change, workNote), ...(onProgress ? { onProgress } : {}), ...(signal ? { signal } : {}),
    })),
  };
}

async function create(deps: WriterDeps, undo: UndoStack, start: IncidentStart, workNote: string): Outcome<{ readonly id: string; readonly provisionalNumber: string }> {
  if (!mayOnTicket.create(deps.actor)) return err(refusal('not-permitted'));
  const at = deps.clock.now();
  // Asked before a number is taken: a form that is not complete shall not use one up.
  const tried = createIncident(start, newBase(deps, at), at);
  if (!tried.ok) return tried;
  const checked = checkedRecord('tickets', tried.value);
  if (!checked.ok) return checked;
  const provisionalNumber = await nextProvisionalNumber(deps);
  const ticket = { ...tried.value, provisionalNumber };
  const entries = workNoteOf(workNote).map((entry) => journalEntry(deps, 'tickets', ticket.id, { ...entry, recordRev: ticket.rev }, at));
  if (entries.length > 0) await deps.database.collections.journal.bulkInsert(entries);
  await deps.database.collections.tickets.insert(ticket);
  undo.record({ kind: 'ticket-create', number: provisionalNumber, count: 1 }, () => takeBackCreation(deps, ticket, entries));
  return ok({ id: ticket.id, provisionalNumber });
}
