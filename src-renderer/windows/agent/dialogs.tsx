import { useMemo } from 'react';
import { CommandPalette } from '#renderer/features/command-palette/index.ts';
import { KeyboardMap } from '#renderer/features/keyboard-map/index.ts';
import { PreferencesDialog } from '#renderer/features/preferences/index.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { useArrange, useLayout } from './layout-store.tsx';
import { useMachine } from './machine.tsx';
import { useQueueViews } from './mounts.tsx';
import type { DeskActions } from './use-desk-actions.ts';

/** Which of the window's dialogs is open. */
export type OpenDialog = 'none' | 'palette' | 'keyboard-map' | 'preferences';

type DialogsProps = { readonly open: OpenDialog; readonly onClose: () => void; readonly actions: DeskActions };

/** The dialogs that belong to the window itself. */
export function Dialogs({ open, onClose, actions }: DialogsProps) {
  const text = useText('shell');
  const { info, preferences, writePreferences } = useMachine();
  const density = useLayout((layout) => layout.density);
  const recentIds = useLayout((layout) => layout.recentIds);
  const arrange = useArrange();
  const known = useQueueViews();
  const views = useMemo(
    () => known.map((view) => ({ key: view.id, name: view.name, onGo: () => actions.goTo(view.place, view.id) })),
    [known, actions],
  );
  return (
    <>
      <CommandPalette isOpen={open === 'palette'} onClose={onClose} views={views} recentIds={recentIds} onOpenTicket={actions.openTicket} onPerson={actions.createIncidentFor} />
      <KeyboardMap isOpen={open === 'keyboard-map'} onClose={onClose} groupOrder={[text('groups.go'), text('groups.create'), text('groups.windows'), text('groups.help')]} />
      <PreferencesDialog
        isOpen={open === 'preferences'}
        onClose={onClose}
        info={info}
        preferences={preferences}
        onChange={writePreferences}
        density={density}
        onDensity={(wished) => arrange((layout) => ({ ...layout, density: wished }))}
      />
    </>
  );
}
