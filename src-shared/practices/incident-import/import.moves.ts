import { isOpen } from '#shared/domain/ticket/ticket.lifecycle.ts';
import type { IncidentState, OnHoldReason, TicketMove } from '#shared/domain/ticket/ticket.record.ts';
import { IncidentState as StateShape, onHoldReasons } from '#shared/domain/ticket/ticket.record.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { HistoryRow } from './import.history.ts';

/** As many moves as a ticket keeps; of more, the first and the last. */
const moveLimit = 500;

/** The state a row tells; undefined where it said something that is no state: the incident stays in the one before. */
export function stateIn(row: HistoryRow): { readonly state: IncidentState; readonly onHoldReason: OnHoldReason | '' } | undefined {
  const read = StateShape.safeParse(row.values['state']);
  if (!read.success) return undefined;
  const reason = onHoldReasons.find((one) => one === row.values['onHoldReason']);
  return { state: read.data, onHoldReason: read.data === 'on-hold' ? (reason ?? '') : '' };
}

/**
 * The steps of an incident through its states, from its ordered rows. What the export tells is a fact, also where our own
 * lifecycle would not allow the step; it begins as new when it was opened, and where it was first seen closed but says
 * when it was resolved, that step stands before.
 */
export function movesOf(rows: readonly HistoryRow[], openedAt: Instant, openedById: string): TicketMove[] {
  const moves: TicketMove[] = [{ to: 'new', at: openedAt, by: openedById, onHoldReason: '', commentId: '' }];
  let current: { state: IncidentState; onHoldReason: string } = { state: 'new', onHoldReason: '' };
  for (const row of rows) {
    const next = stateIn(row);
    if (!next || (next.state === current.state && next.onHoldReason === current.onHoldReason)) continue;
    const before = moves.at(-1)?.at ?? '';
    const { resolvedAt = '', resolvedById = '', closedAt = '', closedById = '' } = row.values;
    const within = (instant: Instant): boolean => instant !== '' && instant >= before && instant <= row.at;
    if (next.state === 'closed' && isOpen(current.state) && within(resolvedAt)) {
      moves.push({ to: 'resolved', at: resolvedAt, by: resolvedById || row.authorId, onHoldReason: '', commentId: '' });
    }
    const stated = next.state === 'resolved' ? resolvedAt : isOpen(next.state) ? '' : closedAt;
    const by = next.state === 'resolved' ? resolvedById : isOpen(next.state) ? '' : closedById;
    moves.push({ to: next.state, at: within(stated) ? stated : row.at, by: row.authorId || by, onHoldReason: next.onHoldReason, commentId: '' });
    current = next;
  }
  return moves.length <= moveLimit ? moves : [...moves.slice(0, 1), ...moves.slice(1 - moveLimit)];
}
