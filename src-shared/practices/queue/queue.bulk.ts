import type { Actor } from '#shared/domain/record/record.actor.ts';
import type { RefusalCode } from '#shared/domain/record/record.refusal.ts';
import { needsWorkNote } from '#shared/domain/ticket/ticket.edit.ts';
import { isFinal, nextStates } from '#shared/domain/ticket/ticket.lifecycle.ts';
import { mayOnTicket } from '#shared/domain/ticket/ticket.policy.ts';
import type { IncidentState, Level, OnHoldReason, ResolutionCode } from '#shared/domain/ticket/ticket.record.ts';
import type { TicketRow } from './queue.row.ts';

/** One change for many tickets ([TW-15]); what is absent stays as it is. '' takes an assignment away. */
export type BulkChange = {
  readonly assignmentGroupId?: string;
  readonly assignedToId?: string;
  readonly impact?: Level;
  readonly urgency?: Level;
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
  readonly move?: BulkMove;
};

/** The step of a bulk change through the states. */
export type BulkMove = {
  readonly to: IncidentState;
  readonly onHoldReason?: OnHoldReason;
  readonly resolutionCode?: ResolutionCode;
  readonly resolutionNotes?: string;
  readonly comment?: string;
};

/** What a bulk change would do, before anything is written. */
export type BulkPreview = {
  readonly able: readonly TicketRow[];
  /** Rows that already are as wished: left alone, no refusal. */
  readonly unchanged: readonly TicketRow[];
  readonly unable: readonly { readonly code: RefusalCode; readonly rows: readonly TicketRow[] }[];
  /** Whether impact or urgency of a ticket would change, which asks for a work note ([TW-02]). */
  readonly needsWorkNote: boolean;
};

/** Judges a change for every chosen row with the rules the writing asks again. */
export function previewBulk(rows: readonly TicketRow[], change: BulkChange, actor: Actor): BulkPreview {
  const able: TicketRow[] = [];
  const unchanged: TicketRow[] = [];
  const unable = new Map<RefusalCode, TicketRow[]>();
  for (const row of rows) {
    const code = refusalFor(row, change, actor);
    if (code !== undefined) unable.set(code, [...(unable.get(code) ?? []), row]);
    else if (changesRow(row, change)) able.push(row);
    else unchanged.push(row);
  }
  return {
    able, unchanged,
    unable: [...unable].map(([code, refused]) => ({ code, rows: refused })),
    needsWorkNote: able.some((row) => needsWorkNote(row, levelsOf(change))),
  };
}

function refusalFor(row: TicketRow, change: BulkChange, actor: Actor): RefusalCode | undefined {
  if (!mayOnTicket.edit(actor, row)) return 'not-permitted';
  if (isFinal(row.state)) return 'read-only';
  if (change.move !== undefined && !isThere(row, change.move) && !maySteps(row, change.move)) return 'illegal-transition';
  return undefined;
}

const isThere = (row: TicketRow, move: BulkMove): boolean =>
  row.state === move.to && (move.to !== 'on-hold' || move.onHoldReason === undefined || row.onHoldReason === move.onHoldReason);

const maySteps = (row: TicketRow, move: BulkMove): boolean => row.state === move.to || nextStates(row.state).includes(move.to);

function changesRow(row: TicketRow, change: BulkChange): boolean {
  const fields = ['assignmentGroupId', 'assignedToId', 'impact', 'urgency'] as const;
  if (fields.some((field) => change[field] !== undefined && change[field] !== row[field])) return true;
  if (change.move !== undefined && !isThere(row, change.move)) return true;
  return tagsAfter(row.tags, change).join('\n') !== row.tags.join('\n');
}

const levelsOf = (change: BulkChange) => ({
  ...(change.impact === undefined ? {} : { impact: change.impact }),
  ...(change.urgency === undefined ? {} : { urgency: change.urgency }),
});

/** The tags of a ticket after a change: without the removed, the added behind what was there. */
export function tagsAfter(tags: readonly string[], change: Pick<BulkChange, 'addTags' | 'removeTags'>): string[] {
  const kept = tags.filter((tag) => !(change.removeTags ?? []).includes(tag));
  return [...kept, ...(change.addTags ?? []).filter((tag, index, all) => !kept.includes(tag) && all.indexOf(tag) === index)];
}

/** The states at least one of the rows may be moved to. */
export const commonStates = (rows: readonly TicketRow[]): IncidentState[] =>
  [...new Set(rows.flatMap((row) => nextStates(row.state)))];
