import { sameJson } from '#shared/kernel/json.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { endpointFields, writingFields } from '#shared/domain/record/record.base.ts';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';

/** What other people changed of a record while it was open here, and not yet acknowledged. */
export type ForeignChanges = {
  /** The version last looked at, to compare the next one with. */
  readonly last: Ticket;
  readonly fields: readonly (keyof Ticket)[];
  readonly byIds: readonly string[];
  readonly at: Instant;
};

const silent: ReadonlySet<string> = new Set([...endpointFields, ...writingFields, 'moves', 'provisionalNumber']);

/** Begins to watch a record. */
export const beginWatching = (ticket: Ticket): ForeignChanges => ({ last: ticket, fields: [], byIds: [], at: '' });

/** Takes in the record's next version: what changed counts only when somebody else wrote it. */
export function watch(seen: ForeignChanges, ticket: Ticket, myId: string): ForeignChanges {
  if (ticket === seen.last || ticket.rev === seen.last.rev) return seen.last === ticket ? seen : { ...seen, last: ticket };
  if (ticket.id !== seen.last.id) return beginWatching(ticket);
  const fields = changedFields(seen.last, ticket);
  if (ticket.updatedBy === myId || fields.length === 0) return { ...seen, last: ticket };
  return {
    last: ticket,
    fields: [...new Set([...seen.fields, ...fields])],
    byIds: [...new Set([...seen.byIds, ticket.updatedBy])],
    at: ticket.updatedAt,
  };
}

/** The person has seen it. */
export const acknowledged = (seen: ForeignChanges): ForeignChanges => beginWatching(seen.last);

/** The fields in which two versions differ and that a person would call a change. */
export const changedFields = (before: Ticket, after: Ticket): (keyof Ticket)[] =>
  (Object.keys(after) as (keyof Ticket)[]).filter((field) => !silent.has(field) && !sameJson(before[field], after[field]));
