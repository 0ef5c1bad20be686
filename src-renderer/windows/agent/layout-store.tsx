import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import { must } from '#shared/kernel/assert.ts';
import type { Keepsakes } from '#renderer/platform/keepsake.ts';
import { type Layout, readLayout, startLayout } from './layout.ts';

const LayoutContext = createContext<StoreApi<Layout> | null>(null);

type LayoutProviderProps = {
  readonly personId: string;
  readonly keepsakes: Keepsakes;
  /** A window with one record only has a layout of its own, which nobody remembers. */
  readonly isRemembered: boolean;
  readonly children: ReactNode;
};

/** The arrangement of this window, remembered per person. */
export function LayoutProvider({ personId, keepsakes, isRemembered, children }: LayoutProviderProps) {
  const key = `guichet.layout.${personId}`;
  const [store] = useState(() => createStore<Layout>(() => (isRemembered ? readLayout(keepsakes.get(key)) : startLayout)));
  useEffect(() => (isRemembered ? store.subscribe((layout) => keepsakes.put(key, JSON.stringify(layout))) : undefined), [store, keepsakes, key, isRemembered]);
  return <LayoutContext value={store}>{children}</LayoutContext>;
}

const useLayoutStore = (): StoreApi<Layout> => must(useContext(LayoutContext), 'the layout of the window');

/** One part of the arrangement, live. */
export const useLayout = <T,>(select: (layout: Layout) => T): T => useStore(useLayoutStore(), select);

/** Changes the arrangement. */
export function useArrange(): (change: (layout: Layout) => Layout) => void {
  const store = useLayoutStore();
  return useCallback((change) => store.setState(change(store.getState()), true), [store]);
}
