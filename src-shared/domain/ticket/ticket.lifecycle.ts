import type { Instant } from '#shared/kernel/instant.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { longTextLimit } from '../record/record.base.ts';
import { type Refusal, refusal } from '../record/record.refusal.ts';
import {
  type IncidentState, moveLimit, type OnHoldReason, type ResolutionCode, type Ticket, type TicketMove, type TicketPatch,
} from './ticket.record.ts';

const next: Readonly<Record<IncidentState, readonly IncidentState[]>> = {
  new: ['in-progress', 'on-hold', 'resolved', 'canceled'],
  'in-progress': ['on-hold', 'resolved', 'canceled'],
  'on-hold': ['in-progress', 'resolved', 'canceled'],
  resolved: ['in-progress', 'closed'],
  closed: [],
  canceled: [],
};

/** The states an incident may go to from here ([TW-01]). */
export const nextStates = (state: IncidentState): readonly IncidentState[] => next[state];

/** Whether nobody works on the ticket any more and its fields are read-only. */
export const isFinal = (state: IncidentState): boolean => next[state].length === 0;

/** Whether somebody still has to do something. */
export const isOpen = (state: IncidentState): boolean => state === 'new' || state === 'in-progress' || state === 'on-hold';

/** A person's wish to move a ticket, with what the step needs. */
export type MoveWish = {
  readonly to: IncidentState;
  readonly onHoldReason?: OnHoldReason;
  /** The journal id of the comment to the requester that goes with the step. */
  readonly commentId?: string;
  readonly resolutionCode?: ResolutionCode;
  readonly resolutionNotes?: string;
};

/** What is still missing before the ticket may go there, field by field; empty when it may. */
export function missingForMove(ticket: Ticket, wish: MoveWish): Refusal[] {
  const missing: Refusal[] = [];
  if (wish.to === 'on-hold') {
    if (wish.onHoldReason === undefined) missing.push(refusal('missing-field', 'onHoldReason'));
    if (wish.onHoldReason === 'awaiting-caller' && !wish.commentId) missing.push(refusal('missing-comment', 'comment'));
  }
  if (wish.to === 'resolved') {
    if (!(wish.resolutionCode ?? ticket.resolutionCode)) missing.push(refusal('missing-field', 'resolutionCode'));
    if (!(wish.resolutionNotes ?? ticket.resolutionNotes).trim()) missing.push(refusal('missing-field', 'resolutionNotes'));
    if ((wish.resolutionNotes ?? '').length > longTextLimit) missing.push(refusal('too-large', 'resolutionNotes'));
  }
  return missing;
}

/**
 * Moves a ticket to another state ([TW-01], [TW-04]): the patch, or the first reason why not.
 * `by` is the person, `at` when it happened. Reopening counts, and clears what resolving had set.
 */
export function moveTicket(ticket: Ticket, wish: MoveWish, by: string, at: Instant): Result<TicketPatch, Refusal> {
  if (ticket.state === wish.to && !(wish.to === 'on-hold' && wish.onHoldReason !== ticket.onHoldReason)) {
    return err(refusal('nothing-to-do', 'state'));
  }
  if (ticket.state !== wish.to && !nextStates(ticket.state).includes(wish.to)) {
    return err(refusal('illegal-transition', 'state', { from: ticket.state, to: wish.to }));
  }
  if (ticket.moves.length >= moveLimit) return err(refusal('too-large', 'moves'));
  const missing = missingForMove(ticket, wish)[0];
  if (missing) return err(missing);
  const move: TicketMove = {
    to: wish.to, at, by,
    onHoldReason: wish.to === 'on-hold' ? (wish.onHoldReason ?? '') : '',
    commentId: wish.commentId ?? '',
  };
  return ok({
    state: wish.to,
    onHoldReason: move.onHoldReason,
    moves: [...ticket.moves, move],
    ...effectsOf(ticket, wish, by, at),
  });
}

function effectsOf(ticket: Ticket, wish: MoveWish, by: string, at: Instant): TicketPatch {
  switch (wish.to) {
    case 'resolved':
      return {
        resolutionCode: wish.resolutionCode ?? ticket.resolutionCode,
        resolutionNotes: wish.resolutionNotes ?? ticket.resolutionNotes,
        resolvedAt: at,
        resolvedById: by,
      };
    case 'closed':
    case 'canceled':
      return { closedAt: at, closedById: by };
    case 'in-progress':
      return ticket.state === 'resolved'
        ? {
            reopenCount: ticket.reopenCount + 1, reopenedAt: at, reopenedById: by,
            resolutionCode: '', resolutionNotes: '', resolvedAt: '', resolvedById: '',
          }
        : {};
    default:
      return {};
  }
}

/** What a reply of the requester does: an incident that waits for the caller goes on ([TW-01]). */
export function moveOnCallerReply(ticket: Ticket, by: string, at: Instant): TicketPatch {
  if (ticket.state !== 'on-hold' || ticket.onHoldReason !== 'awaiting-caller') return {};
  const moved = moveTicket(ticket, { to: 'in-progress' }, by, at);
  return moved.ok ? moved.value : {};
}

/** Whether a resolved incident is to be closed by the endpoint: so many days after it was resolved, 0 is never ([TW-03]). */
export function isDueForClosing(ticket: Ticket, now: Instant, days: number): boolean {
  if (days === 0 || ticket.isMajor || ticket.state !== 'resolved' || ticket.resolvedAt === '') return false;
  return Date.parse(now) - Date.parse(ticket.resolvedAt) >= days * 86_400_000;
}
