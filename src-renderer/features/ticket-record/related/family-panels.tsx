import { IconPlus, IconUnlink } from '@tabler/icons-react';
import { isOpen as isOpenState } from '#shared/domain/ticket/ticket.lifecycle.ts';
import { useChildrenOf } from '#renderer/data/queries/children.ts';
import { useTicket } from '#renderer/data/queries/tickets.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { useRecord, useRecordUi } from '../record-scope.tsx';
import styles from './related.module.css';
import { TicketFinder } from './ticket-finder.tsx';
import { TicketLine, TicketLineById } from './ticket-line.tsx';

/** The parent above and the children below ([TW-05]). */
export function FamilyPanels() {
  const { ticket } = useRecord();
  const children = useChildrenOf(ticket.id);
  const text = useText('ticket-record');
  const open = children.filter((child) => isOpenState(child.state)).length;
  return (
    <>
      <ParentPanel childIds={children.map((child) => child.id)} />
      <Panel title={text('related.children')}>
        {children.length === 0 && <p className={styles.none}>{text('related.noChildren')}</p>}
        {open > 0 && <p className={styles.none}>{text('related.resolvesChildren', { count: open })}</p>}
        {children.length > 0 && <ul className={styles.lines}>{children.map((child) => <TicketLine key={child.id} ticket={child} isWaiting={child.isWaiting} />)}</ul>}
      </Panel>
    </>
  );
}

function ParentPanel({ childIds }: { readonly childIds: readonly string[] }) {
  const { ticket, mayChange, commands, act } = useRecord();
  const isOpen = useRecordUi((ui) => ui.opening === 'parent');
  const open = useRecordUi((ui) => ui.open);
  const close = useRecordUi((ui) => ui.close);
  const parent = useTicket(ticket.parentId);
  const text = useText('ticket-record');
  const set = async (parentId: string): Promise<void> => {
    if (await act(commands.tickets.edit(ticket.id, { parentId }))) close('parent');
  };
  const number = parent.kind === 'here' ? parent.value.number || parent.value.provisionalNumber : '';
  const choose = mayChange && !isOpen
    ? <Button kind="quiet" isSmall icon={<IconPlus size={14} aria-hidden />} onClick={() => open('parent')}>{text('related.setParent')}</Button>
    : undefined;
  return (
    <Panel title={text('related.parent')} actions={choose}>
      {isOpen && mayChange && (
        <div className={styles.finderBox}>
          <TicketFinder
            label={text('related.search')}
            isLeftOut={(id) => id === ticket.id || id === ticket.parentId || childIds.includes(id)}
            onChoose={(id) => void set(id)}
            onCancel={close}
          />
        </div>
      )}
      {ticket.parentId === '' && !isOpen && <p className={styles.none}>{text('related.noParent')}</p>}
      {ticket.parentId !== '' && (
        <ul className={styles.lines}>
          <TicketLineById
            id={ticket.parentId}
            {...(mayChange
              ? { actions: <IconButton size="small" label={text('related.clearParent', { number })} icon={<IconUnlink size={14} aria-hidden />} onClick={() => void set('')} /> }
              : {})}
          />
        </ul>
      )}
    </Panel>
  );
}
