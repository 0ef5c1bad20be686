import type { CatalogEntry } from '#shared/domain/catalog/catalog.record.ts';

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
  return empty;
}

const empty: CatalogView = {
  services: [], categories: [], subcategoriesOf: () => [], locations: [], nameOf: (key) => key, entry: () => undefined,
};
