import type { RxChangeEventBulk } from 'rxdb/plugins/core';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import type { RecordOf } from '#shared/protocol/record-schemas.ts';
import type { DeskCollections } from '../database/collections.ts';
import { readPages, type Rest, restForInput } from '../database/pages.ts';

// A shelf keeps one line per record of a collection in memory: read once in pages, kept true by the change stream
// of all windows. Changes are handed on in one piece per turn, so that thousands of them never hold up typing.

/** What happened to one line; without `after` it is gone. */
export type ShelfChange<Row> = { readonly id: string; readonly before: Row | undefined; readonly after: Row | undefined };

/** The lines of a collection in memory. */
export type Shelf<Row> = {
  readonly get: (id: string) => Row | undefined;
  readonly rows: () => Iterable<Row>;
  readonly size: () => number;
  /** False until everything that lay on the disk at the start was read. */
  readonly isComplete: () => boolean;
  /** Rises with every change: tells hooks that something is new. */
  readonly version: () => number;
  /** Hears changes, several at once; an empty list says that the shelf is complete now. */
  readonly subscribe: (hear: (changes: readonly ShelfChange<Row>[]) => void) => () => void;
  readonly close: () => void;
};

export type ShelfOptions<Name extends CollectionName, Row> = {
  readonly collections: DeskCollections;
  readonly name: Name;
  readonly lineOf: (record: RecordOf<Name>) => Row;
  /** Records to read before all others. */
  readonly first?: () => AsyncIterable<readonly RecordOf<Name>[]>;
  readonly rest?: Rest;
  readonly onFailure: (problem: unknown) => void;
};

const pageSize = 500;
/** How long a flood of changes is gathered before it is handed on; single changes are handed on at once. */
const floodMilliseconds = 150;
/** How long lines are gathered while the disk is being read: the first of them shall be seen at once. */
const loadMilliseconds = 40;
/** From so many changes in one message on it is a flood. */
const floodFrom = 20;

/** Starts to fill a shelf and answers it at once. */
export function openShelf<Name extends CollectionName, Row>(options: ShelfOptions<Name, Row>): Shelf<Row> {
  const { collections, name, lineOf, rest = restForInput } = options;
  const lines = new Map<string, Row>();
  const listeners = new Set<(changes: readonly ShelfChange<Row>[]) => void>();
  /** Records that changed while the pages are being read: a page may be older than what the stream said. */
  let touched: Set<string> | undefined = new Set();
  /** What is to be handed on; the lines themselves change together with it, so that no listener counts anything twice. */
  let pending = new Map<string, Row | undefined>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let version = 0;
  let isClosed = false;

  const handOn = () => {
    timer = undefined;
    const changes: ShelfChange<Row>[] = [];
    for (const [id, after] of pending) {
      const before = lines.get(id);
      if (before === undefined && after === undefined) continue;
      if (after === undefined) lines.delete(id);
      else lines.set(id, after);
      changes.push({ id, before, after });
    }
    pending = new Map();
    version += 1;
    for (const hear of listeners) hear(changes);
  };
  const handOnSoon = (delay: number) => {
    timer ??= setTimeout(handOn, delay);
  };

  const subscription = collections[name].eventBulks$.subscribe((bulk: RxChangeEventBulk<RecordOf<Name>>) => {
    for (const event of bulk.events) {
      touched?.add(event.documentId);
      pending.set(event.documentId, event.documentData._deleted ? undefined : lineOf(event.documentData));
    }
    handOnSoon(bulk.events.length >= floodFrom ? floodMilliseconds : 0);
  });

  const fill = async () => {
    for (const read of [options.first, () => readPages(collections, name, pageSize)]) {
      if (!read) continue;
      for await (const page of read()) {
        if (isClosed) return;
        for (const record of page) if (!touched?.has(record.id)) pending.set(record.id, lineOf(record));
        handOnSoon(loadMilliseconds);
        await rest();
      }
    }
    clearTimeout(timer);
    touched = undefined;
    handOn();
  };
  void fill().catch((problem: unknown) => { if (!isClosed) options.onFailure(problem); });

  return {
    get: (id) => lines.get(id),
    rows: () => lines.values(),
    size: () => lines.size,
    isComplete: () => touched === undefined,
    version: () => version,
    subscribe: (hear) => {
      listeners.add(hear);
      return () => { listeners.delete(hear); };
    },
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      subscription.unsubscribe();
      listeners.clear();
    },
  };
}
