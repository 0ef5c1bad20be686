import { Popover } from '@mantine/core';
import { IconFilterPlus, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { TicketFilter } from '#shared/practices/queue/queue.filter.ts';
import { useText } from '#renderer/messages/use-text.ts';
import styles from './filter-bar.module.css';
import { FilterEditor } from './filter-editor.tsx';
import { type FilterWords, filterSentence } from './filter-words.model.ts';

type FilterBarProps = {
  readonly filters: readonly TicketFilter[];
  readonly words: FilterWords;
  readonly onChange: (filters: readonly TicketFilter[]) => void;
  /** What stands at the end of the bar: saving and resetting. */
  readonly children?: ReactNode;
};

/** The filters of the list in plain words, each to be changed or taken away. */
export function FilterBar({ filters, words, onChange, children }: FilterBarProps) {
  const text = useText('ticket-queue');
  const [editing, setEditing] = useState<number | 'new'>();
  const close = (): void => setEditing(undefined);
  const put = (place: number, filter: TicketFilter): void => {
    onChange(filters.toSpliced(place, 1, filter));
    close();
  };
  return (
    <div className={styles.bar} role="group" aria-label={text('filter.bar')}>
      {filters.map((filter, place) => {
        const sentence = filterSentence(filter, words);
        return (
          <span key={`${place}${sentence}`} className={styles.chip}>
            <EditorPopover
              isOpen={editing === place}
              onClose={close}
              filter={filter}
              words={words}
              onApply={(next) => put(place, next)}
            >
              <button type="button" className={styles.face} aria-label={text('filter.edit', { filter: sentence })} title={sentence} onClick={() => setEditing(place)}>{sentence}</button>
            </EditorPopover>
            <button type="button" className={styles.remove} aria-label={text('filter.remove', { filter: sentence })} onClick={() => onChange(filters.toSpliced(place, 1))}><IconX size={13} aria-hidden /></button>
          </span>
        );
      })}
      <EditorPopover isOpen={editing === 'new'} onClose={close} filter={undefined} words={words} onApply={(filter) => put(filters.length, filter)}>
        <button type="button" className={styles.add} aria-label={text('filter.addLong')} onClick={() => setEditing('new')}><IconFilterPlus size={15} aria-hidden />{text('filter.add')}</button>
      </EditorPopover>
      <span className={styles.end}>{children}</span>
    </div>
  );
}

type EditorPopoverProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly filter: TicketFilter | undefined;
  readonly words: FilterWords;
  readonly onApply: (filter: TicketFilter) => void;
  readonly children: ReactNode;
};

function EditorPopover({ isOpen, onClose, filter, words, onApply, children }: EditorPopoverProps) {
  const text = useText('ticket-queue');
  return (
    <Popover opened={isOpen} onDismiss={onClose} position="bottom-start" offset={4} width={380} trapFocus returnFocus withRoles={false}>
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={text('filter.addLong')}>
        {isOpen && <FilterEditor filter={filter} words={words} onApply={onApply} onCancel={onClose} />}
      </Popover.Dropdown>
    </Popover>
  );
}
