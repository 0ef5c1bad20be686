import { useEffect, useState } from 'react';
import type { DeskBridge, DeskInfo, Preferences, SessionState } from '#shared/bridge/contract.ts';
import { millisecondsOf } from '#shared/kernel/instant.ts';
import type { Language } from '#renderer/messages/texts.ts';
import { TextsProvider } from '#renderer/messages/texts-provider.tsx';
import { systemClock } from '#renderer/platform/clock.ts';
import { createHotkeys } from '#renderer/platform/hotkeys.ts';
import { HotkeysProvider } from '#renderer/platform/use-hotkeys.tsx';
import { UiProvider } from '#renderer/ui/ui-provider.tsx';
import { CrashBoundary } from './crash-boundary.tsx';
import { Gate } from './gate.tsx';
import { type Machine, MachineProvider } from './machine.tsx';
import type { Target } from './target.ts';

type AgentWindowProps = {
  readonly bridge: DeskBridge;
  readonly info: DeskInfo;
  readonly preferences: Preferences;
  readonly session: SessionState;
  readonly target: Target;
};

const nowMs = (): number => millisecondsOf(systemClock.now());

/** One agent window: language, looks and shortcuts around whatever the session allows to be shown. */
export function AgentWindow({ bridge, info, target, ...start }: AgentWindowProps) {
  const [preferences, setPreferences] = useState(start.preferences);
  const [session, setSession] = useState(start.session);
  const [hotkeys] = useState(() => createHotkeys(info.platform === 'darwin'));
  useEffect(() => {
    const stops = [bridge.on('preferences.changed', setPreferences), bridge.on('session.changed', setSession)];
    return () => stops.forEach((stop) => stop());
  }, [bridge]);

  const machine: Machine = {
    bridge, info, preferences, session, setSession,
    writePreferences: (wished) => {
      setPreferences(wished);
      void bridge.call('preferences.write', wished);
    },
  };
  const language: Language = preferences.language === 'system' ? info.language : preferences.language;
  return (
    <TextsProvider language={language}>
      <UiProvider isMac={info.platform === 'darwin'} nowMs={nowMs} colorScheme={preferences.colorScheme} toastPlace={target.kind === 'desk' ? 'corner' : 'top'}>
        <CrashBoundary place="window">
          <HotkeysProvider hotkeys={hotkeys}>
            <MachineProvider machine={machine}>
              <Gate target={target} />
            </MachineProvider>
          </HotkeysProvider>
        </CrashBoundary>
      </UiProvider>
    </TextsProvider>
  );
}
