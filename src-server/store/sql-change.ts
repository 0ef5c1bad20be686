import { createHash } from 'node:crypto';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import { must } from '#shared/kernel/assert.ts';
import type { FeedHead, LogRow, RecordChange, RecordWrite, StoredRecord } from './record-store.ts';
import { recordKey, revisionKey, type RecordKey } from './record-store.ts';
import type { Sql } from './sql-connection.ts';

/** The columns of a `StoredRecord`. */
export const storedColumns = `collection, id, rev, is_deleted as "isDeleted", seq, scopes, body, source_hash as "sourceHash"`;

/** The SHA-256 of a text, in hexadecimal. */
export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a log row says, closed into one hash; the chain is made of these ([F2]). */
export const digestOf = (row: Omit<LogRow, 'seq' | 'hash'>): string =>
  sha256Of(JSON.stringify([
    row.collection, row.id, row.rev, row.parentRev, row.actorId, row.replica, row.occurredAt, row.receivedAt, row.changes, row.bodyHash,
  ]));

/** How the chain goes on by one row. */
export const nextHash = (hash: string, seq: number, digest: string): string => sha256Of(`${hash} ${seq} ${digest}`);

/** Reads records by id. */
export async function readRecords(sql: Sql, collection: CollectionName, ids: readonly string[], lock = false): Promise<Map<string, StoredRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.query<StoredRecord>(
    `select ${storedColumns} from document where collection = $1 and id = any($2::text[]) order by id${lock ? ' for update' : ''}`,
    [collection, [...new Set(ids)].sort()],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The records of one open transaction. */
export const changeOf = (sql: Sql): RecordChange => ({
  lock: (collection, ids) => readRecords(sql, collection, ids, true),
  read: (collection, ids) => readRecords(sql, collection, ids),
  loggedRevisions: async (collection, revisions) => {
    if (revisions.length === 0) return new Set();
    const rows = await sql.query<{ id: string; rev: string }>(
      `select log.id, log.rev from unnest($2::text[], $3::text[]) as asked (id, rev)
       join log on log.id = asked.id and log.rev = asked.rev and log.collection = $1`,
      [collection, revisions.map((one) => one.id), revisions.map((one) => one.rev)],
    );
    return new Set(rows.map((row) => revisionKey(row.id, row.rev)));
  },
  holdParents: (keys) => holdParents(sql, keys),
  announceArrivals: (ids) => lockArrivals(sql, ids),
  lockChildren: async (parentIds) =>
    parentIds.length === 0 ? [] : sql.query<StoredRecord>(
      `select ${storedColumns} from document where not is_deleted and (collection, id) in (
         select collection, id from document where parent_id <> '' and parent_id = any($1::text[])
         union select collection, id from document where other_parent_id <> '' and other_parent_id = any($1::text[])
       ) order by collection, id for update`,
      [parentIds],
    ),
  lockByLookup: (collection, lookup) =>
    sql.query<StoredRecord>(
      `select ${storedColumns} from document where collection = $1 and lookup <> '' and lookup = $2 and not is_deleted order by id for update`,
      [collection, lookup],
    ),
  takenLookups: async (collection, lookups) => {
    if (lookups.length === 0) return new Set();
    const rows = await sql.query<{ lookup: string }>(
      "select distinct lookup from document where collection = $1 and lookup <> '' and lookup = any($2::text[])", [collection, lookups]);
    return new Set(rows.map((row) => row.lookup));
  },
  takeNumbers: async (prefix, count) => {
    const [row] = await sql.query<{ last: number }>(
      `insert into number_counter (prefix, last) values ($1, $2)
       on conflict (prefix) do update set last = number_counter.last + excluded.last returning last`,
      [prefix, count],
    );
    return must(row, 'number counter').last - count + 1;
  },
  hasWholeBlobs: async (hashes) => {
    if (hashes.length === 0) return new Set();
    const rows = await sql.query<{ sha256: string }>('select sha256 from blob where is_whole and sha256 = any($1::text[])', [hashes]);
    return new Set(rows.map((row) => row.sha256));
  },
  keepRejections: async (rejections) => {
    if (rejections.length === 0) return;
    const column = (pick: (one: (typeof rejections)[number]) => string) => rejections.map(pick);
    await sql.query(
      `insert into rejection (collection, record_id, rev, person_id, replica, refusal, row, rejected_at, row_hash)
       select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
       on conflict do nothing`,
      [
        column((one) => one.collection), column((one) => one.recordId), column((one) => one.rev), column((one) => one.personId),
        column((one) => one.replica), column((one) => JSON.stringify(one.refusal)), column((one) => one.row), column((one) => one.rejectedAt),
        column((one) => sha256Of(one.row)),
      ],
    );
  },
  append: (writes) => append(sql, writes),
});

async function holdParents(sql: Sql, keys: readonly RecordKey[]): Promise<Map<string, readonly string[]>> {
  const held = await shareScopes(sql, keys);
  const missing = keys.filter((key) => !held.has(recordKey(key)));
  if (missing.length === 0) return held;
  await lockArrivals(sql, missing.map((key) => key.id));
  return new Map([...held, ...(await shareScopes(sql, missing))]);
}

async function shareScopes(sql: Sql, keys: readonly RecordKey[]): Promise<Map<string, readonly string[]>> {
  if (keys.length === 0) return new Map();
  const rows = await sql.query<RecordKey & { scopes: readonly string[] }>(
    `select collection, id, scopes from document where (collection, id) in (select * from unnest($1::text[], $2::text[]))
     order by collection, id for share`,
    [keys.map((key) => key.collection), keys.map((key) => key.id)],
  );
  return new Map(rows.map((row) => [recordKey(row), row.scopes]));
}

const arrivalLocks = 4_780_100;

/** Writers that meet over a record which is not there yet wait for each other: one lock for each of 64 parts of all ids. */
async function lockArrivals(sql: Sql, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql.query(
    `select pg_advisory_xact_lock($2, part) from (
       select distinct hashtext(id) & 63 as part from unnest($1::text[]) as given (id) order by part) as parts`,
    [ids, arrivalLocks],
  );
}

async function append(sql: Sql, writes: readonly RecordWrite[]): Promise<FeedHead> {
  const [written] = await sql.query<{ epoch: string; first: number; hash: string }>(appendStatement, appendValues(writes));
  const { epoch, first, hash } = must(written, 'the end of the feed');
  return { epoch, seq: first + writes.length - 1, hash };
}

const appendStatement = `select (select epoch from feed_head) as epoch, first_seq as first, last_hash as hash from append_records(${[
  ...Array<string>(11).fill('text[]'), 'int[]', 'boolean[]', 'boolean[]', ...Array<string>(6).fill('text[]'), 'int[]', 'text[]',
].map((type, index) => `$${index + 1}::${type}`).join(', ')})`;

function appendValues(writes: readonly RecordWrite[]): unknown[] {
  const bodyHashes = writes.map((write) => sha256Of(write.body));
  const digests = writes.map((write, index) => digestOf({ ...write, bodyHash: bodyHashes[index] ?? '' }));
  const documents = lastStates(writes);
  const leaves = documents.flatMap(({ place, write, formerScopes }) =>
    formerScopes.filter((scope) => !write.scopes.includes(scope)).map((scope) => ({ place: place + 1, scope })));
  const write = (pick: (one: RecordWrite) => string) => column(writes.map(pick));
  const state = <Value>(pick: (one: LastState) => Value) => column(documents.map(pick));
  return [
    write((one) => one.collection), writes.map((one) => one.id), write((one) => one.rev), write((one) => one.parentRev),
    write((one) => one.actorId), write((one) => one.replica), write((one) => one.occurredAt), write((one) => one.receivedAt),
    write((one) => one.changes), bodyHashes, digests,
    documents.map((one) => one.place + 1), state((one) => one.isNew), state((one) => one.write.isDeleted),
    state((one) => one.write.scopes.join('\n')), documents.map((one) => one.write.body),
    state((one) => one.write.parentIds[0] ?? ''), state((one) => one.write.parentIds[1] ?? ''),
    state((one) => one.write.lookup), state((one) => one.write.sourceHash),
    leaves.map((one) => one.place), leaves.map((one) => one.scope),
  ];
}

/** A column of which all values are alike goes to the database with that one value alone. */
const column = <Value>(values: readonly Value[]): readonly Value[] => (values.every((one) => one === values[0]) ? values.slice(0, 1) : values);

type LastState = { readonly place: number; readonly write: RecordWrite; readonly isNew: boolean; readonly formerScopes: readonly string[] };

/** The last state of each record in the batch: earlier ones go to the log only, but what they held may have to be told. */
function lastStates(writes: readonly RecordWrite[]): LastState[] {
  const states = new Map<string, LastState>();
  for (const [place, write] of writes.entries()) {
    const key = recordKey(write);
    const earlier = states.get(key);
    const formerScopes = earlier === undefined ? write.formerScopes : [...new Set([...earlier.formerScopes, ...earlier.write.scopes])];
    states.set(key, { place, write, isNew: earlier?.isNew ?? write.isNew, formerScopes });
  }
  return [...states.values()];
}
