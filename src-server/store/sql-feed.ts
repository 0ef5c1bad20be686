import { must } from '#shared/kernel/assert.ts';
import type { FeedPage, FeedQuery, PageRow, VisibilityQuery } from './record-store.ts';
import type { Sql } from './sql-connection.ts';

type Row = { id: string | null; rev: string; seq: number; body: string; head: number; candidates: number };

// One statement sees one snapshot: the head it names and the rows it brings belong together. A page holds at least
// one row, and ends before the row whose body would make it too large; bodies behind that row are never read.
const cutBySize = (rows: string, order: string) => `
  select page.* from (
    select candidate.*, row_number() over (order by ${order}) as ordinal, count(*) over () as candidates,
      sum(octet_length(candidate.body)) over (order by ${order}) as bytes
    from (${rows}) as candidate
  ) as page where page.ordinal = 1 or page.bytes <= $5`;

const withHead = (page: string, order: string) => `
  select page.id, page.rev, page.seq, page.body, page.candidates, feed_head.seq as head
  from feed_head left join (${page}) as page on true order by ${order}`;

const feedStatement = withHead(cutBySize(`
  (select id, rev, seq, case when is_deleted then '' else body end as body from document
   where collection = $1 and seq > $2 and scopes && $3::text[] order by seq limit $4)
  union all
  (select distinct on (scope_leave.seq) scope_leave.id, document.rev, scope_leave.seq, '' as body from scope_leave
   join document on document.collection = scope_leave.collection and document.id = scope_leave.id
   where scope_leave.collection = $1 and scope_leave.scope = any($3::text[]) and scope_leave.seq > $6
     and not document.scopes && $3::text[] order by scope_leave.seq limit $4)
  order by seq limit $4`, 'seq'), 'page.seq');

/** What changed after a number, for somebody with these scopes ([L2], [L3]). */
export async function feedPage(sql: Sql, query: FeedQuery): Promise<FeedPage> {
  const rows = await sql.query<Row>(feedStatement, [
    query.collection, query.afterSeq, query.scopes, query.limit, query.maximumBytes, Math.max(query.afterSeq, query.leavesAfterSeq),
  ]);
  const head = must(rows[0], 'feed head').head;
  const page = rowsOf(rows);
  const last = page.at(-1);
  return hasMore(rows, page, query) && last
    ? { rows: page, seq: last.seq, isLast: last.seq === head }
    : { rows: page, seq: Math.max(head, query.afterSeq), isLast: true };
}

/** Whether rows may lie behind the page: it is full, or it was cut because of its size. */
const hasMore = (rows: readonly Row[], page: readonly PageRow[], query: Pick<FeedQuery, 'limit'>): boolean =>
  page.length === query.limit || page.length < (rows[0]?.candidates ?? 0);

const rowsOf = (rows: readonly Row[]): PageRow[] =>
  rows.flatMap((row) => (row.id === null ? [] : [{ id: row.id, rev: row.rev, seq: row.seq, body: row.body }]));

// $3 scopes now, $7 scopes before. Entered: visible now, not before (or all, when the projection changed). Left: visible
// before and not now, and what left the former scopes since the desk's number while they were still the person's.
const visibilityStatement = withHead(cutBySize(`
  select id, rev, seq, case when is_visible and not is_deleted then body else '' end as body from (
    select id, rev, seq, body, is_deleted, scopes && $3::text[] as is_visible, scopes && $7::text[] as was_visible
    from document where collection = $1 and id > $6 and (scopes && $3::text[] or scopes && $7::text[]
      or id in (select id from scope_leave where collection = $1 and scope = any($7::text[]) and seq > $2))
  ) as record
  where (is_visible and not is_deleted and seq <= $2 and ($8::boolean or not was_visible)) or not is_visible
  order by id limit $4`, 'id'), 'page.id');

/** What entered and left somebody's sight, from an id on, while the desk's number stands still. */
export async function visibilityPage(sql: Sql, query: VisibilityQuery): Promise<FeedPage> {
  const rows = await sql.query<Row>(visibilityStatement, [
    query.collection, query.afterSeq, query.scopes, query.limit, query.maximumBytes, query.afterId, query.formerScopes, query.sendsAll,
  ]);
  const page = rowsOf(rows);
  return { rows: page, seq: query.afterSeq, isLast: !hasMore(rows, page, query) };
}
