import type { CatalogEntry } from '#shared/domain/catalog/catalog.record.ts';
import { choicesOf, type FilterField, filterFields } from '#shared/practices/queue/queue.filter.ts';
import { type CatalogView, useCatalog } from '#renderer/data/queries/catalog.ts';
import { type Directory, useDirectory } from '#renderer/data/queries/directory.ts';
import { useItemSearch } from '#renderer/data/queries/items.ts';
import { type FilterWords, valueName } from './filter-words.model.ts';

/** One value to choose, as the select wants it. */
export type ValueOption = { readonly value: string; readonly label: string };

/** How many people a search offers at once. */
const mostPeople = 30;

/** The values that can be chosen for a field: its terms, people, groups, entries; chosen ones always among them. */
export function useValueOptions(field: FilterField, chosen: readonly string[], typed: string, words: FilterWords): ValueOption[] {
  const directory = useDirectory();
  const catalog = useCatalog();
  const items = useItemSearch(field === 'itemId' ? typed : '', mostPeople);
  const offered = field === 'itemId' ? items.map((item) => item.id) : offeredValues(field, typed, directory, catalog);
  const names = new Map(items.map((item) => [item.id, item.name]));
  return [...new Set([...offered, ...chosen])].map((value) => ({ value, label: names.get(value) ?? valueName(field, value, words) }));
}

function offeredValues(field: FilterField, typed: string, directory: Directory, catalog: CatalogView): readonly string[] {
  switch (filterFields[field]) {
    case 'choice': return field === 'state' ? ['open', ...choicesOf(field)] : choicesOf(field);
    case 'group': return ['my-groups', ...directory.groups.map((group) => group.id)];
    case 'person': {
      const isStaff = field !== 'callerId' && typed.trim() === '';
      const people = isStaff ? directory.agents : directory.searchPeople(typed, mostPeople);
      return ['me', ...people.map((person) => person.id)];
    }
    default: return entriesOf(field, catalog);
  }
}

function entriesOf(field: FilterField, catalog: CatalogView): readonly string[] {
  const keys = (entries: readonly CatalogEntry[]): string[] => entries.map((entry) => entry.key);
  switch (field) {
    case 'serviceId': return catalog.services.map((entry) => entry.id);
    case 'category': return keys(catalog.categories);
    case 'subcategory': return keys(catalog.categories.flatMap((category) => catalog.subcategoriesOf(category.key)));
    case 'location': return keys(catalog.locations);
    default: return [];
  }
}
