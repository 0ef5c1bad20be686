import { createContext, type ReactNode, useContext } from 'react';
import type { Clock } from '#shared/kernel/instant.ts';
import { must } from '#shared/kernel/assert.ts';
import type { SignedIn } from '#shared/protocol/session.messages.ts';
import type { Commands } from '../commands/commands.ts';
import type { Desk } from './desk.ts';

const DeskContext = createContext<Desk | undefined>(undefined);

/** Gives the open desk to every screen below. */
export function DeskProvider({ desk, children }: { readonly desk: Desk; readonly children: ReactNode }) {
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** The whole desk, for the hooks of this folder. */
export const useOpenDesk = (): Desk => must(useContext(DeskContext), 'the DeskProvider');

/** Who works here, what they can do, and the clock they do it by. */
export function useDesk(): { readonly me: SignedIn; readonly commands: Commands; readonly clock: Clock } {
  return useOpenDesk();
}

/** The signed-in person. */
export const useMe = (): SignedIn => useOpenDesk().me;
