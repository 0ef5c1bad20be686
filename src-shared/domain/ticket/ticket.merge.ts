import { sameJson } from '#shared/kernel/json.ts';
import { type FieldRule, type Loss, type Merged, mergeFields } from '../record/record.merge.ts';
import { mergeWords } from '../record/record.text-merge.ts';
import { isReassignment } from './ticket.edit.ts';
import { isFinal, type MoveWish, moveTicket } from './ticket.lifecycle.ts';
import { priorityOf } from './ticket.priority.ts';
import { editableTicketFields, Ticket, type TicketMove } from './ticket.record.ts';

const rules: Readonly<Record<keyof Ticket, FieldRule>> = {
  id: 'writing', rev: 'writing', ancestry: 'writing', view: 'endpoint', number: 'endpoint', provisionalNumber: 'endpoint',
  createdAt: 'endpoint', createdBy: 'endpoint', updatedAt: 'writing', updatedBy: 'writing', occurredAt: 'writing',
  receivedAt: 'endpoint', scopes: 'endpoint', kind: 'endpoint', externalNumber: 'endpoint',
  shortDescription: 'theirs', description: 'long-text', callerId: 'theirs', openedById: 'endpoint', openedAt: 'endpoint',
  channel: 'theirs', category: 'theirs', subcategory: 'theirs', serviceId: 'theirs', itemId: 'theirs', location: 'theirs',
  impact: 'theirs', urgency: 'theirs', priority: 'computed', state: 'computed', onHoldReason: 'computed', moves: 'computed',
  assignmentGroupId: 'theirs', assignedToId: 'theirs', reassignmentCount: 'computed', reopenCount: 'computed',
  reopenedAt: 'computed', reopenedById: 'computed', resolutionCode: 'computed', resolutionNotes: 'computed',
  resolvedAt: 'computed', resolvedById: 'computed', closedAt: 'computed', closedById: 'computed',
  parentId: 'theirs', problemId: 'theirs', changeId: 'theirs', causedByChangeId: 'theirs',
  watcherIds: 'set', tags: 'set', isMajor: 'theirs', isConfidential: 'theirs',
};

/** Pairs that say one thing together: where both sides changed the first differently, the second goes with it. */
const pairs = [['assignmentGroupId', 'assignedToId'], ['category', 'subcategory']] as const;

/**
 * Merges two desks' versions of a ticket against their base ([M1]-[M3]). My moves are replayed on the state that won;
 * where one is no longer legal it becomes a loss, and my resolution notes with it. The merged body carries theirs'
 * revision: the caller gives it a new one when it differs from theirs. What comes out, the endpoint admits.
 */
export function mergeTicket(base: Ticket, mine: Ticket, theirs: Ticket): Merged<Ticket> {
  if (isFinal(theirs.state) && !isFinal(base.state)) return { body: theirs, losses: lossesAgainstFinal(base, mine, theirs) };
  const fields = fittingOf(base, mine, theirs, pairedOf(base, mine, theirs, mergeFields(rules, base, mine, theirs, mergeWords)));
  const replayed = replayMoves(fields.body, base, mine, theirs);
  const body = {
    ...replayed.body,
    priority: priorityOf(replayed.body.impact, replayed.body.urgency),
    reassignmentCount: theirs.reassignmentCount + (isReassignment(theirs, replayed.body) ? 1 : 0),
  };
  return { body, losses: [...fields.losses, ...replayed.losses] };
}

/** Nobody edits a closed or cancelled ticket any more: it stays as it is, and all of mine is kept beside. */
function lossesAgainstFinal(base: Ticket, mine: Ticket, theirs: Ticket): Loss[] {
  const fields = editableTicketFields
    .filter((field) => !sameJson(mine[field], base[field]) && !sameJson(mine[field], theirs[field]))
    .map((field): Loss => ({ field, base: base[field], mine: mine[field], theirs: theirs[field], rule: 'theirs-stays' }));
  const isMoved = movesOf(base, mine).some((move) => !isAmong(theirs.moves, move));
  return isMoved ? [...fields, ...stateLosses(base, mine, theirs)] : fields;
}

