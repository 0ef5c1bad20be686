import { useEffect, useRef } from 'react';
import { unreachable } from '#shared/kernel/assert.ts';
import type { OpenDialog } from './dialogs.tsx';
import { useMachine } from './machine.tsx';
import type { DeskActions } from './use-desk-actions.ts';

type WindowCommandsNeeds = DeskActions & { readonly setDialog: (dialog: OpenDialog) => void };

/** Does what the menu, a deep link or a clicked notice ask of this window. */
export function useWindowCommands(needs: WindowCommandsNeeds): void {
  const { bridge } = useMachine();
  const latest = useRef(needs);
  useEffect(() => {
    latest.current = needs;
  });
  useEffect(() => {
    const stops = [
      bridge.on('window.command', ({ command, target }) => {
        const { setDialog, createIncident, importIncidents, openTicket } = latest.current;
        switch (command) {
          case 'new-incident': return createIncident();
          case 'find': return setDialog('palette');
          case 'import': return importIncidents();
          case 'open-record': return target === '' ? undefined : openTicket(target, 'tab');
          case 'keyboard-map': return setDialog('keyboard-map');
          case 'preferences': return setDialog('preferences');
          default: return unreachable(command);
        }
      }),
      bridge.on('notice.clicked', ({ target }) => { if (target !== '') latest.current.openTicket(target, 'tab'); }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [bridge]);
}
