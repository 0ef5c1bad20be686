import { z } from 'zod';
import { CollectionName, instant, line, longText, recordBase, reference } from '../record/record.base.ts';
import { Refusal } from '../record/record.refusal.ts';

/** A list view somebody keeps: filters in the queue's own terms, columns, sort. */
export const SavedView = z.strictObject({
  kind: z.literal('saved-view'),
  name: line,
  isShared: z.boolean(),
  /** The view as the list feature describes it (JSON text, versioned by that feature). */
  definition: longText,
});
export type SavedView = z.infer<typeof SavedView>;

/** Unsent text of one composer or form ([TW-12]). `slot` tells composers of one record apart. */
export const Draft = z.strictObject({
  kind: z.literal('draft'),
  recordCollection: CollectionName,
  recordId: reference,
  slot: z.string().max(60),
  content: longText,
});
export type Draft = z.infer<typeof Draft>;

/** One field over which two desks disagreed ([M6]); values as JSON text. */
export const ConflictField = z.strictObject({
  field: z.string().max(80),
  base: z.string().max(100_000),
  mine: z.string().max(100_000),
  theirs: z.string().max(100_000),
  rule: z.enum(['theirs-stays', 'mine-stays', 'overlapping-text', 'illegal-transition']),
  choice: z.enum(['open', 'theirs', 'mine']),
});
export type ConflictField = z.infer<typeof ConflictField>;

/** What a merge could not keep, so that it is one click away ([M5], [M6]). Never deleted. */
export const Conflict = z.strictObject({
  kind: z.literal('conflict'),
  recordCollection: CollectionName,
  recordId: reference,
  mineRev: z.string().max(80),
  theirsRev: z.string().max(80),
  mineBy: reference,
  mineAt: instant,
  theirsBy: reference,
  theirsAt: instant,
  fields: z.array(ConflictField).max(100),
  resolvedAt: instant,
});
export type Conflict = z.infer<typeof Conflict>;

/** A record the endpoint would not take, with everything that was in it ([P6]). */
export const RefusedEdit = z.strictObject({
  kind: z.literal('refused-edit'),
  recordCollection: CollectionName,
  recordId: reference,
  refusedRev: z.string().max(80),
  refusal: Refusal,
  /** The whole refused body as JSON text. */
  body: z.string().max(300_000),
  refusedAt: instant,
  settledAt: instant,
  settledBy: z.enum(['', 'sent-again', 'discarded']),
});
export type RefusedEdit = z.infer<typeof RefusedEdit>;

/** What belongs to one person and follows them to their other desks, and nobody else's. */
export const Personal = z.strictObject({
  ...recordBase,
  ownerId: reference,
  /** What `content` is, once more where an index can reach it. */
  kind: z.enum(['saved-view', 'draft', 'conflict', 'refused-edit']),
  /** The record this is about; '' when it is about none. */
  aboutId: reference,
  content: z.discriminatedUnion('kind', [SavedView, Draft, Conflict, RefusedEdit]),
});
export type Personal = z.infer<typeof Personal>;
