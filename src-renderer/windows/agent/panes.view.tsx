import { VisuallyHidden } from '@mantine/core';
import { useText } from '#renderer/messages/use-text.ts';
import { ResizeHandle } from '#renderer/ui/resize-handle.tsx';
import { CrashBoundary } from './crash-boundary.tsx';
import { startLayout, widths } from './layout.ts';
import { useArrange, useLayout } from './layout-store.tsx';
import { TicketContext, TicketQueue } from './mounts.tsx';
import { RecordPane } from './record-pane.tsx';
import type { DeskActions } from './use-desk-actions.ts';
import { usePaneWidths } from './use-pane-widths.ts';
import { useWindowTitle } from './use-window-title.ts';
import styles from './window.module.css';

/** List, records and context side by side; the list alone while no record is open. */
export function Panes({ actions, onFind }: { readonly actions: DeskActions; readonly onFind: () => void }) {
  const text = useText('shell');
  const arrange = useArrange();
  const tabs = useLayout((layout) => layout.tabs);
  const frontKey = useLayout((layout) => layout.front);
  const place = useLayout((layout) => layout.place);
  const viewId = useLayout((layout) => layout.viewIds[layout.place]);
  const density = useLayout((layout) => layout.density);
  const hasRecord = tabs.length > 0;
  const panes = usePaneWidths(hasRecord, (isContextShown) => arrange((layout) => ({ ...layout, isContextShown })));
  const front = tabs.find((tab) => tab.key === frontKey);
  const ticketId = front?.kind === 'ticket' ? front.ticketId : '';
  useWindowTitle(ticketId);
  const setWidth = (name: 'listWidth' | 'contextWidth') => (width: number): void => arrange((layout) => ({ ...layout, [name]: width }));
  return (
    <main className={styles.panes} ref={panes.ref}>
      <VisuallyHidden component="h1">{text('product')}</VisuallyHidden>
      {panes.isListShown && (
        <section id="list" tabIndex={-1} className={styles.list} style={hasRecord ? { width: panes.list } : { flex: 1 }} aria-label={text('regions.list')} data-hotkey-scope="queue">
          <CrashBoundary place="pane">
            <TicketQueue
              key={place}
              place={place}
              viewId={viewId}
              onViewChange={(id) => arrange((layout) => ({ ...layout, viewIds: { ...layout.viewIds, [layout.place]: id } }))}
              openTicketId={ticketId}
              onOpenTicket={actions.openTicket}
              onCreate={actions.createIncident}
              onImport={actions.importIncidents}
              density={density}
              width={panes.list}
              focusTurn={actions.listFocusTurn}
            />
          </CrashBoundary>
        </section>
      )}
      {hasRecord && panes.isListShown && (
        <ResizeHandle label={text('resizeList')} value={panes.list} min={widths.listMin} max={panes.listMax} pane="left" onChange={setWidth('listWidth')} onReset={() => setWidth('listWidth')(startLayout.listWidth)} />
      )}
      {hasRecord && (
        <section id="record" tabIndex={-1} className={styles.record} aria-label={text('regions.record')} data-hotkey-scope="record">
          <RecordPane actions={actions} onFind={onFind} isContextShown={panes.isContextShown} onToggleContext={panes.toggleContext} />
        </section>
      )}
      {panes.isContextShown && ticketId !== '' && (
        <>
          {!panes.isContextOver && (
            <ResizeHandle label={text('resizeContext')} value={panes.context} min={widths.contextMin} max={widths.contextMax} pane="right" onChange={setWidth('contextWidth')} onReset={() => setWidth('contextWidth')(startLayout.contextWidth)} />
          )}
          <aside className={styles.context} data-over={panes.isContextOver} style={{ width: panes.context }} aria-label={text('regions.context')}>
            <CrashBoundary key={ticketId} place="pane"><TicketContext ticketId={ticketId} onOpenTicket={actions.openTicket} /></CrashBoundary>
          </aside>
        </>
      )}
    </main>
  );
}
