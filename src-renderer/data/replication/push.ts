import type { CollectionName } from '#shared/domain/record/record.base.ts';
import { type Refusal, refusal } from '#shared/domain/record/record.refusal.ts';
import { PushAnswer, type PushRow, type Verdict, WireRecord } from '#shared/protocol/replication.messages.ts';
import { routes } from '#shared/protocol/routes.ts';
import { blankRecord } from '../database/collections.ts';
import type { Exchange } from './exchange.ts';
import { sameBesidesWriting } from './versions.ts';
import { type PulledRecord, readRecord } from './pull.ts';

/** A record of any collection as RxDB hands it over. */
export type PushedRecord = Readonly<Record<string, unknown>> & { readonly id: string; readonly rev: string; readonly view: string; readonly _deleted: boolean };
export type WriteRow = { readonly newDocumentState: PushedRecord; readonly assumedMasterState?: PushedRecord | undefined };

/** A row that the endpoint will not take, now or later. */
export type RefusedRow = { readonly collection: CollectionName; readonly document: PushedRecord; readonly refusal: Refusal };

export type PushDeps = {
  readonly collection: CollectionName;
  readonly exchange: Exchange;
  /** Puts a refused row aside with all that was in it; the row is given up only after that ([P6]). */
  readonly quarantine: (row: RefusedRow) => Promise<void>;
  /** Tells the conflict handler that this version lost for good. */
  readonly markRefused: (id: string, rev: string) => void;
  readonly onUnreadable: (id: string) => void;
};

/** The view of a record that was never taken: the endpoint does not know it, whatever its revision says. */
export const neverTaken = 'refused';

/** Offers rows to the endpoint; answers what stands there instead of those that it did not take. */
export function pushHandler(deps: PushDeps) {
  return async (rows: readonly WriteRow[]): Promise<readonly PulledRecord[]> => {
    // The revision that the endpoint has already: a resolved conflict that is theirs unchanged.
    const real = rows.filter(({ newDocumentState: mine, assumedMasterState: base }) => base?.rev !== mine.rev || base._deleted !== mine._deleted);
    return pushRows(deps, real);
  };
}

async function pushRows(deps: PushDeps, rows: readonly WriteRow[]): Promise<readonly PulledRecord[]> {
  if (rows.length === 0) return [];
  const answer = await deps.exchange(routes.push, { collection: deps.collection, rows: rows.map(wireRow) }, PushAnswer);
  if (answer.kind === 'refused') {
    const [only] = rows;
    if (rows.length === 1 && only) return settle(deps, only, refusedAlone(only, answer.code));
    const half = Math.ceil(rows.length / 2);
    const first = await pushRows(deps, rows.slice(0, half));
    return [...first, ...await pushRows(deps, rows.slice(half))];
  }
  const settled: (readonly PulledRecord[])[] = [];
  for (const [at, verdict] of answer.value.verdicts.entries()) {
    const row = rows[at];
    if (row) settled.push(await settle(deps, row, verdict));
  }
  return settled.flat();
}

/** What no request can carry, even alone; what stands there is not known, so what was there before stays. */
function refusedAlone({ newDocumentState: mine, assumedMasterState: base }: WriteRow, code: 'too-large' | 'bad-request'): Verdict {
  const stored = base && base.view !== neverTaken ? WireRecord.safeParse(withoutOwn(base)).data ?? null : null;
  return { kind: 'refused', id: mine.id, rev: mine.rev, refusal: refusal(code === 'too-large' ? 'too-large' : 'invalid-shape'), stored };
}

const wireRow = ({ newDocumentState: document, assumedMasterState: base }: WriteRow): PushRow => ({
  document: withoutOwn(document), baseRev: base && base.view !== neverTaken ? base.rev : '',
});

/** Without what is RxDB's own. */
function withoutOwn(document: PushedRecord): PushRow['document'] {
  const { _attachments: _files, _meta, _rev, ...wire } = document;
  return wire;
}

async function settle(deps: PushDeps, row: WriteRow, verdict: Verdict): Promise<readonly PulledRecord[]> {
  const mine = row.newDocumentState;
  switch (verdict.kind) {
    case 'accepted': return [];
    case 'conflict': return readRecord(deps, verdict.stored);
    case 'refused': {
      if (staysHere(deps.collection, mine)) return [];
      // A refused removal loses nothing: what stands there comes back. Everything else is put aside first.
      if (!mine._deleted && !saysTheSame(mine, verdict.stored)) await deps.quarantine({ collection: deps.collection, document: mine, refusal: verdict.refusal });
      deps.markRefused(mine.id, mine.rev);
      if (verdict.stored) return readRecord(deps, verdict.stored);
      return [{ ...blankRecord(deps.collection), id: mine.id, rev: mine.rev, view: neverTaken, _deleted: true }];
    }
    default: return verdict satisfies never;
  }
}

/** Whether what stands there is what was offered: then nothing was typed that could be lost. */
const saysTheSame = (mine: PushedRecord, stored: WireRecord | null): boolean => stored !== null && sameBesidesWriting(mine, stored as PushedRecord);

/** What the program keeps for the person is not given up because the endpoint will not hold a copy. */
const staysHere = (collection: CollectionName, document: PushedRecord): boolean => collection === 'personal' && document['kind'] !== 'saved-view';
