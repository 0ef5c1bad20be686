import type { Actor } from '#shared/domain/record/record.actor.ts';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import { type Refusal, refusal } from '#shared/domain/record/record.refusal.ts';
import type { Result } from '#shared/kernel/result.ts';
import { endpointReplica, isRevision, replicaOf } from '#shared/kernel/revision.ts';
import type { AnyRecord } from '#shared/protocol/record-schemas.ts';
import type { PushRow, Verdict, WireRecord } from '#shared/protocol/replication.messages.ts';
import type { Accepted } from '../store/acceptance.ts';
import { recordIn } from '../store/record-body.ts';
import { parentsOf } from '../store/record-keeping.ts';
import { recordKey, revisionKey, type StoredRecord } from '../store/record-store.ts';
import { admissionOf } from './admission.ts';
import { type Visibility, wireText } from './pull.ts';

/** Whoever pushes, and through which desk. */
export type Pusher = { readonly actor: Actor; readonly replica: string };

/** A row as far as it could be read; `parsed` is the record in it, or why it is none. */
export type ReadRow = { readonly id: string; readonly rev: string } & (
  | { readonly kind: 'unreadable'; readonly refusal: Refusal }
  | { readonly kind: 'removal'; readonly baseRev: string; readonly document: PushRow['document'] }
  | { readonly kind: 'record'; readonly baseRev: string; readonly document: PushRow['document'] }
);

/** What is known of the database when rows are judged. */
export type JudgingFacts = {
  readonly collection: CollectionName;
  readonly pusher: Pusher;
  readonly visibility: Visibility;
  readonly stored: ReadonlyMap<string, StoredRecord>;
  readonly logged: ReadonlySet<string>;
  readonly parsed: ReadonlyMap<ReadRow, Result<AnyRecord, Refusal>>;
  /** Scopes of the records that pushed ones belong to; by `recordKey`. */
  readonly parents: ReadonlyMap<string, readonly string[]>;
};

/** A verdict, and the write that goes with an acceptance. */
export type Judged = { readonly verdict: Verdict; readonly accepted?: Accepted };

/** Judges one row against what is stored ([P1]-[P5]). Pure: the same facts give the same verdict. */
export function judge(facts: JudgingFacts, row: ReadRow): Judged {
  const stored = facts.stored.get(row.id);
  const isSeen = stored !== undefined && isVisible(facts.visibility, stored.scopes);
  const refuse = (why: Refusal): Judged => ({
    verdict: { kind: 'refused', id: row.id, rev: row.rev, refusal: why, stored: stored && isSeen ? wireRecord(facts, stored) : null },
  });
  if (row.kind === 'unreadable') return refuse(row.refusal);
  if (facts.logged.has(revisionKey(row.id, row.rev))) return { verdict: accepted(row) };
  if (stored && !isSeen) return refuse(refusal('not-visible'));
  if (!isRevision(row.rev) || replicaOf(row.rev) === endpointReplica) return refuse(refusal('invalid-value', 'rev'));
  if (stored && !stored.isDeleted && !isBasedOn(row, stored)) return { verdict: { kind: 'conflict', id: row.id, stored: wireRecord(facts, stored) } };
  return row.kind === 'removal' ? judgeRemoval(facts, row, stored, refuse) : judgeRecord(facts, row, stored, refuse);
}

type Refuse = (why: Refusal) => Judged;

const accepted = (row: ReadRow): Verdict => ({ kind: 'accepted', id: row.id, rev: row.rev });

function judgeRemoval(facts: JudgingFacts, row: ReadRow, stored: StoredRecord | undefined, refuse: Refuse): Judged {
  // Made and taken back on the desk before the endpoint ever saw it, or taken away by both: there is nothing to do.
  if (stored === undefined || stored.isDeleted) return { verdict: accepted(row) };
  const why = admissionOf(facts.collection).whyNotRemove(recordIn(stored.body), facts.pusher.actor);
  return why === undefined ? accept(facts, row, stored, undefined) : refuse(why);
}

function judgeRecord(facts: JudgingFacts, row: ReadRow, stored: StoredRecord | undefined, refuse: Refuse): Judged {
  const parsed = facts.parsed.get(row);
  if (parsed === undefined) return refuse(refusal('invalid-shape'));
  if (!parsed.ok) return refuse(parsed.error);
  const hidden = parentsOf(facts.collection, parsed.value).find((key) => {
    const scopes = facts.parents.get(recordKey(key));
    return scopes !== undefined && !isVisible(facts.visibility, scopes);
  });
  if (hidden) return refuse(refusal('not-visible', 'recordId'));
  const before = stored === undefined || stored.isDeleted ? undefined : recordIn(stored.body);
  const admitted = admissionOf(facts.collection).admit(before, parsed.value, facts.pusher.actor);
  if (!admitted.ok) return refuse(admitted.error);
  return accept(facts, row, stored, { ...admitted.value, number: before?.number ?? '' } as AnyRecord);
}

const accept = (facts: JudgingFacts, row: ReadRow, stored: StoredRecord | undefined, record: AnyRecord | undefined): Judged => ({
  verdict: accepted(row),
  accepted: {
    collection: facts.collection, id: row.id, rev: row.rev, stored, record, actorId: facts.pusher.actor.id,
    replica: facts.pusher.replica, occurredAt: record?.occurredAt ?? '',
  },
});

/** Whether the stored revision is the desk's base, or one of its own revisions since ([P3]). */
function isBasedOn(row: ReadRow & { kind: 'record' | 'removal' }, stored: StoredRecord): boolean {
  const { ancestry } = row.document;
  return row.baseRev === stored.rev || (Array.isArray(ancestry) && ancestry.includes(stored.rev));
}

const isVisible = (visibility: Visibility, scopes: readonly string[]): boolean => scopes.some((one) => visibility.scopes.includes(one));

const wireRecord = (facts: JudgingFacts, stored: StoredRecord): WireRecord =>
  JSON.parse(wireText(facts.collection, facts.visibility.projection, stored)) as WireRecord;
