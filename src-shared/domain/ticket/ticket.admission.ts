import { sameJson } from '#shared/kernel/json.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Actor } from '../record/record.actor.ts';
import type { RecordBase } from '../record/record.base.ts';
import { type Refusal, refusal } from '../record/record.refusal.ts';
import { createIncident, type IncidentStart } from './ticket.create.ts';
import { isReassignment } from './ticket.edit.ts';
import { isFinal, type MoveWish, moveTicket } from './ticket.lifecycle.ts';
import { mayOnTicket } from './ticket.policy.ts';
import { priorityOf } from './ticket.priority.ts';
import { editableTicketFields, type Ticket, type TicketMove } from './ticket.record.ts';

/**
 * The endpoint's judgement of a pushed ticket ([P4]): changed fields are taken from `next`, everything else
 * keeps its stored value; the state is reached again by replaying the new moves through the lifecycle.
 * Answers the body to store, without number, scopes and receipt, which the endpoint adds.
 */
export function admitTicket(stored: Ticket | undefined, next: Ticket, actor: Actor): Result<Ticket, Refusal> {
  if (next.kind !== 'incident') return err(refusal('unsupported-kind', 'kind', { kind: next.kind }));
  return stored === undefined ? admitNew(next, actor) : admitChange(stored, next, actor);
}

function admitNew(next: Ticket, actor: Actor): Result<Ticket, Refusal> {
  if (!mayOnTicket.create(actor)) return err(refusal('not-permitted'));
  if (next.createdBy !== actor.id) return err(refusal('invalid-value', 'createdBy'));
  if (next.isMajor && !mayOnTicket.markMajor(actor)) return err(refusal('not-permitted', 'isMajor'));
  const first = next.moves[0];
  if (first?.to !== 'new') return err(refusal('illegal-transition', 'state', { from: '', to: first?.to ?? next.state }));
  const created = createIncident(editableOf(next), newBaseOf(next, actor), first.at);
  return created.ok ? replay(created.value, next, actor) : created;
}

function admitChange(stored: Ticket, next: Ticket, actor: Actor): Result<Ticket, Refusal> {
  // What the desk did, it did from the stored ticket on: giving the ticket away last does not forbid what came before.
  if (!mayOnTicket.edit(actor, stored)) return err(refusal('not-permitted'));
  const changed = editableTicketFields.filter((field) => !sameJson(stored[field], next[field]));
  if (isFinal(stored.state)) {
    return changed.length === 0 && sameJson(next.moves, stored.moves)
      ? ok({ ...stored, ...writingOf(next, actor) })
      : err(refusal('read-only', changed[0] ?? 'state', { state: stored.state }));
  }
  if (changed.includes('isMajor') && !mayOnTicket.markMajor(actor)) return err(refusal('not-permitted', 'isMajor'));
  if (next.parentId === next.id) return err(refusal('self-reference', 'parentId'));
  if (next.shortDescription.trim() === '') return err(refusal('missing-field', 'shortDescription'));
  const patch = Object.fromEntries(changed.map((field) => [field, next[field]]));
  const edited: Ticket = {
    ...stored,
    ...patch,
    ...writingOf(next, actor),
    priority: priorityOf(next.impact, next.urgency),
    reassignmentCount: stored.reassignmentCount + (isReassignment(stored, patch) ? 1 : 0),
  };
  return replay(edited, next, actor);
}

const editableOf = (next: Ticket): IncidentStart => ({
  shortDescription: next.shortDescription,
  ...Object.fromEntries(editableTicketFields.map((field) => [field, next[field]])),
});

const newBaseOf = (next: Ticket, actor: Actor): RecordBase => ({
  id: next.id, view: '', number: '', provisionalNumber: next.provisionalNumber, createdAt: next.createdAt, createdBy: actor.id, receivedAt: '', scopes: [],
  ...writingOf(next, actor),
});

const writingOf = (next: Ticket, actor: Actor) => ({
  rev: next.rev, ancestry: next.ancestry, updatedAt: next.updatedAt, updatedBy: actor.id,
  occurredAt: next.occurredAt,
});

/** Walks the moves that `next` has beyond `from`, step by step through the same rule the desk asked. */
function replay(from: Ticket, next: Ticket, actor: Actor): Result<Ticket, Refusal> {
  if (!sameJson(from.moves, next.moves.slice(0, from.moves.length))) {
    return err(refusal('illegal-transition', 'moves', { from: from.state, to: next.state }));
  }
  let ticket = from;
  const steps = next.moves.slice(from.moves.length);
  for (const [index, move] of steps.entries()) {
    if (move.by !== actor.id) return err(refusal('invalid-value', 'moves'));
    const isLast = index === steps.length - 1;
    const moved = moveTicket(ticket, wishOf(move, next, isLast), move.by, move.at);
    if (!moved.ok) return moved;
    ticket = { ...ticket, ...moved.value };
  }
  if (ticket.state !== next.state) {
    return err(refusal('illegal-transition', 'state', { from: from.state, to: next.state }));
  }
  return ok(ticket);
}

/** A step in the middle has left no trace of its resolution but the journal's: only the last one is asked for it. */
function wishOf(move: TicketMove, next: Ticket, isLast: boolean): MoveWish {
  const wish: MoveWish = {
    to: move.to,
    commentId: move.commentId,
    ...(move.onHoldReason === '' ? {} : { onHoldReason: move.onHoldReason }),
  };
  if (move.to !== 'resolved') return wish;
  const endsResolved = next.state === 'resolved' || next.state === 'closed';
  if (!endsResolved && !isLast) return { ...wish, resolutionCode: 'no-resolution-provided', resolutionNotes: '-' };
  return {
    ...wish,
    ...(next.resolutionCode === '' ? {} : { resolutionCode: next.resolutionCode }),
    resolutionNotes: next.resolutionNotes,
  };
}
