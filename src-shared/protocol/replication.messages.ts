import { z } from 'zod';
import { CollectionName, RecordBase } from '#shared/domain/record/record.base.ts';
import { Refusal } from '#shared/domain/record/record.refusal.ts';

/** Limits both sides keep ([P7], [I9]): rows of one push, documents of one page, bytes of one body and one record. */
export const limits = { pushRows: 500, pullDocuments: 2000, bodyBytes: 4_000_000, recordBytes: 262_144 } as const;

/**
 * How far a desk has read one collection ([L1]): a constant set of keys, opaque to the desk. `from` is '' but while
 * the pages after a change of scopes are being read; then it names the visibility the desk comes from, `after` the last id read.
 * During a first pull `after` is the number where the feed stood when it began.
 */
export const Checkpoint = z.strictObject({
  version: z.literal(1),
  epoch: z.string(),
  seq: z.number().int().min(0),
  hash: z.string(),
  visibility: z.string(),
  from: z.string(),
  after: z.string(),
});
export type Checkpoint = z.infer<typeof Checkpoint>;

export const PullRequest = z.strictObject({
  collection: CollectionName,
  checkpoint: Checkpoint.nullable(),
  limit: z.number().int().min(1).max(limits.pullDocuments),
});
export type PullRequest = z.infer<typeof PullRequest>;

/** A record that left the person's sight ([L3]): no body. */
export const Tombstone = z.strictObject({ id: z.string(), rev: z.string(), _deleted: z.literal(true) });
export type Tombstone = z.infer<typeof Tombstone>;

/** A record on the wire: its fields and `_deleted: false`, or a tombstone. Bodies are checked by their own schema. */
export const WireRecord = z.union([Tombstone, z.looseObject({ ...RecordBase.shape, _deleted: z.literal(false) })]);
export type WireRecord = z.infer<typeof WireRecord>;

export const PullAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('page'), documents: z.array(WireRecord), checkpoint: Checkpoint, isLast: z.boolean() }),
  /** The desk's checkpoint is from another history ([L5]): push first, then pull from the start. */
  z.strictObject({ kind: z.literal('reset'), epoch: z.string() }),
]);
export type PullAnswer = z.infer<typeof PullAnswer>;

/** One record to be judged: the desk's body and the revision it believes the endpoint has ('' for none). */
export const PushRow = z.strictObject({ document: z.looseObject({ id: z.string(), rev: z.string(), _deleted: z.boolean() }), baseRev: z.string() });
export type PushRow = z.infer<typeof PushRow>;

export const PushRequest = z.strictObject({ collection: CollectionName, rows: z.array(PushRow).max(limits.pushRows) });
export type PushRequest = z.infer<typeof PushRequest>;

/** The endpoint's judgement of one row ([P1]). A refused row brings what the endpoint has, where the person may see it. */
export const Verdict = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accepted'), id: z.string(), rev: z.string() }),
  z.strictObject({ kind: z.literal('conflict'), id: z.string(), stored: WireRecord }),
  z.strictObject({ kind: z.literal('refused'), id: z.string(), rev: z.string(), refusal: Refusal, stored: WireRecord.nullable() }),
]);
export type Verdict = z.infer<typeof Verdict>;

export const PushAnswer = z.strictObject({ verdicts: z.array(Verdict) });
export type PushAnswer = z.infer<typeof PushAnswer>;

/** What the stream says ([S1]): something changed, are you there, or an order to the desk. Never records. */
export const StreamMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hello'), heads: z.partialRecord(CollectionName, z.number()), epoch: z.string(), now: z.string() }),
  z.strictObject({ kind: z.literal('poke'), heads: z.partialRecord(CollectionName, z.number()) }),
  z.strictObject({ kind: z.literal('heartbeat'), now: z.string() }),
  z.strictObject({ kind: z.literal('control'), order: z.enum(['signed-out', 'going-away']) }),
]);
export type StreamMessage = z.infer<typeof StreamMessage>;

/** An answer to a whole request that failed ([P7]); `code` chooses the sentence the person reads. */
export const RequestError = z.strictObject({
  code: z.enum([
    'unauthenticated', 'wrong-password', 'revoked', 'forbidden', 'not-found', 'too-large', 'too-many-requests',
    'upgrade-required', 'bad-request', 'unavailable', 'internal',
  ]),
  message: z.string(),
});
export type RequestError = z.infer<typeof RequestError>;
