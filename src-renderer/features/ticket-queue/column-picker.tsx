import { Popover } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3, IconEye, IconEyeOff } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ListColumn, ShownColumn } from '#shared/practices/queue/queue.saved.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import styles from './column-picker.module.css';
import { columnName } from './filter-words.model.ts';
import { hiddenColumns, shiftColumn, toggleColumn } from './queue-columns.model.ts';

type ColumnPickerProps = {
  readonly columns: readonly ShownColumn[];
  readonly onColumns: (columns: readonly ShownColumn[]) => void;
  readonly onReset: () => void;
};

/** Which columns are shown, and in which order; everything by buttons, so that the keyboard reaches it. */
export function ColumnPicker({ columns, onColumns, onReset }: ColumnPickerProps) {
  const text = useText('ticket-queue');
  const entity = useText('entities');
  const [isOpen, setIsOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const toggle = (id: ListColumn): void => {
    onColumns(toggleColumn(columns, id));
    // The pressed button goes away with its line: the keyboard stays in the picker.
    list.current?.focus();
  };
  const nameOf = (id: ShownColumn['id']): string => columnName(id, { text, entity });
  return (
    <Popover withRoles={false} opened={isOpen} onDismiss={() => setIsOpen(false)} position="bottom-end" offset={4} width={300} trapFocus returnFocus>
      <Popover.Target>
        <span><IconButton label={text('header.menuLong')} icon={<IconColumns3 size={17} aria-hidden />} onClick={() => setIsOpen(!isOpen)} /></span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" className={styles.picker} aria-label={text('header.menuLong')}>
        <div ref={list} tabIndex={-1} className={styles.content}>
          <h3 className={styles.heading}>{text('header.shown')}</h3>
          <ul className={styles.list}>
            {columns.map(({ id }, place) => (
              <li key={id} className={styles.line}>
                <span className={styles.name}>{nameOf(id)}</span>
                {place > 0 && <IconButton size="small" label={text('header.moveUp', { column: nameOf(id) })} icon={<IconArrowUp size={14} aria-hidden />} onClick={() => onColumns(shiftColumn(columns, id, -1))} />}
                {place < columns.length - 1 ? <IconButton size="small" label={text('header.moveDown', { column: nameOf(id) })} icon={<IconArrowDown size={14} aria-hidden />} onClick={() => onColumns(shiftColumn(columns, id, 1))} /> : <span className={styles.gap} />}
                {id === 'title' ? <span className={styles.gap} /> : <IconButton size="small" label={text('header.hide', { column: nameOf(id) })} icon={<IconEyeOff size={14} aria-hidden />} onClick={() => toggle(id)} />}
              </li>
            ))}
          </ul>
          <h3 className={styles.heading}>{text('header.hidden')}</h3>
          <ul className={styles.list}>
            {hiddenColumns(columns).map((id) => (
              <li key={id} className={styles.line}>
                <span className={styles.name} data-hidden>{nameOf(id)}</span>
                <IconButton size="small" label={text('header.show', { column: nameOf(id) })} icon={<IconEye size={14} aria-hidden />} onClick={() => toggle(id)} />
              </li>
            ))}
          </ul>
          <div className={styles.foot}><Button kind="quiet" isSmall onClick={onReset}>{text('header.reset')}</Button></div>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
