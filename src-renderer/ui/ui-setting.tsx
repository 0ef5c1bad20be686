import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { must } from '#shared/kernel/assert.ts';

/** What our widgets need to know about the machine. */
export type UiSetting = { readonly isMac: boolean; readonly nowMs: () => number };
const UiContext = createContext<UiSetting | null>(null);

/** The machine as the widgets see it. */
export const useUi = (): UiSetting => must(useContext(UiContext), 'the ui provider');

/** Tells the widgets about the machine. */
export function UiSettingProvider({ isMac, nowMs, children }: UiSetting & { readonly children: ReactNode }) {
  const setting = useMemo(() => ({ isMac, nowMs }), [isMac, nowMs]);
  return <UiContext value={setting}>{children}</UiContext>;
}
