import type { CollectionName } from '#shared/domain/record/record.base.ts';
import { refusal } from '#shared/domain/record/record.refusal.ts';
import { z } from 'zod';
import { must } from '#shared/kernel/assert.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import { PushRow, type PushAnswer, type Verdict } from '#shared/protocol/replication.messages.ts';
import type { Settle } from '../store/acceptance.ts';
import { parentsOf } from '../store/record-keeping.ts';
import { type FeedHead, type RecordChange, type RecordStore, type Rejection, revisionKey } from '../store/record-store.ts';
import { judge, type JudgingFacts, type Pusher, type ReadRow } from './judge.ts';
import { parseDocument } from './parse-document.ts';
import { visibilityOf } from './pull.ts';

/** What pushing needs of the rest of the endpoint. */
export type PushParts = {
  readonly store: RecordStore;
  readonly settle: Settle;
  readonly clock: Clock;
  /** Told of the feed's head after something was written. */
  readonly onWritten: (collections: readonly CollectionName[], head: FeedHead) => void;
  /** Told of a row that the database would not take though every rule allowed it. */
  readonly onBrokenRow: (thrown: unknown) => void;
};

type Pushed = { readonly parts: PushParts; readonly pusher: Pusher; readonly collection: CollectionName };
type Refused = Extract<Verdict, { kind: 'refused' }>;

/** Judges the rows of one push ([P1]-[P6]), each alone: the answer has one verdict per row, in their order. */
export async function answerPush(parts: PushParts, pusher: Pusher, collection: CollectionName, rows: readonly unknown[]): Promise<PushAnswer> {
  const verdicts = new Map<number, Verdict>();
  for (const wave of wavesOf(rows)) {
    const judged = await pushWave({ parts, pusher, collection }, wave.map((place) => rows[place]));
    wave.forEach((place, index) => verdicts.set(place, must(judged[index], 'verdict')));
  }
  return { verdicts: rows.map((_row, place) => must(verdicts.get(place), 'verdict')) };
}

/** The places of the rows in waves that name each record once: a second revision of a record meets the first one stored. */
function wavesOf(rows: readonly unknown[]): number[][] {
  const waves: number[][] = [];
  const counts = new Map<string, number>();
  for (const [place, row] of rows.entries()) {
    const { id } = namesIn(row);
    const wave = counts.get(id) ?? 0;
    counts.set(id, wave + 1);
    (waves[wave] ??= []).push(place);
  }
  return waves;
}

async function pushWave(pushed: Pushed, rows: readonly unknown[]): Promise<Verdict[]> {
  try {
    return await pushTogether(pushed, rows);
  } catch (thrown) {
    if (!pushed.parts.store.isUnstorable(thrown)) throw thrown;
    // Some row is one that the database does not take. Alone, each of the others gets through.
    const verdicts: Verdict[] = [];
    for (const row of rows) verdicts.push(await pushAlone(pushed, row));
    return verdicts;
  }
}

async function pushAlone(pushed: Pushed, row: unknown): Promise<Verdict> {
  try {
    return must((await pushTogether(pushed, [row]))[0], 'verdict');
  } catch (thrown) {
    if (!pushed.parts.store.isUnstorable(thrown)) throw thrown;
    pushed.parts.onBrokenRow(thrown);
    const refused: Refused = { kind: 'refused', ...namesIn(row), refusal: refusal('invalid-value', '', { reason: 'unstorable' }), stored: null };
    await pushed.parts.store.change((change) => change.keepRejections([rejectionOf(pushed, refused, row)]));
    return refused;
  }
}

