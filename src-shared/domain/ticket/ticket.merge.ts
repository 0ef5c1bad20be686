import { sameJson } from '#shared/kernel/json.ts';
import { type FieldRule, type Loss, type Merged, mergeFields } from '../record/record.merge.ts';
import { mergeWords } from '../record/record.text-merge.ts';
import { type MoveWish, moveTicket } from './ticket.lifecycle.ts';
import { priorityOf } from './ticket.priority.ts';
import type { Ticket, TicketMove } from './ticket.record.ts';

const rules: Readonly<Record<keyof Ticket, FieldRule>> = {
  id: 'writing', rev: 'writing', ancestry: 'writing', view: 'endpoint', number: 'endpoint', provisionalNumber: 'theirs',
  createdAt: 'endpoint', createdBy: 'endpoint', updatedAt: 'writing', updatedBy: 'writing', occurredAt: 'writing',
  receivedAt: 'endpoint', scopes: 'endpoint', kind: 'endpoint', externalNumber: 'endpoint',
  shortDescription: 'theirs', description: 'long-text', callerId: 'theirs', openedById: 'endpoint', openedAt: 'endpoint',
  channel: 'theirs', category: 'theirs', subcategory: 'theirs', serviceId: 'theirs', itemId: 'theirs', location: 'theirs',
  impact: 'theirs', urgency: 'theirs', priority: 'computed', state: 'computed', onHoldReason: 'computed', moves: 'computed',
  assignmentGroupId: 'theirs', assignedToId: 'theirs', reassignmentCount: 'endpoint', reopenCount: 'endpoint',
  reopenedAt: 'computed', reopenedById: 'computed', resolutionCode: 'computed', resolutionNotes: 'computed',
  resolvedAt: 'computed', resolvedById: 'computed', closedAt: 'computed', closedById: 'computed',
  parentId: 'theirs', problemId: 'theirs', changeId: 'theirs', causedByChangeId: 'theirs',
  watcherIds: 'set', tags: 'set', isMajor: 'theirs', isConfidential: 'theirs',
};

/**
 * Merges two desks' versions of a ticket against their base ([M1]-[M3]). My moves are replayed on the state that won;
 * where one is no longer legal it becomes a loss, and my resolution notes with it. The merged body carries theirs'
 * revision: the caller gives it a new one when it differs from theirs.
 */
export function mergeTicket(base: Ticket, mine: Ticket, theirs: Ticket): Merged<Ticket> {
  const fields = mergeFields(rules, base, mine, theirs, mergeWords);
  const replayed = replayMoves(fields.body, base, mine);
  const body = { ...replayed.body, priority: priorityOf(replayed.body.impact, replayed.body.urgency) };
  return { body, losses: [...fields.losses, ...replayed.losses] };
}

function replayMoves(merged: Ticket, base: Ticket, mine: Ticket): Merged<Ticket> {
  const myMoves = mine.moves.slice(base.moves.length).filter((move) => !merged.moves.some((one) => sameJson(one, move)));
  let body = merged;
  for (const move of myMoves) {
    const moved = moveTicket(body, wishOf(move, mine), move.by, move.at);
    if (moved.ok) body = { ...body, ...moved.value };
    else if (moved.error.code !== 'nothing-to-do') return { body, losses: lossesOf(base, mine, merged) };
  }
  return keepNewResolution(body, base, mine, merged);
}

const wishOf = (move: TicketMove, mine: Ticket): MoveWish => ({
  to: move.to,
  commentId: move.commentId,
  ...(move.onHoldReason === '' ? {} : { onHoldReason: move.onHoldReason }),
  ...(move.to === 'resolved' && mine.resolutionCode !== ''
    ? { resolutionCode: mine.resolutionCode, resolutionNotes: mine.resolutionNotes }
    : move.to === 'resolved' ? { resolutionCode: 'no-resolution-provided', resolutionNotes: '-' } as const : {}),
});

/** Both resolved: theirs stands, my code and notes must not be lost where they differ ([M5]). */
function keepNewResolution(body: Ticket, base: Ticket, mine: Ticket, theirs: Ticket): Merged<Ticket> {
  const losses = (['resolutionCode', 'resolutionNotes'] as const)
    .filter((field) => mine[field] !== '' && mine[field] !== base[field] && body[field] !== mine[field])
    .map((field): Loss => ({ field, base: base[field], mine: mine[field], theirs: theirs[field], rule: 'theirs-stays' }));
  return { body, losses };
}

function lossesOf(base: Ticket, mine: Ticket, theirs: Ticket): Loss[] {
  const state: Loss = { field: 'state', base: base.state, mine: mine.state, theirs: theirs.state, rule: 'illegal-transition' };
  const notes = (['onHoldReason', 'resolutionCode', 'resolutionNotes'] as const)
    .filter((field) => mine[field] !== '' && mine[field] !== base[field] && mine[field] !== theirs[field])
    .map((field): Loss => ({ field, base: base[field], mine: mine[field], theirs: theirs[field], rule: 'illegal-transition' }));
  return [state, ...notes];
}
