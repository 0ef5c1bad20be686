import { useMemo, useRef, useState } from 'react';
import { uuidV7 } from '#shared/kernel/identity.ts';
import { millisecondsOf } from '#shared/kernel/instant.ts';
import { useDesk } from '#renderer/data/queries/desk-context.tsx';
import { systemRandom } from '#renderer/platform/ids.ts';
import type { OpenDialog } from './dialogs.tsx';
import { closeTab, openCreate, openTicket, type Place, replaceTab, ticketKey } from './layout.ts';
import { useArrange } from './layout-store.tsx';
import { useMachine } from './machine.tsx';
import type { OpenTicket } from './panes.ts';

/** What the window can do, whoever asks: a pane, the rail, a key, the palette, the menu. */
export type DeskActions = {
  readonly openTicket: OpenTicket;
  readonly createIncident: () => void;
  readonly createIncidentFor: (callerId: string) => void;
  /** The form in a tab became a ticket. */
  readonly created: (key: string, ticketId: string) => void;
  /** The last creation was taken back: its tab goes. */
  readonly closeCreated: () => void;
  readonly closeFront: () => void;
  readonly goTo: (place: Place, viewId?: string) => void;
  readonly focusList: () => void;
  /** Rises whenever the list shall take the keyboard. */
  readonly listFocusTurn: number;
  readonly importIncidents: () => void;
  readonly newWindow: () => void;
};

type DeskActionsNeeds = { readonly setDialog: (dialog: OpenDialog) => void; readonly setIsImporting: (isImporting: boolean) => void };

/** The window's actions over its arrangement. */
export function useDeskActions({ setDialog, setIsImporting }: DeskActionsNeeds): DeskActions {
  const arrange = useArrange();
  const { bridge } = useMachine();
  const { clock } = useDesk();
  const lastCreatedId = useRef('');
  const [listFocusTurn, setListFocusTurn] = useState(0);
  return useMemo((): DeskActions => {
    const createFor = (callerId: string): void => {
      setDialog('none');
      setIsImporting(false);
      const draftId = uuidV7(millisecondsOf(clock.now()), systemRandom);
      arrange((layout) => openCreate(layout, draftId, callerId));
    };
    return {
      openTicket: (ticketId, how = 'look') => {
        setIsImporting(false);
        if (how === 'window') void bridge.call('window.open', { kind: 'record', collection: 'tickets', recordId: ticketId });
        else arrange((layout) => openTicket(layout, ticketId, how));
      },
      createIncident: () => createFor(''),
      createIncidentFor: createFor,
      created: (key, ticketId) => {
        lastCreatedId.current = ticketId;
        arrange((layout) => replaceTab(layout, key, ticketId));
      },
      closeCreated: () => arrange((layout) => closeTab(layout, ticketKey(lastCreatedId.current))),
      closeFront: () => arrange((layout) => closeTab(layout, layout.front)),
      goTo: (place, viewId) => {
        setIsImporting(false);
        arrange((layout) => ({ ...layout, place, isListShown: true, viewIds: viewId === undefined ? layout.viewIds : { ...layout.viewIds, [place]: viewId } }));
        setListFocusTurn((turn) => turn + 1);
      },
      focusList: () => {
        arrange((layout) => ({ ...layout, isListShown: true }));
        setListFocusTurn((turn) => turn + 1);
      },
      listFocusTurn,
      importIncidents: () => setIsImporting(true),
      newWindow: () => void bridge.call('window.open', { kind: 'agent' }),
    };
  }, [arrange, bridge, clock, listFocusTurn, setDialog, setIsImporting]);
}
