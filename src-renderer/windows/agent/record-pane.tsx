import { IconExternalLink, IconLayoutSidebarRightCollapse, IconLayoutSidebarRightExpand } from '@tabler/icons-react';
import { RecordTabs, tabPanelId } from '#renderer/features/record-tabs/index.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { useHotkeys } from '#renderer/platform/use-hotkeys.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { CrashBoundary } from './crash-boundary.tsx';
import { closeTab, keepTab, type RecordTab } from './layout.ts';
import { useArrange, useLayout } from './layout-store.tsx';
import { TicketCreate, TicketRecord } from './mounts.tsx';
import type { DeskActions } from './use-desk-actions.ts';
import styles from './window.module.css';

type RecordPaneProps = {
  readonly actions: DeskActions;
  readonly onFind: () => void;
  readonly isContextShown: boolean;
  readonly onToggleContext: () => void;
};

/** The open records: tabs above, the record in front below. */
export function RecordPane({ actions, isContextShown, onToggleContext }: RecordPaneProps) {
  const text = useText('shell');
  const arrange = useArrange();
  const tabs = useLayout((layout) => layout.tabs);
  const front = useLayout((layout) => layout.tabs.find((tab) => tab.key === layout.front));
  const isTicket = front?.kind === 'ticket';
  const tearOff = (): void => {
    if (front?.kind === 'ticket') actions.openTicket(front.ticketId, 'window');
  };
  const group = text('groups.record');
  useHotkeys([
    { id: 'record.context', keys: ['mod+.'], scope: 'window', group, label: text('actions.toggleContext'), inText: true, isEnabled: () => isTicket, run: onToggleContext },
    { id: 'record.tear-off', keys: ['mod+shift+o'], scope: 'window', group, label: text('actions.openInWindow'), inText: true, isEnabled: () => isTicket, run: tearOff },
  ]);
  return (
    <>
      <RecordTabs
        tabs={tabs}
        front={front?.key ?? ''}
        onFront={(key) => arrange((layout) => ({ ...layout, front: key }))}
        onKeep={(key) => arrange((layout) => keepTab(layout, key))}
        onClose={(key) => arrange((layout) => closeTab(layout, key))}
        end={isTicket && (
          <>
            <IconButton label={text('actions.openInWindow')} keys="mod+shift+o" icon={<IconExternalLink size={18} aria-hidden />} onClick={tearOff} />
            <IconButton
              label={text(isContextShown ? 'context.hide' : 'context.show')}
              keys="mod+."
              icon={isContextShown ? <IconLayoutSidebarRightCollapse size={18} aria-hidden /> : <IconLayoutSidebarRightExpand size={18} aria-hidden />}
              onClick={onToggleContext}
              position="left"
            />
          </>
        )}
      />
      {front !== undefined && (
        <div className={styles.panel} role="tabpanel" id={tabPanelId(front.key)} aria-labelledby={`tab-${front.key}`}>
          <CrashBoundary key={front.key} place="pane">
            <FrontRecord tab={front} actions={actions} isContextShown={isContextShown} onToggleContext={onToggleContext} onTearOff={tearOff} />
          </CrashBoundary>
        </div>
      )}
    </>
  );
}

type FrontRecordProps = Omit<RecordPaneProps, 'onFind'> & { readonly tab: RecordTab; readonly onTearOff: () => void };

function FrontRecord({ tab, actions, isContextShown, onToggleContext, onTearOff }: FrontRecordProps) {
  const arrange = useArrange();
  if (tab.kind === 'new') {
    return (
      <TicketCreate
        draftId={tab.draftId}
        callerId={tab.callerId}
        onCreated={(ticketId) => actions.created(tab.key, ticketId)}
        onCancel={() => arrange((layout) => closeTab(layout, tab.key))}
        onOpenTicket={actions.openTicket}
      />
    );
  }
  return (
    <TicketRecord
      ticketId={tab.ticketId}
      isAlone={false}
      onOpenTicket={actions.openTicket}
      onLeave={actions.focusList}
      onTearOff={onTearOff}
      isContextShown={isContextShown}
      onToggleContext={onToggleContext}
    />
  );
}
