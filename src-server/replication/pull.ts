import { createHash } from 'node:crypto';
import { type Actor, scopesOfActor } from '#shared/domain/record/record.actor.ts';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import { type Projection, project, projectionOf } from '#shared/domain/record/record.projection.ts';
import { type Checkpoint, limits, type PullRequest } from '#shared/protocol/replication.messages.ts';
import type { FeedHead, FeedPage, PageRow, RecordStore } from '../store/record-store.ts';

/** How much of the chain's hash a checkpoint carries. */
const prefixLength = 16;

/** What somebody may see, and its name: equal names mean that the same records are visible in the same way. */
export type Visibility = { readonly version: string; readonly scopes: readonly string[]; readonly projection: Projection };

/** What an actor may see. */
export function visibilityOf(actor: Actor): Visibility {
  const scopes = scopesOfActor(actor);
  const projection = projectionOf(actor);
  return { version: nameOf(scopes, projection.view), scopes, projection };
}

const nameOf = (scopes: readonly string[], view: string): string =>
  createHash('sha256').update(JSON.stringify([scopes, view])).digest('hex').slice(0, prefixLength);

/** Answers one pull as JSON text of a `PullAnswer` ([L1]-[L5]): bodies go from the store to the wire unread. */
export async function answerPull(store: RecordStore, actor: Actor, request: PullRequest): Promise<string> {
  const visibility = visibilityOf(actor);
  const head = await store.head();
  const start = await startOf(store, request.checkpoint, visibility, head);
  if (start === undefined) return JSON.stringify({ kind: 'reset', epoch: head.epoch });
  if (request.checkpoint === null || start.visibility !== request.checkpoint.visibility) {
    await store.rememberVisibility(visibility.version, visibility.scopes, visibility.projection.view);
  }
  return start.from === '' ? feedAnswer(store, visibility, request, start) : visibilityAnswer(store, visibility, request, start);
}

/** Where to read on from; undefined when the desk's checkpoint belongs to another history ([L5]). */
async function startOf(store: RecordStore, checkpoint: Checkpoint | null, visibility: Visibility, head: FeedHead): Promise<Checkpoint | undefined> {
  if (checkpoint === null) {
    // A desk that starts holds nothing: what left its scopes up to now need not be told. `after` says so until it is there.
    return { version: 1, epoch: head.epoch, seq: 0, hash: '', visibility: visibility.version, from: '', after: String(head.seq) };
  }
  const hash = await store.hashAt(checkpoint.seq);
  if (checkpoint.epoch !== head.epoch || hash === undefined || hash.slice(0, prefixLength) !== checkpoint.hash) return undefined;
  if (checkpoint.visibility === visibility.version) return checkpoint;
  const from = checkpoint.from === '' ? checkpoint.visibility : await bothOf(store, checkpoint.from, checkpoint.visibility);
  return { ...checkpoint, visibility: visibility.version, from, after: '' };
}

/** The scopes changed again before the desk had read the last change: it may hold what either allowed, and all is sent again. */
async function bothOf(store: RecordStore, first: string, second: string): Promise<string> {
  const [one, other] = [await store.visibility(first), await store.visibility(second)];
  const scopes = [...new Set([...(one?.scopes ?? []), ...(other?.scopes ?? [])])].sort();
  const version = nameOf(scopes, 'mixed');
  await store.rememberVisibility(version, scopes, 'mixed');
  return version;
}

async function feedAnswer(store: RecordStore, visibility: Visibility, request: PullRequest, start: Checkpoint): Promise<string> {
  const page = await store.feedPage({
    collection: request.collection, afterSeq: start.seq, scopes: visibility.scopes, limit: request.limit, maximumBytes: limits.bodyBytes,
    leavesAfterSeq: Number(start.after),
  });
  const hash = ((await store.hashAt(page.seq)) ?? '').slice(0, prefixLength);
  const after = page.seq < Number(start.after) ? start.after : '';
  return pageText(request.collection, visibility.projection, page, { ...start, seq: page.seq, hash, after });
}

async function visibilityAnswer(store: RecordStore, visibility: Visibility, request: PullRequest, start: Checkpoint): Promise<string> {
  const former = await store.visibility(start.from);
  const page = await store.visibilityPage({
    collection: request.collection, afterSeq: start.seq, scopes: visibility.scopes, limit: request.limit, maximumBytes: limits.bodyBytes,
    formerScopes: former?.scopes ?? [], sendsAll: former?.view !== visibility.projection.view, afterId: start.after,
  });
  const next = page.isLast ? { ...start, from: '', after: '' } : { ...start, after: page.rows.at(-1)?.id ?? '' };
  // The feed goes on behind this phase, so its last page is never the last of all.
  return pageText(request.collection, visibility.projection, { ...page, isLast: false }, next);
}

function pageText(collection: CollectionName, projection: Projection, page: FeedPage, checkpoint: Checkpoint): string {
  const documents = page.rows.map((row) => wireText(collection, projection, row)).join(',');
  return `{"kind":"page","documents":[${documents}],"checkpoint":${JSON.stringify(checkpoint)},"isLast":${String(page.isLast)}}`;
}

/** A stored record as JSON text for the wire: as this projection shows it, or a tombstone where there is no body ([L3], [L4]). */
export function wireText(collection: CollectionName, projection: Projection, row: Pick<PageRow, 'id' | 'rev' | 'body'>): string {
  if (row.body === '') return JSON.stringify({ id: row.id, rev: row.rev, _deleted: true });
  const hidesFields = projection.hidden[collection] !== undefined;
  const body = hidesFields ? JSON.stringify(project(projection, collection, JSON.parse(row.body) as object)) : row.body;
  return `{"_deleted":false,"view":${JSON.stringify(projection.view)},${body.slice(1)}`;
}
