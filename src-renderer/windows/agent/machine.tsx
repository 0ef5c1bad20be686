import { createContext, type ReactNode, useContext } from 'react';
import type { DeskBridge, DeskInfo, Preferences, SessionState } from '#shared/bridge/contract.ts';
import { must } from '#shared/kernel/assert.ts';

/** What this window knows of the machine and of who sits at it. */
export type Machine = {
  readonly bridge: DeskBridge;
  readonly info: DeskInfo;
  readonly preferences: Preferences;
  readonly writePreferences: (wished: Preferences) => void;
  readonly session: SessionState;
  readonly setSession: (session: SessionState) => void;
};

const MachineContext = createContext<Machine | null>(null);

/** The machine, live. */
export const useMachine = (): Machine => must(useContext(MachineContext), 'the machine');

/** Gives the machine to everything inside. */
export function MachineProvider({ machine, children }: { readonly machine: Machine; readonly children: ReactNode }) {
  return <MachineContext value={machine}>{children}</MachineContext>;
}
