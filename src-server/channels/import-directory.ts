import type { Instant } from '#shared/kernel/instant.ts';
import { catalogEntryFor, collectionOf, gatherMentions, itemFor, type Named, personFor } from '#shared/practices/incident-import/import.directory.ts';
import type { Mention } from '#shared/practices/incident-import/import.names.ts';
import { recordIn } from '../store/record-body.ts';
import type { RecordChange, StoredRecord } from '../store/record-store.ts';
import type { WrittenRecord } from './import-writer.ts';

/** Keeps people, groups, categories, locations, services and items in step with the names that exports use. */
export type Directory = {
  /** The records that these names need and the desk lacks. */
  readonly recordsFor: (change: RecordChange, mentions: readonly Mention[], now: Instant) => Promise<WrittenRecord[]>;
  /** Forgets what was seen: a transaction did not come about. */
  readonly forget: () => void;
};

/** So many names are remembered as written, so that they are not looked up with every batch. */
const remembered = 50_000;

/** A directory that remembers the names it has dealt with. */
export function createDirectory(): Directory {
  const done = new Set<string>();
  return {
    recordsFor: async (change, mentions, now) => {
      const named = gatherMentions(mentions).filter((one) => !done.has(keyOf(one)));
      if (done.size + named.length > remembered) done.clear();
      const idsIn = (collection: 'people' | 'catalog' | 'items') => named.filter((one) => collectionOf(one.kind) === collection).map((one) => one.id);
      const stored = {
        people: await change.lock('people', idsIn('people')),
        catalog: await change.read('catalog', idsIn('catalog')),
        items: await change.read('items', idsIn('items')),
      };
      const records = named.flatMap((one) => recordFor(one, stored[collectionOf(one.kind)].get(one.id), now));
      for (const one of named) done.add(keyOf(one));
      return records;
    },
    forget: () => done.clear(),
  };
}

const keyOf = (named: Named): string => `${named.id} ${named.isStaff} ${named.under.join()}`;

function recordFor(named: Named, stored: StoredRecord | undefined, now: Instant): WrittenRecord[] {
  if (named.kind === 'person' || named.kind === 'group') {
    const draft = personFor(named, stored && !stored.isDeleted ? recordIn<'people'>(stored.body) : undefined, now);
    return draft ? [{ collection: 'people', draft, stored }] : [];
  }
  if (stored) return [];
  if (named.kind === 'item') return [{ collection: 'items', draft: itemFor(named, now), stored }];
  return [{ collection: 'catalog', draft: catalogEntryFor(named, named.kind, now), stored }];
}
