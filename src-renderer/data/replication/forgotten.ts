import type { DeskCollections } from '../database/collections.ts';
import type { DeskDatabase } from '../database/open-database.ts';
import { waitingNow } from '../database/waiting.ts';
import { nextWriting, type Writing } from '../database/writing.ts';

export type ForgottenDeps = {
  readonly database: DeskDatabase;
  readonly writing: Writing;
  /** Whether the endpoint is there and nothing is on its way. */
  readonly isQuiet: () => boolean;
};

/**
 * Finds records that still wait though nothing is on its way, twice in a row, and writes them once more: whatever made
 * the replication forget them (a clock set back, a write that failed half way), a new writing brings them through.
 */
export function nudgeForgotten({ database, writing, isQuiet }: ForgottenDeps): () => void {
  let suspects: ReadonlySet<string> = new Set();
  const look = async () => {
    if (!isQuiet()) {
      suspects = new Set();
      return;
    }
    const waiting = await waitingNow(database.collections);
    const names = waiting.map(({ collection, id, rev }) => ({ collection, id, rev, name: `${collection} ${id} ${rev}` }));
    for (const { collection, id, rev, name } of names) {
      if (!suspects.has(name)) continue;
      const found = await (database.collections[collection] as unknown as DeskCollections['links']).findOne(id).exec();
      await found?.incrementalModify((now) => (now.rev === rev ? { ...now, ...nextWriting(writing, now, now.occurredAt) } : now));
    }
    suspects = new Set(names.map(({ name }) => name));
  };
  return () => { void look().catch(() => undefined); };
}
