import { Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { PriorityBadge } from '#renderer/entities/ticket/priority-badge.tsx';
import { useText } from '#renderer/messages/use-text.ts';
import { useRecord, useRecordUi } from '../record-scope.tsx';
import styles from './header.module.css';
import { PriorityPanel } from './priority-panel.tsx';

/** The priority, and behind it the table that says why. */
export function PriorityControl() {
  const { ticket } = useRecord();
  const isOpen = useRecordUi((ui) => ui.opening === 'priority');
  const open = useRecordUi((ui) => ui.open);
  const close = useRecordUi((ui) => ui.close);
  const text = useText('ticket-record');
  const words = useText('entities');
  const name = `${ticket.priority} - ${words(`priority.${ticket.priority}`)}`;
  return (
    <Popover opened={isOpen} onChange={(opened) => !opened && close()} position="bottom-start" offset={4} width={360} returnFocus trapFocus closeOnEscape={false}>
      <Popover.Target>
        <button type="button" className={styles.control} aria-label={text('priority.label', { priority: name })} onClick={() => (isOpen ? close() : open('priority'))}>
          <PriorityBadge priority={ticket.priority} />
          <IconChevronDown size={14} aria-hidden className={styles.arrow} />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text('priority.title')} className={styles.popover}>
        {isOpen && <PriorityPanel onClose={() => close('priority')} />}
      </Popover.Dropdown>
    </Popover>
  );
}
