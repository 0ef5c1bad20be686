import { readDefinition, type ViewDefinition, writeDefinition } from '#shared/practices/queue/queue.saved.ts';
import type { Keepsakes } from '#renderer/platform/keepsake.ts';

/** Where one person's lists are remembered on this machine as they were left, by view. */
export type LayoutMemory = {
  readonly read: (viewId: string) => ViewDefinition | undefined;
  readonly write: (viewId: string, definition: ViewDefinition) => void;
  readonly forget: (viewId: string) => void;
};

/** Remembers lists as keepsakes; what another version wrote is not guessed at. */
export function createLayoutMemory(keepsakes: Keepsakes, personId: string): LayoutMemory {
  const nameOf = (viewId: string): string => `guichet.list.${personId}.${viewId}`;
  return {
    read: (viewId) => {
      const read = readDefinition(keepsakes.get(nameOf(viewId)) ?? '');
      return read.ok ? read.value : undefined;
    },
    write: (viewId, definition) => keepsakes.put(nameOf(viewId), writeDefinition({ ...definition, view: { ...definition.view, text: '' } })),
    forget: (viewId) => keepsakes.remove(nameOf(viewId)),
  };
}
