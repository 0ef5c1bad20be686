import { must } from '#shared/kernel/assert.ts';
import { type CollectionName, collectionNames } from '#shared/domain/record/record.base.ts';
import type { FeedHead, LogRow, RecordStore, Rejection, StoredRecord } from './record-store.ts';
import { changeOf, readRecords, storedColumns } from './sql-change.ts';
import { feedPage, visibilityPage } from './sql-feed.ts';
import { createStatistics } from './sql-statistics.ts';
import { isContention, isDataError, type SqlConnection } from './sql-connection.ts';

const attempts = 8;

/** The record store over one SQL dialect, whichever database speaks it. */
export function createRecordStore(connection: SqlConnection): RecordStore {
  const statistics = createStatistics(connection);
  return {
    head: async () => {
      const [head] = await connection.query<FeedHead>('select epoch, seq, hash from feed_head');
      return must(head, 'feed head');
    },
    heads: async () => {
      // One step into the index for each collection; grouping would read all of it.
      const rows = await connection.query<{ collection: CollectionName; seq: number | null }>(
        'select collection, (select max(seq) from document where document.collection = asked.collection) as seq from unnest($1::text[]) as asked (collection)',
        [collectionNames]);
      return Object.fromEntries(rows.flatMap((row) => (row.seq === null ? [] : [[row.collection, row.seq]])));
    },
    hashAt: async (seq) => {
      if (seq === 0) return '';
      const [row] = await connection.query<{ hash: string }>('select hash from log where seq = $1', [seq]);
      return row?.hash;
    },
    feedPage: (query) => feedPage(connection, query),
    visibilityPage: (query) => visibilityPage(connection, query),
    rememberVisibility: async (version, scopes, view) => {
      await connection.query(
        'insert into visibility (version, scopes, view) values ($1, $2::text[], $3) on conflict do nothing', [version, scopes, view]);
    },
    visibility: async (version) => {
      const [row] = await connection.query<{ scopes: string[]; view: string }>('select scopes, view from visibility where version = $1', [version]);
      return row;
    },
    read: (collection, ids) => readRecords(connection, collection, ids),
    readWhere: (collection, field, value, limit, afterId) =>
      connection.query<StoredRecord>(
        `select ${storedColumns} from document where collection = $1 and not is_deleted and id > $5
         and body::json ->> $2 = $3 order by id limit $4`,
        [collection, field, value, limit, afterId],
      ),
    findByLookup: async (collection, lookup, scopes) => {
      const [row] = await connection.query<StoredRecord>(
        `select ${storedColumns} from document where collection = $1 and lookup <> '' and lookup = $2 and not is_deleted
         and scopes && $3::text[] order by id limit 1`,
        [collection, lookup, scopes],
      );
      return row;
    },
    countOf: async (collection) => {
      const [row] = await connection.query<{ count: number }>('select count(*) as count from document where collection = $1 and not is_deleted', [collection]);
      return row?.count ?? 0;
    },
    isUnstorable: isDataError,
    change: async (work) => {
      let written = 0;
      const outcome = await repeatOnContention(() => connection.transaction((sql) => {
        written = 0;
        const change = changeOf(sql);
        return work({ ...change, append: (writes) => {
          written += writes.length;
          return change.append(writes);
        } });
      }));
      await statistics.grown(written);
      return outcome;
    },
    rejections: async (personId, limit) => {
      const rows = await connection.query<Omit<Rejection, 'refusal'> & { refusal: string }>(
        `select collection, record_id as "recordId", rev, person_id as "personId", replica, refusal, row, rejected_at as "rejectedAt"
         from rejection where person_id = $1 order by rejected_at desc, record_id limit $2`,
        [personId, limit],
      );
      return rows.map((row) => ({ ...row, refusal: JSON.parse(row.refusal) as Rejection['refusal'] }));
    },
    logPage: (afterSeq, limit) =>
      connection.query<LogRow>(
        `select seq, collection, id, rev, parent_rev as "parentRev", actor_id as "actorId", replica, occurred_at as "occurredAt",
           received_at as "receivedAt", changes, body_hash as "bodyHash", hash from log where seq > $1 order by seq limit $2`,
        [afterSeq, limit],
      ),
    startEpoch: async (epoch) => {
      await connection.query('update feed_head set epoch = $1', [epoch]);
    },
  };
}

/** A transaction that met another writer is run again from the start; its work must be repeatable. */
async function repeatOnContention<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (thrown) {
      if (!isContention(thrown) || attempt === attempts) throw thrown;
    }
  }
}
