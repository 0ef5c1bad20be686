import { type Instant, secondsBetween } from '#shared/kernel/instant.ts';
import { endpointReplica, replicaOf } from '#shared/kernel/revision.ts';
import { inJournalOrder, type FieldChange, type JournalEntry, type JournalKind } from '#shared/domain/journal/journal.record.ts';
import type { IncidentState, OnHoldReason, TicketMove } from '#shared/domain/ticket/ticket.record.ts';

/** One row of the history: everything that happened, nothing joined, nothing left out. */
export type HistoryRow = {
  readonly id: string;
  /** 1 for the oldest. */
  readonly position: number;
  readonly at: Instant;
  /** When the endpoint took it, where that was later by more than a minute: written without a connection. */
  readonly receivedLateAt: Instant;
  readonly authorId: string;
  readonly kind: JournalKind;
  readonly changes: readonly FieldChange[];
  readonly text: string;
  readonly isWaiting: boolean;
};

const lateSeconds = 60;

/** Every row of a record's journal, oldest first. */
export const historyRows = (journal: readonly JournalEntry[]): HistoryRow[] =>
  [...journal].sort(inJournalOrder).map((entry, index) => ({
    id: entry.id,
    position: index + 1,
    at: entry.occurredAt,
    receivedLateAt: isLate(entry) ? entry.receivedAt : '',
    authorId: entry.authorId,
    kind: entry.kind,
    changes: entry.changes,
    text: entry.text,
    isWaiting: entry.view === '',
  }));

/** Who writes about the past without having been away: the endpoint itself, and imports. */
const writesLater: readonly string[] = [endpointReplica, 'import'];

const isLate = (entry: JournalEntry): boolean =>
  entry.receivedAt !== '' && !writesLater.includes(replicaOf(entry.rev)) && secondsBetween(entry.occurredAt, entry.receivedAt) > lateSeconds;

/** One stay in a state. */
export type Stay = {
  readonly state: IncidentState;
  readonly onHoldReason: OnHoldReason | '';
  readonly from: Instant;
  /** '' while it lasts. */
  readonly to: Instant;
  readonly by: string;
  readonly seconds: number;
};

/** The stays that a ticket's moves make, up to now; never negative where clocks disagreed. */
export const staysOf = (moves: readonly TicketMove[], now: Instant): Stay[] =>
  moves.map((move, index) => {
    const to = moves[index + 1]?.at ?? '';
    const isEnd = move.to === 'closed' || move.to === 'canceled';
    const seconds = to === '' && isEnd ? 0 : Math.max(0, secondsBetween(move.at, to === '' ? now : to));
    return { state: move.to, onHoldReason: move.onHoldReason, from: move.at, to, by: move.by, seconds };
  });

/** Shares of a bar for the stays, in percent; a short stay keeps enough width to be seen. */
export function sharesOf(stays: readonly Stay[], least = 3): number[] {
  const total = stays.reduce((sum, stay) => sum + stay.seconds, 0);
  const raw = stays.map((stay) => Math.max(least, total === 0 ? 0 : (stay.seconds / total) * 100));
  const sum = raw.reduce((left, right) => left + right, 0);
  return raw.map((share) => (share / sum) * 100);
}
