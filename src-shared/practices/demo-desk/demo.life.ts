import type { FieldChange, JournalEntry, JournalKind } from '#shared/domain/journal/journal.record.ts';
import { editTicket } from '#shared/domain/ticket/ticket.edit.ts';
import { type MoveWish, moveTicket } from '#shared/domain/ticket/ticket.lifecycle.ts';
import type { Ticket, TicketEdit, TicketPatch } from '#shared/domain/ticket/ticket.record.ts';
import { assert } from '#shared/kernel/assert.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { sameJson } from '#shared/kernel/json.ts';
import { baseAt, type Draft, demoId } from './demo.catalog.ts';

/** What is said together with a change: to the requester, among the desk. */
export type Words = { readonly comment?: string; readonly workNote?: string };

/** One incident while it is lived through: every step goes through the same rules that the desk asks. */
export type Life = {
  readonly ticket: () => Ticket;
  readonly journal: () => readonly Draft<JournalEntry>[];
  readonly say: (by: string, at: Instant, words: Words) => void;
  readonly edit: (by: string, at: Instant, edit: TicketEdit, words?: Words) => void;
  readonly move: (by: string, at: Instant, wish: Omit<MoveWish, 'commentId'>, words?: Words) => void;
};

/** What a history line does not tell: the writing itself, and what follows from the state alone. */
const untold = new Set([
  'updatedAt', 'updatedBy', 'occurredAt', 'moves', 'resolvedAt', 'resolvedById', 'closedAt', 'closedById', 'reopenedAt', 'reopenedById',
]);

/** The life of an incident that was just created. */
export function liveThrough(start: Ticket): Life {
  let ticket = start;
  const journal: Draft<JournalEntry>[] = [];

  const write = (by: string, at: Instant, kind: JournalKind, text: string, changes: FieldChange[] = []): string => {
    const id = demoId('entry', `${ticket.id}/${journal.length}`);
    journal.push({ ...baseAt(id, at, by), recordCollection: 'tickets', recordId: ticket.id, recordRev: '', kind, authorId: by, text, changes, position: journal.length });
    return id;
  };
  const say = (by: string, at: Instant, { comment = '', workNote = '' }: Words): string => {
    const commentId = comment === '' ? '' : write(by, at, 'comment', comment);
    if (workNote !== '') write(by, at, 'work-note', workNote);
    return commentId;
  };
  const change = (by: string, at: Instant, patch: TicketPatch): void => {
    const before = ticket;
    ticket = { ...ticket, ...patch, updatedAt: at, updatedBy: by, occurredAt: at };
    const changes = changesBetween(before, ticket);
    if (changes.length > 0) write(by, at, 'field-change', '', changes);
  };
  return {
    ticket: () => ticket,
    journal: () => journal,
    say: (by, at, words) => {
      say(by, at, words);
      ticket = { ...ticket, updatedAt: at, updatedBy: by, occurredAt: at };
    },
    edit: (by, at, edit, words = {}) => {
      const edited = editTicket(ticket, edit, words.workNote !== undefined);
      assert(edited.ok, `a generated edit is allowed (${edited.ok ? '' : JSON.stringify(edited.error)})`);
      change(by, at, edited.value);
      say(by, at, words);
    },
    move: (by, at, wish, words = {}) => {
      const commentId = say(by, at, words);
      const moved = moveTicket(ticket, { ...wish, commentId }, by, at);
      assert(moved.ok, `a generated step is allowed (${moved.ok ? '' : JSON.stringify(moved.error)})`);
      change(by, at, moved.value);
    },
  };
}

const changesBetween = (before: Ticket, after: Ticket): FieldChange[] =>
  Object.entries(after)
    .map(([field, to]) => ({ field, from: before[field as keyof Ticket], to }))
    .filter(({ field, from, to }) => !untold.has(field) && !sameJson(from, to))
    .map(({ field, from, to }) => ({ field, from: asText(from), to: asText(to) }));

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 10_000);
