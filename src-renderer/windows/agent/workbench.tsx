import { useState } from 'react';
import { Rail } from '#renderer/features/navigation/index.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Dialogs, type OpenDialog } from './dialogs.tsx';
import { useArrange, useLayout } from './layout-store.tsx';
import { useMachine } from './machine.tsx';
import { ImportIncidents, SyncStatus } from './mounts.tsx';
import { Panes } from './panes.view.tsx';
import { StatusBar } from './status-bar.tsx';
import { useDeskActions } from './use-desk-actions.ts';
import { useUndo } from './use-undo.ts';
import { useWindowCommands } from './use-window-commands.ts';
import { useWindowHotkeys } from './use-window-hotkeys.ts';
import styles from './window.module.css';

/** The whole desk: rail, list, records in tabs, context, status. */
export function Workbench() {
  const text = useText('shell');
  const { bridge } = useMachine();
  const [dialog, setDialog] = useState<OpenDialog>('none');
  const [isImporting, setIsImporting] = useState(false);
  const place = useLayout((layout) => layout.place);
  const isRailWide = useLayout((layout) => layout.isRailWide);
  const hasRecord = useLayout((layout) => layout.tabs.length > 0);
  const arrange = useArrange();
  const actions = useDeskActions({ setDialog, setIsImporting });
  const undo = useUndo(({ kind }) => { if (kind === 'ticket-create') actions.closeCreated(); });
  useWindowHotkeys({ ...actions, undo, setDialog });
  useWindowCommands({ ...actions, setDialog });
  return (
    <div className={styles.frame}>
      <nav aria-label={text('skip.label')}>
        <a className={styles.skip} href="#list">{text('skip.toList')}</a>
        {hasRecord && <a className={styles.skip} href="#record">{text('skip.toRecord')}</a>}
      </nav>
      <div className={styles.body}>
        <Rail
          label={text('regions.rail')}
          place={place}
          isWide={isRailWide}
          onToggleWide={() => arrange((layout) => ({ ...layout, isRailWide: !isRailWide }))}
          onGo={actions.goTo}
          onCreate={actions.createIncident}
          onFind={() => setDialog('palette')}
          onPreferences={() => setDialog('preferences')}
          onKeyboardMap={() => setDialog('keyboard-map')}
          onSignOut={() => void bridge.call('session.signOut')}
        />
        {isImporting
          ? <main className={styles.whole}><ImportIncidents onClose={() => setIsImporting(false)} onOpenTicket={actions.openTicket} /></main>
          : <Panes actions={actions} onFind={() => setDialog('palette')} />}
      </div>
      <StatusBar><SyncStatus onOpenTicket={actions.openTicket} /></StatusBar>
      <Dialogs open={dialog} onClose={() => setDialog('none')} actions={actions} />
    </div>
  );
}
