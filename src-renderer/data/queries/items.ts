import type { Item } from '#shared/domain/item/item.record.ts';
import { type Loaded, loading } from './loaded.ts';

/** One configuration item, live. */
export function useItem(_id: string): Loaded<Item> {
  return loading;
}

/** Items whose name, external name or serial number hold every word of the text; none for an empty text. */
export function useItemSearch(_text: string, _limit?: number): readonly Item[] {
  return [];
}

/** What is assigned to a person. */
export function useItemsOf(_personId: string): readonly Item[] {
  return [];
}
