import type { CollectionName } from '#shared/domain/record/record.base.ts';
import type { IncidentState } from '#shared/domain/ticket/ticket.record.ts';
import type { RecordOf } from '#shared/protocol/record-schemas.ts';
import type { DeskCollections } from './collections.ts';

/** Takes the place of a moment's rest between two pages of work, so that typing is never behind it. */
export type Rest = () => Promise<void>;

/** Lets input and painting through before the next piece of long work. */
export const restForInput: Rest = () => new Promise((resolve) => {
  const { scheduler } = globalThis as { scheduler?: { postTask?: (work: () => void, options: object) => Promise<void> } };
  if (scheduler?.postTask) void scheduler.postTask(() => resolve(), { priority: 'background' });
  else setTimeout(resolve, 0);
});

type Found = { readonly toArray: () => Promise<readonly StoredBody[]> };
type DexieTable = {
  readonly where: (index: string) => {
    readonly above: (key: string) => { readonly limit: (count: number) => Found };
    readonly between: (low: readonly unknown[], high: readonly unknown[], withLow: boolean, withHigh: boolean) => { readonly limit: (count: number) => Found };
  };
};
type StoredBody = { readonly id: string; readonly _deleted: boolean | '0' | '1' };

/**
 * Reads a whole collection in the order of its keys, page by page, past RxDB's documents and caches: for what is
 * kept in memory in another shape. Bodies carry RxDB's own fields (`_meta` and the like) beside the record's.
 */
export async function* readPages<Name extends CollectionName>(
  collections: DeskCollections, name: Name, pageSize: number,
): AsyncGenerator<readonly RecordOf<Name>[]> {
  const readPage = await pageReader(collections, name);
  let after = '';
  for (;;) {
    const page = await readPage(after, pageSize);
    const last = page.at(-1);
    if (!last) return;
    after = last.id;
    yield page.filter((body) => body._deleted !== '1' && body._deleted !== true) as unknown as readonly RecordOf<Name>[];
    if (page.length < pageSize) return;
  }
}

type PageReader = (after: string, count: number) => Promise<readonly StoredBody[]>;

async function dexieTableOf(collections: DeskCollections, name: CollectionName): Promise<DexieTable | undefined> {
  const internals = await (collections[name].storageInstance.internals as Promise<object> | object);
  return (internals as { readonly dexieTable?: DexieTable }).dexieTable;
}

async function pageReader(collections: DeskCollections, name: CollectionName): Promise<PageReader> {
  const collection = collections[name];
  const table = await dexieTableOf(collections, name);
  if (table) return (after, count) => table.where('id').above(after).limit(count).toArray();
  return async (after, count) => {
    const found = await (collection as DeskCollections['tickets'])
      .find({ selector: { id: { $gt: after } }, sort: [{ id: 'asc' }], limit: count }).exec();
    return found.map((document) => document.toMutableJSON(true) as unknown as StoredBody);
  };
}

/** Above every text, in the order of IndexedDB's keys. */
const aboveAllTexts: readonly unknown[] = [];

/** Reads the tickets of some states page by page, longest untouched first, by the index: for a list that is to show something at once. */
export async function* readByState(
  collections: DeskCollections, states: readonly IncidentState[], pageSize: number,
): AsyncGenerator<readonly RecordOf<'tickets'>[]> {
  const table = await dexieTableOf(collections, 'tickets');
  if (!table) return;
  for (const state of states) {
    let low: readonly unknown[] = ['0', state];
    for (;;) {
      const page = await table.where('[_deleted+state+updatedAt+id]').between(low, ['0', state, aboveAllTexts], false, false).limit(pageSize).toArray();
      const last = page.at(-1) as { readonly id: string; readonly updatedAt?: string } | undefined;
      if (!last) break;
      yield page as unknown as readonly RecordOf<'tickets'>[];
      if (page.length < pageSize) break;
      low = ['0', state, last.updatedAt, last.id];
    }
  }
}
