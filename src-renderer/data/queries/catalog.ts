import { useSyncExternalStore } from 'react';
import type { CatalogEntry } from '#shared/domain/catalog/catalog.record.ts';
import { sharedFrom } from './derived.ts';
import { useOpenDesk } from './desk-context.tsx';
import type { Shelf } from './shelf.ts';

/** The desk's configuration, in memory; active entries only, in the order of their names in English. */
export type CatalogView = {
  readonly services: readonly CatalogEntry[];
  readonly categories: readonly CatalogEntry[];
  readonly subcategoriesOf: (categoryKey: string) => readonly CatalogEntry[];
  readonly locations: readonly CatalogEntry[];
  /** The name of an entry by its id or key; the key itself where no entry has it. */
  readonly nameOf: (idOrKey: string, language: 'en' | 'fr') => string;
  readonly entry: (id: string) => CatalogEntry | undefined;
};

/** The catalog, live: a new object when something changed. */
export function useCatalog(): CatalogView {
  const { catalog } = useOpenDesk().shelves;
  const view = sharedFrom(catalog, catalogOf);
  return useSyncExternalStore(view.subscribe, view.current);
}

/** Makes the catalog of a shelf of its entries. */
export function catalogOf(shelf: Shelf<CatalogEntry>): CatalogView {
  const all = [...shelf.rows()].sort((left, right) => left.name.en.localeCompare(right.name.en, 'en'));
  const active = all.filter((entry) => entry.isActive);
  const byKey = new Map(all.map((entry) => [entry.key, entry]));
  const ofKind = (kind: CatalogEntry['kind']) => active.filter((entry) => entry.kind === kind);
  const subcategories = ofKind('subcategory');
  return {
    services: ofKind('service'), categories: ofKind('category'), locations: ofKind('location'),
    subcategoriesOf: (categoryKey) => {
      const parent = all.find((entry) => entry.kind === 'category' && entry.key === categoryKey);
      return parent ? subcategories.filter((entry) => entry.parentId === parent.id) : [];
    },
    nameOf: (idOrKey, language) => (shelf.get(idOrKey) ?? byKey.get(idOrKey))?.name[language] ?? idOrKey,
    entry: (id) => shelf.get(id),
  };
}
