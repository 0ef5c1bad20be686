import type { CollectionName } from '#shared/domain/record/record.base.ts';
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

type DexieTable = {
  readonly where: (index: string) => { readonly above: (key: string) => { readonly limit: (count: number) => { readonly toArray: () => Promise<readonly StoredBody[]> } } };
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

async function pageReader(collections: DeskCollections, name: CollectionName): Promise<PageReader> {
  const collection = collections[name];
  const internals = await (collection.storageInstance.internals as Promise<{ dexieTable?: DexieTable }> | object);
  const table = (internals as { dexieTable?: DexieTable }).dexieTable;
  if (table) return (after, count) => table.where('id').above(after).limit(count).toArray();
  return async (after, count) => {
    const found = await (collection as DeskCollections['tickets'])
      .find({ selector: { id: { $gt: after } }, sort: [{ id: 'asc' }], limit: count }).exec();
    return found.map((document) => document.toMutableJSON(true) as unknown as StoredBody);
  };
}
