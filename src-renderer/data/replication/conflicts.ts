import type { RxConflictHandler } from 'rxdb/plugins/core';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import type { Loss, Merged } from '#shared/domain/record/record.merge.ts';
import { mergeRecord } from '#shared/domain/record/record.generic-merge.ts';
import { mergePersonal } from '#shared/domain/personal/personal.merge.ts';
import type { Personal } from '#shared/domain/personal/personal.record.ts';
import { mergeTicket } from '#shared/domain/ticket/ticket.merge.ts';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { recordSchemas } from '#shared/protocol/record-schemas.ts';
import { blankRecord } from '../database/collections.ts';
import { nextWriting, type Writing } from '../database/writing.ts';
import type { Disagreement } from './kept-aside.ts';
import type { PulledRecord } from './pull.ts';
import type { PushedRecord } from './push.ts';
import { differingFields, sameBesidesWriting } from './versions.ts';

export type ConflictDeps = {
  readonly collection: CollectionName;
  readonly writing: Writing;
  readonly isRefused: (id: string, rev: string) => boolean;
  /** Keeps what yields; the merged version is written only after that ([M5]). */
  readonly keepConflict: (disagreement: Disagreement) => Promise<void>;
  /** Told when even that was not possible: nothing more may be replicated until the disk takes writes again. */
  readonly failStop: (problem: unknown) => void;
};

/** Revisions say whether two versions are one ([M1]); the view says whether the endpoint has confirmed it. */
export const isEqual = (left: Versioned, right: Versioned): boolean =>
  left.rev === right.rev && left.view === right.view && left._deleted === right._deleted;
type Versioned = { readonly rev: string; readonly view: string; readonly _deleted: boolean };

/** The conflict handler of a collection. It gives an answer to everything; only a full disk stops it, and then everything. */
export function conflictHandler(deps: ConflictDeps): RxConflictHandler<PulledRecord> {
  const handler = {
    isEqual,
    resolve: async ({ newDocumentState: mine, realMasterState: theirs, assumedMasterState: base }: Sides): Promise<PushedRecord> => {
      if (deps.isRefused(mine.id, mine.rev)) return theirs;
      try {
        return await settle(deps, { mine, theirs, base });
      } catch (problem) {
        deps.failStop(problem);
        throw problem;
      }
    },
  };
  // RxDB hands over the record with its deletion mark, and awaits what is answered.
  return handler as unknown as RxConflictHandler<PulledRecord>;
}

type Sides = { readonly newDocumentState: PushedRecord; readonly realMasterState: PushedRecord; readonly assumedMasterState?: PushedRecord };
type Versions = { readonly mine: PushedRecord; readonly theirs: PushedRecord; readonly base: PushedRecord | undefined };

async function settle(deps: ConflictDeps, { mine, theirs, base }: Versions): Promise<PushedRecord> {
  const { collection } = deps;
  if (mine._deleted && theirs._deleted) return theirs;
  if (mine._deleted) return onTop(deps, theirs, { ...theirs, _deleted: true });
  if (theirs._deleted) {
    if (collection === 'personal') return onTop(deps, theirs, mine);
    await deps.keepConflict({ collection, mine, theirs, losses: wholeOf(mine, theirs) });
    return theirs;
  }
  const merged = mergeSafely(collection, base, mine, theirs);
  if (merged.losses.length > 0) await deps.keepConflict({ collection, mine, theirs, losses: merged.losses });
  return sameBesidesWriting(merged.body, theirs) ? theirs : onTop(deps, theirs, merged.body);
}

/** A version of this desk on top of theirs. */
function onTop(deps: ConflictDeps, theirs: PushedRecord, body: PushedRecord): PushedRecord {
  const ancestry = Array.isArray(theirs['ancestry']) ? theirs['ancestry'].map(String) : [];
  return { ...body, ...nextWriting(deps.writing, { rev: theirs.rev, ancestry }, deps.writing.clock.now()) };
}

/** Merges by the thing's own rule. If that fails, theirs stays and all of mine is kept beside it. */
function mergeSafely(collection: CollectionName, base: PushedRecord | undefined, mine: PushedRecord, theirs: PushedRecord): Merged<PushedRecord> {
  try {
    const merged = mergeByKind(collection, base && !base._deleted ? base : undefined, mine, theirs);
    const { _deleted, _attachments, ...body } = merged.body;
    if (recordSchemas[collection].safeParse(body).success) return merged;
  } catch {
    // Below.
  }
  return { body: theirs, losses: wholeOf(mine, theirs) };
}

function mergeByKind(collection: CollectionName, base: PushedRecord | undefined, mine: PushedRecord, theirs: PushedRecord): Merged<PushedRecord> {
  // Without a common base everything counts as changed by both.
  const known = base ?? ({ ...theirs, ...blankRecord(collection) } as PushedRecord);
  if (collection === 'tickets') return mergeTicket(known as unknown as Ticket, mine as unknown as Ticket, theirs as unknown as Ticket) as unknown as Merged<PushedRecord>;
  if (collection === 'personal') {
    const body = mergePersonal(base as unknown as Personal | undefined, mine as unknown as Personal, theirs as unknown as Personal);
    return { body: body as unknown as PushedRecord, losses: [] };
  }
  return mergeRecord(known as never, mine as never, theirs as never) as Merged<PushedRecord>;
}

/** Every field in which the two differ, as a loss. */
const wholeOf = (mine: PushedRecord, theirs: PushedRecord): Loss[] =>
  differingFields(mine, theirs).filter((field) => field !== 'moves').slice(0, 100)
    .map((field) => ({ field, base: null, mine: mine[field], theirs: theirs[field], rule: 'theirs-stays' }));
