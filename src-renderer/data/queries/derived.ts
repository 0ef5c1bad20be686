import type { Shelf } from './shelf.ts';

/** Something made of shelves, made anew only when it is asked for after a change. */
export type Derived<T> = { readonly current: () => T; readonly subscribe: (hear: () => void) => () => void };

/** Makes one. */
export function derivedFrom<Row, T>(shelf: Shelf<Row>, make: (shelf: Shelf<Row>) => T): Derived<T> {
  let seen = -1;
  let made: T | undefined;
  return {
    current: () => {
      if (made === undefined || seen !== shelf.version()) {
        made = make(shelf);
        seen = shelf.version();
      }
      return made;
    },
    subscribe: (hear) => shelf.subscribe(hear),
  };
}

const kept = new WeakMap<object, WeakMap<object, Derived<unknown>>>();

/** The one derived thing of this kind for a shelf, shared by all hooks of a window. */
export function sharedFrom<Row, T>(shelf: Shelf<Row>, make: (shelf: Shelf<Row>) => T): Derived<T> {
  const ofShelf = kept.get(shelf) ?? new WeakMap<object, Derived<unknown>>();
  kept.set(shelf, ofShelf);
  const found = ofShelf.get(make) ?? derivedFrom(shelf, make);
  ofShelf.set(make, found);
  return found as Derived<T>;
}
