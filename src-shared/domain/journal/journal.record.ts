import { z } from 'zod';
import { CollectionName, longText, recordBase, reference } from '../record/record.base.ts';

/** What an entry says: to the requester, among the desk, what was changed, or what the system did. */
export const journalKinds = ['comment', 'work-note', 'field-change', 'system-note'] as const;
export const JournalKind = z.enum(journalKinds);
export type JournalKind = z.infer<typeof JournalKind>;

/** One field's change as it is shown in the history; values as text or JSON text. */
export const FieldChange = z.strictObject({
  field: z.string().max(80),
  from: z.string().max(10_000),
  to: z.string().max(10_000),
});
export type FieldChange = z.infer<typeof FieldChange>;

/** One line of a record's journal; append-only, so two desks can never be in conflict over it ([M4]). */
export const JournalEntry = z.strictObject({
  ...recordBase,
  recordCollection: CollectionName,
  recordId: reference,
  /** The revision of the record that this entry tells of; '' when it tells of none. */
  recordRev: z.string().max(80),
  kind: JournalKind,
  authorId: reference,
  text: longText,
  changes: z.array(FieldChange).max(100),
  /** Orders entries of the same instant: rising within one record. */
  position: z.number().int().min(0),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

/** Whether the requester may see an entry ([TW-11]): only what was said to them. */
export const isForRequester = (entry: JournalEntry): boolean => entry.kind === 'comment';

/** Orders a journal: by when it happened, then as it was written. */
export const inJournalOrder = (left: JournalEntry, right: JournalEntry): number =>
  left.occurredAt === right.occurredAt
    ? left.position - right.position || (left.id < right.id ? -1 : 1)
    : left.occurredAt < right.occurredAt ? -1 : 1;