/** A merged pair whose first field was decided for theirs takes the second from theirs as well. */
function pairedOf(base: Ticket, mine: Ticket, theirs: Ticket, merged: Merged<Ticket>): Merged<Ticket> {
  return pairs.reduce<Merged<Ticket>>((so, [first, second]) => {
    const isMine = mine[first] !== base[first] || mine[second] !== base[second];
    const isTheirs = theirs[first] !== base[first] || theirs[second] !== base[second];
    if (!isMine || !isTheirs || mine[first] === theirs[first]) return so;
    const yielded = [first, second].filter((field) => mine[field] !== base[field] && mine[field] !== theirs[field] && mine[field] !== '');
    const losses = yielded.map((field): Loss => ({ field, base: base[field], mine: mine[field], theirs: theirs[field], rule: 'theirs-stays' }));
    return {
      body: { ...so.body, [first]: theirs[first], [second]: theirs[second] },
      losses: [...so.losses.filter((loss) => loss.field !== first && loss.field !== second), ...losses],
    };
  }, merged);
}

/** Two allowed lists or texts can add up to more than a ticket holds: then theirs stays. */
function fittingOf(base: Ticket, mine: Ticket, theirs: Ticket, merged: Merged<Ticket>): Merged<Ticket> {
  return (['description', 'tags', 'watcherIds'] as const).reduce<Merged<Ticket>>((so, field) => {
    if (Ticket.shape[field].safeParse(so.body[field]).success) return so;
    const loss: Loss = { field, base: base[field], mine: mine[field], theirs: theirs[field], rule: 'theirs-stays' };
    return { body: { ...so.body, [field]: theirs[field] }, losses: [...so.losses.filter((one) => one.field !== field), loss] };
  }, merged);
}

const movesOf = (base: Ticket, side: Ticket): readonly TicketMove[] => side.moves.slice(base.moves.length);
const isAmong = (moves: readonly TicketMove[], move: TicketMove): boolean => moves.some((one) => sameJson(one, move));

function replayMoves(merged: Ticket, base: Ticket, mine: Ticket, theirs: Ticket): Merged<Ticket> {
  let body = merged;
  for (const move of movesOf(base, mine).filter((one) => !isAmong(theirs.moves, one))) {
    if (isStaleReopening(body, move, base, theirs)) return { body: merged, losses: stateLosses(base, mine, theirs) };
    const moved = moveTicket(body, wishOf(move, mine), move.by, move.at);
    if (moved.ok) body = { ...body, ...moved.value };
    else if (moved.error.code !== 'nothing-to-do') return { body: merged, losses: stateLosses(base, mine, theirs) };
  }
  return { body, losses: resolutionLosses(base, mine, body) };
}

/** Somebody resolved it meanwhile: my "in progress" did not mean to undo that and wipe what they wrote. */
const isStaleReopening = (body: Ticket, move: TicketMove, base: Ticket, theirs: Ticket): boolean =>
  move.to === 'in-progress' && body.state === 'resolved' &&
  body.moves.length === theirs.moves.length && theirs.moves.length > base.moves.length;

const wishOf = (move: TicketMove, mine: Ticket): MoveWish => ({
  to: move.to,
  commentId: move.commentId,
  ...(move.onHoldReason === '' ? {} : { onHoldReason: move.onHoldReason }),
  ...(move.to === 'resolved' && mine.resolutionCode !== ''
    ? { resolutionCode: mine.resolutionCode, resolutionNotes: mine.resolutionNotes }
    : move.to === 'resolved' ? { resolutionCode: 'no-resolution-provided', resolutionNotes: '-' } as const : {}),
});

/** Both resolved: theirs stands, my code and notes must not be lost where they differ ([M5]). */
function resolutionLosses(base: Ticket, mine: Ticket, body: Ticket): Loss[] {
  return (['resolutionCode', 'resolutionNotes'] as const)
    .filter((field) => mine[field] !== '' && mine[field] !== base[field] && body[field] !== mine[field])
    .map((field): Loss => ({ field, base: base[field], mine: mine[field], theirs: body[field], rule: 'theirs-stays' }));
}

/** What is kept of moves that are no longer legal: the state I wanted, and what I gave with it. */
function stateLosses(base: Ticket, mine: Ticket, theirs: Ticket): Loss[] {
  return (['state', 'onHoldReason', 'resolutionCode', 'resolutionNotes'] as const)
    .filter((field) => mine[field] !== '' && mine[field] !== theirs[field] && (field === 'state' || mine[field] !== base[field]))
    .map((field): Loss => ({ field, base: base[field], mine: mine[field], theirs: theirs[field], rule: 'illegal-transition' }));
}
