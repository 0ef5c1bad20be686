import { err, ok, type Result } from '#shared/kernel/result.ts';
import { refusal, type Refusal } from '#shared/domain/record/record.refusal.ts';
import type { Conflict, ConflictField } from '#shared/domain/personal/personal.record.ts';
import { editTicket } from '#shared/domain/ticket/ticket.edit.ts';
import { moveTicket, type MoveWish } from '#shared/domain/ticket/ticket.lifecycle.ts';
import {
  editableTicketFields, IncidentState, OnHoldReason, ResolutionCode, type Ticket, type TicketEdit,
} from '#shared/domain/ticket/ticket.record.ts';
import type { Outcome } from './commands.ts';
import { takeBackChange } from './ticket-undo.ts';
import { changeTicket, type Work } from './ticket-writing.ts';
import type { UndoStack } from './undo-stack.ts';
import { nextWriting, type WriterDeps } from './writer.ts';

export type Choice = { readonly id: string; readonly field: string; readonly choice: 'mine' | 'theirs' };

/** Puts one field of a conflict as the person chose, and marks the choice; the conflict is resolved with its last field. */
export async function chooseConflict(deps: WriterDeps, undo: UndoStack, { id, field, choice }: Choice): Outcome {
  const conflict = await readConflict(deps, id);
  const one = conflict?.fields.find((candidate) => candidate.field === field);
  if (!conflict || !one) return err(refusal('not-visible'));
  if (one.choice === choice) return ok({ id });
  if (needsWriting(one, choice) && conflict.recordCollection === 'tickets') {
    const change = await changeTicket(deps, conflict.recordId, choiceWork(conflict, one, choice, deps.actor.id));
    if (!change.ok) return change;
    undo.record({ kind: 'conflict-choice', number: change.value.after.number, count: 1 }, async () => {
      const taken = await takeBackChange(deps, change.value);
      if (taken.ok) await markChoice(deps, id, field, one.choice);
      return taken;
    });
  }
  await markChoice(deps, id, field, choice);
  return ok({ id });
}

async function readConflict(deps: WriterDeps, id: string): Promise<Conflict | undefined> {
  const content = (await deps.database.collections.personal.findOne(id).exec())?.toMutableJSON().content;
  return content?.kind === 'conflict' ? content : undefined;
}

/** What the merge kept already stands in the record, whatever was edited on top of it since. */
const needsWriting = ({ rule, choice: before }: ConflictField, choice: 'mine' | 'theirs'): boolean =>
  before === 'open' ? choice === (rule === 'mine-stays' ? 'theirs' : 'mine') : true;

function choiceWork(conflict: Conflict, field: ConflictField, choice: 'mine' | 'theirs', by: string): Work {
  const value = parsed(field[choice]);
  const editable = editableTicketFields.find((name) => name === field.field);
  if (editable) {
    return (ticket) => {
      const edited = editTicket(ticket, { [editable]: value } as TicketEdit, true);
      return edited.ok ? ok({ patch: edited.value, says: [] }) : edited;
    };
  }
  if (field.field === 'state') return (ticket, at) => moveAsChosen(ticket, value, valuesOf(conflict, choice), { by, at });
  // A resolution that stands cannot be edited: what was written instead of it is kept as a work note.
  return () => ok({ patch: {}, says: [{ kind: 'work-note', text: String(value) }] });
}

type Values = (field: string) => unknown;
const valuesOf = (conflict: Conflict, choice: 'mine' | 'theirs'): Values => (name) => {
  const field = conflict.fields.find((one) => one.field === name);
  return field ? parsed(field[choice]) : undefined;
};

function moveAsChosen(ticket: Ticket, state: unknown, values: Values, { by, at }: { readonly by: string; readonly at: string }): ReturnType<Work> {
  const to = IncidentState.safeParse(state);
  if (!to.success) return err(refusal('invalid-value', 'state'));
  const reason = OnHoldReason.safeParse(values('onHoldReason'));
  const code = ResolutionCode.safeParse(values('resolutionCode'));
  const notes = values('resolutionNotes');
  const wish: MoveWish = {
    to: to.data,
    ...(reason.success ? { onHoldReason: reason.data } : {}),
    ...(code.success ? { resolutionCode: code.data } : {}),
    ...(typeof notes === 'string' ? { resolutionNotes: notes } : {}),
  };
  const moved: Result<Partial<Ticket>, Refusal> = moveTicket(ticket, wish, by, at);
  return moved.ok ? ok({ patch: moved.value, says: [] }) : moved;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function markChoice(deps: WriterDeps, id: string, field: string, choice: ConflictField['choice']): Promise<void> {
  const found = await deps.database.collections.personal.findOne(id).exec();
  await found?.incrementalModify((record) => {
    if (record.content.kind !== 'conflict') return record;
    const at = deps.clock.now();
    const fields = record.content.fields.map((one) => (one.field === field ? { ...one, choice } : one));
    const isResolved = fields.every((one) => one.choice !== 'open');
    return { ...record, content: { ...record.content, fields, resolvedAt: isResolved ? at : '' }, ...nextWriting(deps, record, at) };
  });
}
