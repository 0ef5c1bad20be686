import { useMemo, useSyncExternalStore } from 'react';
import { foldText } from '#shared/kernel/text.ts';
import type { Item } from '#shared/domain/item/item.record.ts';
import { rememberedBy } from '#shared/practices/queue/queue.sort.ts';
import { sharedFrom } from './derived.ts';
import { useOpenDesk } from './desk-context.tsx';
import { type Loaded, loading, missing } from './loaded.ts';
import type { Shelf } from './shelf.ts';

/** One configuration item, live. */
export function useItem(id: string): Loaded<Item> {
  const { items } = useOpenDesk().shelves;
  useSyncExternalStore(items.subscribe, items.version);
  const item = items.get(id);
  if (item) return { kind: 'here', value: item };
  return items.isComplete() || id === '' ? missing : loading;
}

/** Items whose name, external name or serial number hold every word of the text; none for an empty text. */
export function useItemSearch(text: string, limit = 20): readonly Item[] {
  const items = useAllItems();
  return useMemo(() => searchItems(items, text, limit), [items, text, limit]);
}

/** What is assigned to a person. */
export function useItemsOf(personId: string): readonly Item[] {
  const items = useAllItems();
  return useMemo(() => (personId === '' ? [] : items.filter((item) => item.assignedToId === personId)), [items, personId]);
}

const allItems = (shelf: Shelf<Item>): readonly Item[] => [...shelf.rows()];

function useAllItems(): readonly Item[] {
  const all = sharedFrom(useOpenDesk().shelves.items, allItems);
  return useSyncExternalStore(all.subscribe, all.current);
}

const foldedItem = rememberedBy((item: Item) => foldText(`${item.name} ${item.externalName} ${item.serialNumber} ${item.number}`));

function searchItems(items: readonly Item[], text: string, limit: number): readonly Item[] {
  const words = foldText(text).split(/\s+/).filter((word) => word !== '');
  const found: Item[] = [];
  if (words.length === 0) return found;
  for (const item of items) {
    if (words.every((word) => foldedItem(item).includes(word))) found.push(item);
    if (found.length === limit) break;
  }
  return found;
}
