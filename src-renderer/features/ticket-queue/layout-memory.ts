import { readDefinition, type ViewDefinition, writeDefinition } from '#shared/practices/queue/queue.saved.ts';

/** Where lists are remembered as the person left them, by view. */
export type LayoutMemory = {
  readonly read: (viewId: string) => ViewDefinition | undefined;
  readonly write: (viewId: string, definition: ViewDefinition) => void;
  readonly forget: (viewId: string) => void;
};

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Remembers lists of one person in the window's own storage; a full or locked storage only means that they are forgotten. */
export function createLayoutMemory(storage: Shelf, personId: string): LayoutMemory {
  const keyOf = (viewId: string): string => `guichet.list.${personId}.${viewId}`;
  const attempt = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch {
      return undefined;
    }
  };
  return {
    read: (viewId) => {
      const text = attempt(() => storage.getItem(keyOf(viewId)));
      const read = text == null ? undefined : readDefinition(text);
      return read?.ok ? read.value : undefined;
    },
    write: (viewId, definition) => void attempt(() => storage.setItem(keyOf(viewId), writeDefinition(definition))),
    forget: (viewId) => void attempt(() => storage.removeItem(keyOf(viewId))),
  };
}
