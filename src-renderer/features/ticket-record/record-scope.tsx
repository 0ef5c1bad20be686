import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { type StoreApi, useStore } from 'zustand';
import { must } from '#shared/kernel/assert.ts';
import type { Actor } from '#shared/domain/record/record.actor.ts';
import { isFinal } from '#shared/domain/ticket/ticket.lifecycle.ts';
import { mayOnTicket } from '#shared/domain/ticket/ticket.policy.ts';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import type { Commands, Outcome } from '#renderer/data/commands/commands.ts';
import { useDesk } from '#renderer/data/queries/desk-context.tsx';
import { useRefusalText } from '#renderer/entities/record/refusal-text.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import { createRecordStore, type RecordUi } from './record-store.ts';

/** Opens another ticket from here. */
export type OpenTicket = (ticketId: string, how?: 'look' | 'tab' | 'window') => void;

/** What every part of one open record works with. */
export type RecordScope = {
  readonly ticket: Ticket;
  readonly me: Actor;
  /** The rule allows this person to change it, and its life has not ended. */
  readonly mayChange: boolean;
  readonly commands: Commands;
  /** Waits for a command; a refusal is said in a sentence. Answers whether it was done. */
  readonly act: (outcome: Outcome<unknown>) => Promise<boolean>;
  readonly onOpenTicket: OpenTicket;
};

const ScopeContext = createContext<RecordScope | null>(null);
const UiContext = createContext<StoreApi<RecordUi> | null>(null);

type RecordScopeProviderProps = { readonly ticket: Ticket; readonly onOpenTicket: OpenTicket; readonly children: ReactNode };

/** Gives one ticket, and what may be done with it, to the parts of its pane. */
export function RecordScopeProvider({ ticket, onOpenTicket, children }: RecordScopeProviderProps) {
  const { me: signedIn, commands } = useDesk();
  const act = useAct();
  const scope = useMemo((): RecordScope => {
    const me: Actor = { id: signedIn.personId, roles: signedIn.roles, groupIds: signedIn.groupIds };
    return { ticket, me, mayChange: mayOnTicket.edit(me, ticket) && !isFinal(ticket.state), commands, act, onOpenTicket };
  }, [ticket, signedIn, commands, act, onOpenTicket]);
  return <ScopeContext value={scope}>{children}</ScopeContext>;
}

/** The open record. */
export const useRecord = (): RecordScope => must(useContext(ScopeContext), 'the open record');

/** Keeps the arrangement of the pane; a new one for each record. */
export function RecordUiProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(createRecordStore);
  return <UiContext value={store}>{children}</UiContext>;
}

/** One part of the arrangement, live. */
export const useRecordUi = <T,>(select: (ui: RecordUi) => T): T =>
  useStore(must(useContext(UiContext), 'the arrangement of the record'), select);

/** Runs a command and says its refusal; what is there already is no news. */
export function useAct(): (outcome: Outcome<unknown>) => Promise<boolean> {
  const toast = useToast();
  const refusalText = useRefusalText();
  return useMemo(() => async (outcome) => {
    const result = await outcome;
    if (!result.ok && result.error.code !== 'nothing-to-do') toast.show({ tone: 'bad', text: refusalText(result.error), name: 'refusal' });
    return result.ok;
  }, [toast, refusalText]);
}
