import '@fontsource-variable/inter';
import './mantine-styles.ts';
import './base.css';
import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core';
import type { ReactNode } from 'react';
import { AnnouncerProvider } from './announcer.tsx';
import { theme } from './theme.ts';
import { type ToastPlace, ToastProvider } from './toast.tsx';
import { resolveVariables } from './tokens.ts';
import { type UiSetting, UiSettingProvider } from './ui-setting.tsx';

export type ColorScheme = 'auto' | 'light' | 'dark';

type UiProviderProps = UiSetting & { readonly colorScheme: ColorScheme; readonly toastPlace: ToastPlace; readonly children: ReactNode };

/** Theme, styles, toasts and announcements for one window. Stands inside the words (`TextsProvider`). */
export function UiProvider({ isMac, nowMs, colorScheme, toastPlace, children }: UiProviderProps) {
  return (
    <UiSettingProvider isMac={isMac} nowMs={nowMs}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={resolveVariables}
        colorSchemeManager={keptElsewhere}
        defaultColorScheme="auto"
        {...(colorScheme === 'auto' ? {} : { forceColorScheme: colorScheme })}
      >
        <AnnouncerProvider>
          <ToastProvider place={toastPlace}>{children}</ToastProvider>
        </AnnouncerProvider>
      </MantineProvider>
    </UiSettingProvider>
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
