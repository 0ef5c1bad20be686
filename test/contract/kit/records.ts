import type { Attachment } from '#shared/domain/attachment/attachment.record.ts';
import type { JournalEntry } from '#shared/domain/journal/journal.record.ts';
import type { Link } from '#shared/domain/link/link.record.ts';
import type { RecordBase } from '#shared/domain/record/record.base.ts';
import { createIncident, type IncidentStart } from '#shared/domain/ticket/ticket.create.ts';
import { type MoveWish, moveTicket } from '#shared/domain/ticket/ticket.lifecycle.ts';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { nextAncestry, nextRevision } from '#shared/kernel/revision.ts';
import type { Held } from './desk-client.ts';

export const at = '2026-01-05T09:00:00.000Z';
let counter = 0;
/** An id no other test uses. */
export const newId = (): string => { counter += 1; return `00000000-0000-7000-8000-${String(counter).padStart(12, '0')}`; };
const nextCount = (): number => { counter += 1; return counter; };

const baseBy = (person: string, replica: string): RecordBase => ({
  id: newId(), rev: nextRevision('', replica, nextCount()), ancestry: [], view: '', number: '', provisionalNumber: '', createdAt: at, createdBy: person,
  updatedAt: at, updatedBy: person, occurredAt: at, receivedAt: '', scopes: [],
});

/** A new incident as a person's desk writes it. */
export function aTicket(person: string, start: Partial<IncidentStart> = {}, replica = `desk${person}`): Ticket {
  const created = createIncident({ shortDescription: 'The printer is on fire', ...start }, baseBy(person, replica), at);
  if (!created.ok) throw new Error(created.error.code);
  return created.value;
}

/** The next version of a record, as somebody's desk writes it. */
export function edited<T extends RecordBase>(record: T, person: string, patch: Partial<T>, replica = `desk${person}`): T {
  return {
    ...record, ...patch, rev: nextRevision(record.rev, replica, nextCount()), ancestry: nextAncestry(record.rev, record.ancestry), view: '', updatedBy: person,
  };
}

/** The next version of a ticket after a step of its lifecycle. */
export function moved(ticket: Ticket, person: string, wish: MoveWish, when = at, replica?: string): Ticket {
  const step = moveTicket(ticket, wish, person, when);
  if (!step.ok) throw new Error(step.error.code);
  return edited(ticket, person, step.value, replica);
}

/** A journal entry about a ticket. */
export const anEntry = (person: string, recordId: string, fields: Partial<JournalEntry> = {}): JournalEntry => ({
  ...baseBy(person, `desk${person}`), recordCollection: 'tickets', recordId, recordRev: '', kind: 'work-note', authorId: person, text: 'Looked at it',
  changes: [], position: 0, ...fields,
});

/** A link between two tickets. */
export const aLink = (person: string, fromId: string, toId: string): Link => ({
  ...baseBy(person, `desk${person}`), type: 'relates-to', fromCollection: 'tickets', fromId, toCollection: 'tickets', toId,
});

/** What is known of a file at a ticket. */
export const anAttachment = (person: string, recordId: string, sha256: string, byteLength: number): Attachment => ({
  ...baseBy(person, `desk${person}`), recordCollection: 'tickets', recordId, fileName: 'photo.jpg', mediaType: 'image/jpeg', byteLength, sha256, storedAt: '',
});

/** A ticket as a desk holds it after a pull. */
export function asTicket(held: Held | undefined): Ticket {
  if (held === undefined || held._deleted) throw new Error('the desk does not hold the ticket');
  const { _deleted, ...ticket } = held;
  return ticket as unknown as Ticket;
}
