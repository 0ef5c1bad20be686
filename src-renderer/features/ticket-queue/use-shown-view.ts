import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { sameJson } from '#shared/kernel/json.ts';
import { builtInView } from '#shared/practices/queue/queue.built-in.ts';
import type { ViewDefinition } from '#shared/practices/queue/queue.saved.ts';
import type { TicketView } from '#shared/practices/queue/queue.view.ts';
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
  /** False for a kept view that cannot be read here. */
  readonly isReadable: boolean;
  readonly setText: (text: string) => void;
  readonly change: (definition: ViewDefinition) => void;
  readonly reset: () => void;
};

const nothingKept: ViewDefinition = { view: builtInView('all'), columns: usualColumns('all') };

/**
 * The definition of a view as the person left it: filters for as long as the window lives, columns and order of the
 * built-in views on this machine for good. A kept view goes back to what was kept.
 */
export function useShownView(viewId: ViewId, kept: readonly KeptView[], personId: string): ShownView {
  const [session] = useState(() => createLayoutMemory(window.sessionStorage, personId));
  const [machine] = useState(() => createLayoutMemory(window.localStorage, personId));
  // As left in this window's life; null after a reset.
  const [left, setLeft] = useState<Readonly<Record<ViewId, ViewDefinition | null>>>({});
  const [texts, setTexts] = useState<Readonly<Record<ViewId, string>>>({});
  const keptView = useMemo(() => keptDefinition(viewId, kept), [viewId, kept]);
  const mine = left[viewId];
  const base = useMemo((): ViewDefinition => {
    const plain = keptView ?? nothingKept;
    const layout = keptIdOf(viewId) === '' && mine !== null ? machine.read(viewId) : undefined;
    return layout ? { columns: layout.columns, view: { ...plain.view, sort: layout.view.sort } } : plain;
  }, [keptView, viewId, machine, mine]);
  const definition = useMemo(() => (mine === undefined ? session.read(viewId) : mine) ?? base, [session, viewId, base, mine]);

  const change = useCallback((next: ViewDefinition) => {
    session.write(viewId, next);
    if (keptIdOf(viewId) === '') machine.write(viewId, { columns: next.columns, view: { filters: [], sort: next.view.sort, text: '' } });
    setLeft((all) => ({ ...all, [viewId]: next }));
  }, [session, machine, viewId]);
  const reset = useCallback(() => {
    session.forget(viewId);
    machine.forget(viewId);
    setLeft((all) => ({ ...all, [viewId]: null }));
  }, [session, machine, viewId]);
  const setText = useCallback((text: string) => setTexts((all) => ({ ...all, [viewId]: text })), [viewId]);

  const text = texts[viewId] ?? '';
  const lateText = useDeferredValue(text);
  const view = useMemo(() => ({ ...definition.view, text: lateText }), [definition, lateText]);
  const changed = keptIdOf(viewId) === ''
    ? !sameJson(definition.view.filters, base.view.filters)
    : isChanged(definition, keptView ?? nothingKept);
  return { definition, view, text, isChanged: changed, isReadable: keptView !== undefined, setText, change, reset };
}
