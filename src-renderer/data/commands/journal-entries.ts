import type { Instant } from '#shared/kernel/instant.ts';
import { sameJson } from '#shared/kernel/json.ts';
import type { FieldChange, JournalEntry, JournalKind } from '#shared/domain/journal/journal.record.ts';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { newBase, type WriterDeps } from './writer.ts';

/** What a history line does not tell: the writing itself, and what follows from the state alone. */
const untold: ReadonlySet<string> = new Set([
  'rev', 'ancestry', 'view', 'updatedAt', 'updatedBy', 'occurredAt', 'receivedAt', 'scopes', 'moves', 'resolvedAt', 'resolvedById',
  'closedAt', 'closedById', 'reopenedAt', 'reopenedById',
]);
const valueLimit = 10_000;

/** The changes between two versions of a ticket, as its history tells them. */
export const changesBetween = (before: Ticket, after: Ticket): FieldChange[] =>
  (Object.keys(after) as (keyof Ticket)[])
    .filter((field) => !untold.has(field) && !sameJson(before[field], after[field]))
    .map((field) => ({ field, from: asText(before[field]), to: asText(after[field]) }));

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, valueLimit);

/** What a journal entry says, before it has an id. */
export type EntryStart = {
  readonly kind: JournalKind;
  readonly text?: string;
  readonly changes?: FieldChange[];
  readonly recordRev?: string;
  readonly id?: string;
  readonly position?: number;
};

/** A journal entry of a record by the person who works here. */
export function journalEntry(deps: WriterDeps, collection: CollectionName, recordId: string, start: EntryStart, at: Instant): JournalEntry {
  return {
    ...newBase(deps, at, start.id),
    recordCollection: collection, recordId, recordRev: start.recordRev ?? '', kind: start.kind, authorId: deps.actor.id,
    text: start.text ?? '', changes: start.changes ?? [], position: start.position ?? 0,
  };
}
