import '@fontsource-variable/inter';
import './mantine-styles.ts';
import './base.css';
import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { must } from '#shared/kernel/assert.ts';
import { AnnouncerProvider } from './announcer.tsx';
import { theme } from './theme.ts';
import { ToastProvider } from './toast.tsx';
import { resolveVariables } from './tokens.ts';

/** What our widgets need to know about the machine. */
type UiSetting = { readonly isMac: boolean; readonly nowMs: () => number };
const UiContext = createContext<UiSetting | null>(null);

/** The machine as the widgets see it. */
export const useUi = (): UiSetting => must(useContext(UiContext), 'the ui provider');

export type ColorScheme = 'auto' | 'light' | 'dark';

type UiProviderProps = UiSetting & { readonly colorScheme: ColorScheme; readonly children: ReactNode };

/** Theme, styles, toasts and announcements for one window. Stands inside the words (`TextsProvider`). */
export function UiProvider({ isMac, nowMs, colorScheme, children }: UiProviderProps) {
  const setting = useMemo(() => ({ isMac, nowMs }), [isMac, nowMs]);
  return (
    <UiContext value={setting}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={resolveVariables}
        colorSchemeManager={keptElsewhere}
        defaultColorScheme="auto"
        {...(colorScheme === 'auto' ? {} : { forceColorScheme: colorScheme })}
      >
        <AnnouncerProvider>
          <ToastProvider>{children}</ToastProvider>
        </AnnouncerProvider>
      </MantineProvider>
    </UiContext>
  );
}

/** The scheme is one of the person's preferences and comes as a prop; Mantine shall remember nothing. */
const keptElsewhere: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};
