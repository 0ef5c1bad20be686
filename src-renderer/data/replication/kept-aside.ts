import { stableId } from '#shared/kernel/identity.ts';
import type { Loss } from '#shared/domain/record/record.merge.ts';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import type { Conflict, Personal, RefusedEdit } from '#shared/domain/personal/personal.record.ts';
import type { DeskCollections } from '../database/collections.ts';
import { newBase, nextWriting, type Writing } from '../database/writing.ts';
import type { PushedRecord, RefusedRow } from './push.ts';

// What could not stay in a record is kept for the person before anything is given up. The ids follow from what
// happened: doing it twice keeps it once, and a conflict that is settled again because the person went on writing
// meanwhile stays one conflict.

export type KeepingDeps = { readonly writing: Writing; readonly personal: DeskCollections['personal'] };

const bodyLimit = 300_000;
const valueLimit = 100_000;

/** Puts a refused row aside with its whole content ([P6]). */
export async function keepRefused({ writing, personal }: KeepingDeps, { collection, document, refusal }: RefusedRow): Promise<void> {
  const { _deleted, _attachments, _meta, _rev, ...body } = document;
  const content: RefusedEdit = {
    kind: 'refused-edit', recordCollection: collection, recordId: document.id, refusedRev: document.rev, refusal,
    body: JSON.stringify(body).slice(0, bodyLimit), refusedAt: writing.clock.now(), settledAt: '', settledBy: '',
  };
  await keep({ writing, personal }, stableId(`refused ${collection} ${document.id} ${document.rev}`), aboutOf(document), content);
}

/** Two versions of a record of which one had to yield in some fields. */
export type Disagreement = {
  readonly collection: CollectionName;
  readonly mine: PushedRecord;
  readonly theirs: PushedRecord;
  readonly losses: readonly Loss[];
};

/** Keeps what a merge could not keep ([M6]). */
export async function keepConflict({ writing, personal }: KeepingDeps, { collection, mine, theirs, losses }: Disagreement): Promise<void> {
  const content: Conflict = {
    kind: 'conflict', recordCollection: collection, recordId: mine.id, mineRev: mine.rev, theirsRev: theirs.rev,
    mineBy: textOf(mine['updatedBy']), mineAt: textOf(mine['updatedAt']), theirsBy: textOf(theirs['updatedBy']), theirsAt: textOf(theirs['updatedAt']),
    fields: losses.map(({ field, base, mine: here, theirs: there, rule }) => ({
      field, base: asJson(base), mine: asJson(here), theirs: asJson(there), rule, choice: 'open',
    })),
    resolvedAt: '',
  };
  await keep({ writing, personal }, stableId(`conflict ${collection} ${mine.id} ${writing.replica} ${theirs.rev}`), aboutOf(mine), content);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const asJson = (value: unknown): string => (JSON.stringify(value) ?? 'null').slice(0, valueLimit);
/** The record a person would look for it at: the ticket of a comment, the thing itself otherwise. */
const aboutOf = (document: PushedRecord): string => textOf(document['recordId']) || textOf(document['fromId']) || document.id;

async function keep({ writing, personal }: KeepingDeps, id: string, aboutId: string, content: Conflict | RefusedEdit): Promise<void> {
  const before = await personal.findOne(id).exec();
  if (before) {
    await before.incrementalModify((now) => ({ ...now, content: joined(now.content, content), ...nextWriting(writing, now, writing.clock.now()) }));
    return;
  }
  const record: Personal = { ...newBase(writing, writing.clock.now(), id), ownerId: writing.actor.id, kind: content.kind, aboutId, content };
  const { error } = await personal.bulkInsert([record]);
  const problem = error.find((one) => one.status !== 409);
  if (problem) throw new Error(`What was not accepted could not be kept (${problem.status}).`);
}

/** What was kept before with what is kept now: the newer values, and the choices that were made. */
function joined(before: Personal['content'], now: Conflict | RefusedEdit): Personal['content'] {
  if (before.kind !== 'conflict' || now.kind !== 'conflict') return before;
  const kept = before.fields.filter((field) => field.choice !== 'open' || !now.fields.some((one) => one.field === field.field));
  const added = now.fields.filter((field) => !kept.some((one) => one.field === field.field));
  const fields = [...kept, ...added].slice(0, 100);
  return { ...now, fields, resolvedAt: fields.every((field) => field.choice !== 'open') ? before.resolvedAt : '' };
}
