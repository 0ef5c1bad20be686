import { sameJson } from '#shared/kernel/json.ts';
import { nextStates } from '#shared/domain/ticket/ticket.lifecycle.ts';
import { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { Personal } from '#shared/domain/personal/personal.record.ts';
import { digestOf, nextHash } from '#server/store/sql-change.ts';
import type { LogRow } from '#server/store/record-store.ts';
import type { Claim } from './work.ts';

/** Everything that was there when the world had come to rest. */
export type Outcome = {
  readonly claims: readonly Claim[];
  readonly log: readonly LogRow[];
  /** The endpoint's records, deleted ones left out. */
  readonly tickets: readonly Ticket[];
  readonly journalText: string;
  readonly personal: readonly Personal[];
  /** Refused rows as the endpoint kept them. */
  readonly rejections: readonly { readonly recordId: string; readonly row: string }[];
  /** By desk: what differs between it and what the endpoint would show it. */
  readonly differences: readonly string[];
  /** By desk: records still waiting when time was up. */
  readonly waiting: readonly string[];
};

/** What was found broken: which promise, and a sentence to look for. */
export type Finding = { readonly invariant: 'I1' | 'I2' | 'I3' | 'I4' | 'I6' | 'I7' | 'I10'; readonly says: string };

/** Judges an outcome by the invariants of docs/spec/replication.md. Empty when all hold. */
export const findingsIn = (outcome: Outcome): Finding[] => [
  ...outcome.claims.flatMap((claim) => lostClaim(outcome, claim)),
  ...outcome.differences.map((says): Finding => ({ invariant: 'I2', says })),
  ...doubledRevisions(outcome.log),
  ...brokenFeed(outcome.log),
  ...outcome.tickets.flatMap(illegalHistory),
  ...outcome.waiting.map((says): Finding => ({ invariant: 'I10', says })),
];

function lostClaim(outcome: Outcome, claim: Claim): Finding[] {
  const who = `${claim.desk}, action ${claim.order}, ticket ${claim.ticketId}`;
  switch (claim.kind) {
    case 'said':
      return outcome.journalText.includes(claim.value) || isRejected(outcome, claim.value) ? [] : [{ invariant: 'I1', says: `${who}: said "${claim.value}", nowhere` }];
    case 'field':
      return isKept(outcome, claim, claim.value) ? [] : [{ invariant: 'I1', says: `${who}: ${claim.field} = "${claim.value}", nowhere` }];
    case 'move':
      return isMoveKept(outcome, claim) ? [] : [{ invariant: 'I7', says: `${who}: moved to ${claim.to} at ${claim.at}, neither made nor kept in a conflict` }];
  }
}

const isRejected = (outcome: Outcome, value: string): boolean => outcome.rejections.some((one) => one.row.includes(value));

/** In the record, in its log, in a conflict, in quarantine, or replaced by the same person at the same desk who knew it. */
function isKept(outcome: Outcome, claim: Claim & { kind: 'field' }, value: string): boolean {
  return (
    outcome.tickets.some((ticket) => ticket.id === claim.ticketId && JSON.stringify(ticket[claim.field]).includes(value)) ||
    outcome.log.some((row) => row.id === claim.ticketId && row.changes.includes(value)) ||
    outcome.personal.some((one) => one.aboutId === claim.ticketId && JSON.stringify(one.content).includes(value)) ||
    isRejected(outcome, value) || isReplaced(outcome, claim)
  );
}

const isReplaced = (outcome: Outcome, claim: Claim & { kind: 'field' }): boolean =>
  outcome.claims.some((later) =>
    later.desk === claim.desk && later.ticketId === claim.ticketId && later.order > claim.order &&
    (later.kind === 'field' ? later.field === claim.field : later.kind === 'move' && claim.field === 'resolutionNotes'));

function isMoveKept(outcome: Outcome, claim: Claim & { kind: 'move' }): boolean {
  const ticket = outcome.tickets.find((one) => one.id === claim.ticketId);
  return (
    (ticket?.moves.some((move) => move.to === claim.to) ?? false) ||
    // Whoever went on to another state wished for that one in the end; it is judged by itself.
    outcome.claims.some((later) => later.kind === 'move' && later.desk === claim.desk && later.ticketId === claim.ticketId && later.order > claim.order) ||
    outcome.personal.some((one) => one.aboutId === claim.ticketId && one.ownerId === claim.personId && one.kind !== 'draft') ||
    outcome.rejections.some((one) => one.recordId === claim.ticketId)
  );
}

function doubledRevisions(log: readonly LogRow[]): Finding[] {
  const seen = new Set<string>();
  return log.flatMap((row): Finding[] => {
    const key = `${row.collection} ${row.id} ${row.rev}`;
    if (!seen.has(key)) return (seen.add(key), []);
    return [{ invariant: 'I3', says: `${key} is in the log twice, the second time as ${row.seq}` }];
  });
}

function brokenFeed(log: readonly LogRow[]): Finding[] {
  let hash = '';
  return log.flatMap((row, index): Finding[] => {
    hash = nextHash(hash, row.seq, digestOf(row));
    if (row.seq !== index + 1) return [{ invariant: 'I4', says: `the feed has ${row.seq} in the place of ${index + 1}` }];
    return row.hash === hash ? [] : [{ invariant: 'I4', says: `the chain is broken at ${row.seq}` }];
  });
}

/** A history by legal steps, which ends in the ticket's state. */
function illegalHistory(ticket: Ticket): Finding[] {
  const illegal = ticket.moves.flatMap((move, index): Finding[] => {
    const before = ticket.moves[index - 1];
    const isLegal = before === undefined
      ? move.to === 'new'
      : nextStates(before.to).includes(move.to) || (move.to === 'on-hold' && before.to === 'on-hold' && !sameJson(move, before));
    return isLegal ? [] : [{ invariant: 'I6', says: `${ticket.id}: ${before?.to ?? 'nothing'} to ${move.to}` }];
  });
  const ends = ticket.moves.at(-1)?.to === ticket.state ? [] : [{ invariant: 'I6' as const, says: `${ticket.id}: state ${ticket.state} is not its last move` }];
  const invalid = Ticket.safeParse({ ...ticket, view: '' }).success ? [] : [{ invariant: 'I6' as const, says: `${ticket.id}: not a valid ticket` }];
  return [...illegal, ...ends, ...invalid];
}
