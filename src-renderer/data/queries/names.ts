import type { Names, ViewContext } from '#shared/practices/queue/queue.view.ts';
import { type Clock, instantOf, millisecondsOf } from '#shared/kernel/instant.ts';
import type { CatalogEntry } from '#shared/domain/catalog/catalog.record.ts';
import type { Item } from '#shared/domain/item/item.record.ts';
import type { Person } from '#shared/domain/person/person.record.ts';
import type { SignedIn } from '#shared/protocol/session.messages.ts';
import type { Shelf } from './shelf.ts';

/** What stands in memory beside the tickets. */
export type Shelves = { readonly people: Shelf<Person>; readonly catalog: Shelf<CatalogEntry>; readonly items: Shelf<Item> };

/** The names of people, groups, services, items, categories and places, by id or key. */
export function namesFrom({ people, catalog, items }: Shelves): Names {
  let byKey: ReadonlyMap<string, string> = new Map();
  let seen = -1;
  const nameOfKey = (key: string): string => {
    if (seen !== catalog.version()) {
      byKey = new Map([...catalog.rows()].map((entry) => [entry.key, entry.name.en]));
      seen = catalog.version();
    }
    return byKey.get(key) ?? '';
  };
  return (idOrKey) => {
    const item = items.get(idOrKey);
    return people.get(idOrKey)?.name ?? catalog.get(idOrKey)?.name.en ?? (item ? item.name || item.externalName : nameOfKey(idOrKey));
  };
}

/** What a view needs to know at this moment. */
export function contextAt(clock: Clock, me: SignedIn, names: Names): ViewContext {
  const now = clock.now();
  const midnight = new Date(millisecondsOf(now));
  midnight.setHours(0, 0, 0, 0);
  return { me: me.personId, groupIds: me.groupIds, now, dayStart: instantOf(midnight.getTime()), names };
}

/** Tells when lists have to be judged anew: names came or changed (not more often than twice a second), or a minute passed. */
export function contextChanges(shelves: Shelves, every: (seconds: number, run: () => void) => () => void): {
  readonly subscribe: (hear: () => void) => () => void; readonly close: () => void;
} {
  const listeners = new Set<() => void>();
  let isStale = false;
  const tellAll = () => {
    isStale = false;
    for (const hear of listeners) hear();
  };
  const markStale = () => { isStale = true; };
  const stops = [
    shelves.people.subscribe(markStale), shelves.catalog.subscribe(markStale), shelves.items.subscribe(markStale),
    every(0.5, () => { if (isStale) tellAll(); }),
    every(60, tellAll),
  ];
  return {
    subscribe: (hear) => {
      listeners.add(hear);
      return () => { listeners.delete(hear); };
    },
    close: () => { for (const stop of stops) stop(); },
  };
}