async function pushTogether(pushed: Pushed, rows: readonly unknown[]): Promise<Verdict[]> {
  const { store, settle, onWritten } = pushed.parts;
  const read = rows.map(readRow);
  const outcome = await store.change(async (change) => {
    const facts = await gather(change, pushed, read);
    const judged = read.map((row) => judge(facts, row));
    await change.keepRejections(judged.flatMap(({ verdict }, place) => (verdict.kind === 'refused' ? [rejectionOf(pushed, verdict, rows[place])] : [])));
    const verdicts = judged.map((one) => one.verdict);
    const accepted = judged.flatMap((one) => (one.accepted ? [one.accepted] : []));
    if (accepted.length === 0) return { verdicts, written: [] };
    const writes = await settle(change, accepted);
    return { verdicts, head: await change.append(writes), written: [...new Set(writes.map((write) => write.collection))] };
  });
  if (outcome.head) onWritten(outcome.written, outcome.head);
  return outcome.verdicts;
}

function readRow(row: unknown): ReadRow {
  const parsed = PushRow.safeParse(row);
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path.at(-1) ?? '').slice(0, 80);
    return { ...namesIn(row), kind: 'unreadable', refusal: refusal('invalid-shape', field) };
  }
  const { document, baseRev } = parsed.data;
  const names = { id: document.id, rev: document.rev };
  if (hasPrototypeKey(row)) return { ...names, kind: 'unreadable', refusal: refusal('invalid-shape', '__proto__') };
  const isNamed = document.id !== '' && document.id.length <= 64 && storable(document.id + document.rev) === document.id + document.rev;
  return !isNamed
    ? { ...names, kind: 'unreadable', refusal: refusal('invalid-shape', 'id') }
    : { ...names, kind: document._deleted ? 'removal' : 'record', baseRev, document };
}

/** A key that parsing to an object would lose without a word. */
const hasPrototypeKey = (row: unknown): boolean =>
  typeof row === 'object' && row !== null && 'document' in row && Object.hasOwn(row.document as object, '__proto__');

/** Id and revision of a row that may be anything. */
function namesIn(row: unknown): { id: string; rev: string } {
  const parsed = NamedRow.safeParse(row);
  return parsed.success ? { id: parsed.data.document.id, rev: parsed.data.document.rev } : { id: '', rev: '' };
}

const NamedRow = z.looseObject({ document: z.looseObject({ id: z.string().catch(''), rev: z.string().catch('') }) });

/** Everything that the judgement of the rows needs of the database, in a handful of statements. */
async function gather(change: RecordChange, { collection, pusher }: Pushed, rows: readonly ReadRow[]): Promise<JudgingFacts> {
  const readable = rows.filter((row) => row.kind !== 'unreadable');
  const stored = await change.lock(collection, readable.map((row) => row.id));
  const logged = await change.loggedRevisions(collection, readable);
  const visibility = visibilityOf(pusher.actor);
  const hidden = visibility.projection.hidden[collection] ?? [];
  const parsed = new Map(readable
    .filter((row) => row.kind === 'record' && !logged.has(revisionKey(row.id, row.rev)))
    .map((row) => [row, parseDocument(collection, withHidden(row.document, hidden, stored.get(row.id)?.body))] as const));
  const keys = [...parsed.values()].flatMap((one) => (one.ok ? parentsOf(collection, one.value) : []));
  return { collection, pusher, visibility, stored, logged, parsed, parents: await change.holdParents(keys) };
}

/** A document as its writer would have sent it, could they read all of it: unreadable fields keep their stored value ([P4]). */
function withHidden(document: PushRow['document'], hidden: readonly string[], body: string | undefined): PushRow['document'] {
  if (hidden.length === 0 || !body) return document;
  const stored = JSON.parse(body) as Readonly<Record<string, unknown>>;
  return { ...document, ...Object.fromEntries(hidden.map((field) => [field, stored[field]])) };
}

const rejectionOf = ({ collection, pusher, parts }: Pushed, refused: Refused, row: unknown): Rejection => ({
  collection, recordId: storable(refused.id), rev: storable(refused.rev), personId: pusher.actor.id, replica: pusher.replica, refusal: refused.refusal,
  row: JSON.stringify(row), rejectedAt: parts.clock.now(),
});

/** A name as a database column takes it; the row itself is kept as JSON text, which says all in ASCII where it must. */
const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed().slice(0, 200);
