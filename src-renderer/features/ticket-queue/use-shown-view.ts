import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { sameJson } from '#shared/kernel/json.ts';
import { builtInView } from '#shared/practices/queue/queue.built-in.ts';
import type { ViewDefinition } from '#shared/practices/queue/queue.saved.ts';
import type { TicketView } from '#shared/practices/queue/queue.view.ts';
import { localKeepsakes } from '#renderer/platform/keepsake.ts';
import { createLayoutMemory } from './layout-memory.ts';
import { usualColumns } from './queue-columns.model.ts';
import { isChanged, type KeptView, keptDefinition, keptIdOf, type ViewId } from './queue-views.model.ts';

/** What the list shows now, and the ways to change it. */
export type ShownView = {
  readonly definition: ViewDefinition;
  /** The definition with the words searched for: what the list is asked for. */
  readonly view: TicketView;
  readonly text: string;
  /** Whether filters (of a kept view: anything) differ from what was kept. */
  readonly isChanged: boolean;
  /** Whether there is anything that keeping it as a view would keep: filters, order or columns. */
  readonly isKeepable: boolean;
  /** False for a kept view that cannot be read here. */
  readonly isReadable: boolean;
  readonly setText: (text: string) => void;
  readonly change: (definition: ViewDefinition) => void;
  readonly reset: () => void;
};

const nothingKept: ViewDefinition = { view: builtInView('all'), columns: usualColumns('all') };

/**
 * The definition of a view as the person left it on this machine. Resetting gives a built-in view its filters back (columns
 * and order stay as they like them), and a kept view everything that was kept.
 */
export function useShownView(viewId: ViewId, kept: readonly KeptView[], personId: string): ShownView {
  const [memory] = useState(() => createLayoutMemory(localKeepsakes, personId));
  // As left in this window's life; null after a reset.
  const [left, setLeft] = useState<Readonly<Record<ViewId, ViewDefinition | null>>>({});
  const [texts, setTexts] = useState<Readonly<Record<ViewId, string>>>({});
  const isOwn = keptIdOf(viewId) !== '';
  const keptView = useMemo(() => keptDefinition(viewId, kept), [viewId, kept]);
  const base = keptView ?? nothingKept;
  const mine = left[viewId];
  const definition = useMemo(() => (mine === undefined ? memory.read(viewId) : mine) ?? base, [memory, viewId, base, mine]);

  const change = useCallback((next: ViewDefinition) => {
    memory.write(viewId, next);
    setLeft((all) => ({ ...all, [viewId]: next }));
  }, [memory, viewId]);
  const reset = useCallback(() => {
    if (!isOwn) return change({ ...definition, view: { ...definition.view, filters: base.view.filters } });
    memory.forget(viewId);
    setLeft((all) => ({ ...all, [viewId]: null }));
  }, [isOwn, change, definition, base, memory, viewId]);
  const setText = useCallback((text: string) => setTexts((all) => ({ ...all, [viewId]: text })), [viewId]);

  const text = texts[viewId] ?? '';
  const lateText = useDeferredValue(text);
  const view = useMemo(() => ({ ...definition.view, text: lateText }), [definition, lateText]);
  const changed = isOwn ? isChanged(definition, base) : !sameJson(definition.view.filters, base.view.filters);
  return { definition, view, text, isChanged: changed, isKeepable: isChanged(definition, base), isReadable: keptView !== undefined, setText, change, reset };
}
