import { z } from 'zod';
import { isInstant } from '#shared/kernel/instant.ts';
import { ancestryLimit, isRevision } from '#shared/kernel/revision.ts';

// Every field of every record is always present: '' is "not set" for text, references and instants,
// [] for lists. So two bodies compare field by field, and an index never meets a missing value.

/** A reference to another record by its id; '' means none. */
export const reference = z.string().max(64);
/** An instant, or '' for "not set". */
export const instant = z.string().max(24).refine((text) => text === '' || isInstant(text), 'not an instant');
/** The longest text a record keeps, in UTF-16 units. */
export const longTextLimit = 100_000;
/** One line of text. */
export const line = z.string().max(400);
/** Text of several lines. */
export const longText = z.string().max(longTextLimit);
/** A list of references. */
export const references = z.array(reference).max(1000);

/** The fields that every record of every collection has. */
export const recordBase = {
  id: z.string().min(1).max(64),
  rev: z.string().max(80).refine(isRevision, 'not a revision'),
  /** The last few revisions this one descends from, newest first ([P3]). */
  ancestry: z.array(z.string().max(80)).max(ancestryLimit),
  /** Changes when the reader's projection of the record changes ([L4]); '' on a desk's own writing. */
  view: z.string().max(40),
  /** Given by the endpoint, stable for ever; '' until then. */
  number: z.string().max(40),
  /** Given by a desk without a connection; stays as an alias ([D6]). */
  provisionalNumber: z.string().max(40),
  createdAt: instant,
  createdBy: reference,
  updatedAt: instant,
  updatedBy: reference,
  /** When it happened, by the device's clock corrected by the measured offset. */
  occurredAt: instant,
  /** When the endpoint took it; '' until then. */
  receivedAt: instant,
  /** Who may hold the record; set by the endpoint ([L3]). */
  scopes: z.array(z.string().max(80)).max(200),
};

/** The shape shared by all records. */
export const RecordBase = z.strictObject(recordBase);
export type RecordBase = z.infer<typeof RecordBase>;

/** Fields that only the endpoint sets, or that come with the revision; never merged, never an edit. */
export const endpointFields = ['number', 'scopes', 'receivedAt', 'view'] as const;
/** Fields that tell of the writing itself. */
export const writingFields = ['rev', 'ancestry', 'updatedAt', 'updatedBy', 'occurredAt'] as const;

/** The names of the collections, as RxDB, the wire and the endpoint's store call them. */
export const collectionNames = [
  'tickets', 'journal', 'items', 'links', 'people', 'catalog', 'attachments', 'personal',
] as const;
export const CollectionName = z.enum(collectionNames);
export type CollectionName = z.infer<typeof CollectionName>;
