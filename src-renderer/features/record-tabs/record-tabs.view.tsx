import { CloseButton } from '@mantine/core';
import { IconFilePlus, IconFileUnknown } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { StatePicture } from '#renderer/entities/ticket/state-badge.tsx';
import { useTicket } from '#renderer/data/queries/tickets.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { useKeysText } from '#renderer/ui/keys.tsx';
import styles from './record-tabs.module.css';

/** An open record as the tabs know it. */
export type ShownTab =
  | { readonly kind: 'ticket'; readonly key: string; readonly ticketId: string; readonly isLook: boolean }
  | { readonly kind: 'new'; readonly key: string };

export type RecordTabsProps = {
  readonly tabs: readonly ShownTab[];
  readonly front: string;
  readonly onFront: (key: string) => void;
  /** Keeps a passing look. */
  readonly onKeep: (key: string) => void;
  readonly onClose: (key: string) => void;
  /** What stands at the end of the row. */
  readonly end?: ReactNode;
};

/** The id of the panel that a tab controls. */
export const tabPanelId = (key: string): string => `panel-${key}`;

/** The open records as tabs: arrows move between them, Delete closes, a double click keeps a passing look. */
export function RecordTabs({ tabs, front, onFront, onKeep, onClose, end }: RecordTabsProps) {
  const text = useText('record-tabs');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [front, tabs.length]);
  const key = (event: KeyboardEvent): void => {
    const at = tabs.findIndex((tab) => tab.key === front);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (event.key === 'Delete') onClose(front);
    else if (to === undefined) return;
    else {
      const next = tabs[(to + tabs.length) % tabs.length];
      if (next === undefined) return;
      onFront(next.key);
      requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
    }
    event.preventDefault();
  };
  return (
    <div className={styles.bar}>
      <div ref={list} className={styles.tabs} role="tablist" aria-label={text('label')} aria-description={text('closeHint')} onKeyDown={key}>
        {tabs.map((tab, index) => {
          const props = { isFront: tab.key === front, place: index + 1, tabKey: tab.key, onFront, onKeep, onClose };
          return tab.kind === 'ticket'
            ? <TicketTab key={tab.key} ticketId={tab.ticketId} isLook={tab.isLook} {...props} />
            : <Tab key={tab.key} {...props} name={text('newIncident')} title="" icon={<IconFilePlus size={14} aria-hidden />} />;
        })}
      </div>
      {end !== undefined && <div className={styles.end}>{end}</div>}
    </div>
  );
}

type TabProps = {
  readonly tabKey: string;
  readonly isFront: boolean;
  readonly place: number;
  readonly onFront: (key: string) => void;
  readonly onKeep: (key: string) => void;
  readonly onClose: (key: string) => void;
};

function TicketTab({ ticketId, isLook, ...props }: TabProps & { readonly ticketId: string; readonly isLook: boolean }) {
  const text = useText('record-tabs');
  const ticket = useTicket(ticketId);
  if (ticket.kind !== 'here') {
    return <Tab {...props} isLook={isLook} name={text(ticket.kind === 'loading' ? 'loading' : 'gone')} title="" icon={<IconFileUnknown size={14} aria-hidden />} />;
  }
  const { number, provisionalNumber, shortDescription, state } = ticket.value;
  return <Tab {...props} isLook={isLook} name={number === '' ? provisionalNumber : number} title={shortDescription} icon={<StatePicture state={state} />} />;
}

type TabFaceProps = TabProps & { readonly name: string; readonly title: string; readonly icon: ReactNode; readonly isLook?: boolean };

function Tab({ tabKey, isFront, place, onFront, onKeep, onClose, name, title, icon, isLook = false }: TabFaceProps) {
  const text = useText('record-tabs');
  const keysText = useKeysText();
  return (
    <div className={styles.tab} data-front={isFront} role="presentation">
      <button
        type="button"
        role="tab"
        id={`tab-${tabKey}`}
        className={styles.face}
        aria-selected={isFront}
        aria-controls={isFront ? tabPanelId(tabKey) : undefined}
        tabIndex={isFront ? 0 : -1}
        title={[name, title, place <= 9 ? keysText(`mod+${place}`) : ''].filter((part) => part !== '').join(' · ')}
        onClick={() => onFront(tabKey)}
        onDoubleClick={() => onKeep(tabKey)}
        onAuxClick={(event) => { if (event.button === 1) onClose(tabKey); }}
      >
        {icon}
        <span className={styles.name} data-look={isLook}>{name}</span>
        {title !== '' && <span className={styles.title}>{title}</span>}
      </button>
      {/* A tab list may hold only tabs: for screen readers Delete and the shortcut close, as the list's description says. */}
      <CloseButton className={styles.close ?? ''} size={24} iconSize={14} tabIndex={-1} aria-hidden title={text('close', { name })} onClick={() => onClose(tabKey)} />
    </div>
  );
}
