import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { KeyboardMap } from '#renderer/features/keyboard-map/index.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { useHotkeys } from '#renderer/platform/use-hotkeys.tsx';
import { CrashBoundary } from './crash-boundary.tsx';
import { useMachine } from './machine.tsx';
import { SyncStatus, TicketContext, TicketRecord } from './mounts.tsx';
import { StatusBar } from './status-bar.tsx';
import { useUndo } from './use-undo.ts';
import { useWindowTitle } from './use-window-title.ts';
import styles from './window.module.css';

/** A torn-off record: the ticket, its context, the sync state; nothing else. */
export function RecordWindow({ ticketId }: { readonly ticketId: string }) {
  const text = useText('shell');
  const { bridge } = useMachine();
  const undo = useUndo();
  useWindowTitle(ticketId);
  const [isContextShown, setIsContextShown] = useState(false);
  const open = (id: string): void => void bridge.call('window.open', { kind: 'record', collection: 'tickets', recordId: id });
  const [isMapOpen, setIsMapOpen] = useState(false);
  useHotkeys([
    { id: 'window.undo', keys: ['mod+z'], scope: 'window', label: text('actions.undo'), group: text('groups.windows'), run: undo },
    { id: 'window.keyboard-map', keys: ['?'], scope: 'window', label: text('actions.keyboardMap'), group: text('groups.help'), run: () => setIsMapOpen(true) },
  ]);
  return (
    <div className={styles.frame}>
      <div className={styles.body}>
        <main className={styles.record} data-hotkey-scope="record" aria-label={text('regions.record')}>
          <VisuallyHidden component="h1">{text('product')}</VisuallyHidden>
          <CrashBoundary place="pane">
            <TicketRecord ticketId={ticketId} isAlone onOpenTicket={open} onLeave={() => undefined} onTearOff={() => undefined} isContextShown={isContextShown} onToggleContext={() => setIsContextShown(!isContextShown)} />
          </CrashBoundary>
        </main>
        {isContextShown && (
          <aside className={styles.context} style={{ width: 296 }} aria-label={text('regions.context')}>
            <CrashBoundary place="pane"><TicketContext ticketId={ticketId} onOpenTicket={open} /></CrashBoundary>
          </aside>
        )}
      </div>
      <KeyboardMap isOpen={isMapOpen} onClose={() => setIsMapOpen(false)} groupOrder={[text('groups.windows'), text('groups.help')]} />
      <StatusBar><SyncStatus onOpenTicket={open} /></StatusBar>
    </div>
  );
}
