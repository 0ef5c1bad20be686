import { createContext, type ReactNode, useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import { must } from '#shared/kernel/assert.ts';
import type { Hotkeys, Shortcut } from './hotkeys.ts';

const HotkeysContext = createContext<Hotkeys | null>(null);

/** Gives the window's shortcuts to everything inside. */
export function HotkeysProvider({ hotkeys, children }: { readonly hotkeys: Hotkeys; readonly children: ReactNode }) {
  useEffect(() => hotkeys.listen(window), [hotkeys]);
  return <HotkeysContext value={hotkeys}>{children}</HotkeysContext>;
}

/** The shortcuts of this window. */
export const useHotkeysOfWindow = (): Hotkeys => must(useContext(HotkeysContext), 'the shortcuts of the window');

/**
 * Registers shortcuts for as long as the component is shown. `run` and `isEnabled` may change with every
 * render; the rest is registered anew only when ids, keys, labels or scopes change.
 */
export function useHotkeys(shortcuts: readonly Shortcut[]): void {
  const hotkeys = useHotkeysOfWindow();
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  const shape = JSON.stringify(shortcuts.map(({ run: _run, isEnabled: _isEnabled, ...rest }) => rest));
  useEffect(() => {
    const current = (id: string): Shortcut | undefined => latest.current.find((one) => one.id === id);
    return hotkeys.register(
      latest.current.map((one) => ({
        ...one,
        run: () => current(one.id)?.run(),
        isEnabled: () => current(one.id)?.isEnabled?.() ?? true,
      })),
    );
  }, [hotkeys, shape]);
}

/** Every shortcut that is registered now, for the map and the palette. */
export function useAllHotkeys(): readonly Shortcut[] {
  const hotkeys = useHotkeysOfWindow();
  return useSyncExternalStore(hotkeys.subscribe, hotkeys.all);
}

/** The keys of a sequence that waits for the next one; '' when none does. */
export function usePendingKeys(): string {
  const hotkeys = useHotkeysOfWindow();
  return useSyncExternalStore(hotkeys.subscribe, hotkeys.pending);
}
