import { VisuallyHidden } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormats } from '#renderer/ui/time.tsx';
import { ColumnPicker } from './column-picker.tsx';
import { FilterBar } from './filter-bar.tsx';
import type { FilterWords } from './filter-words.model.ts';
import { usualColumns } from './queue-columns.model.ts';
import { keptIdOf, type Shelf, type ViewId } from './queue-views.model.ts';
import styles from './ticket-queue.module.css';
import type { ShownView } from './use-shown-view.ts';
import { ViewMenu } from './view-list.tsx';

type QueueHeadProps = {
  readonly shelf: Shelf;
  readonly viewId: ViewId;
  readonly name: string;
  readonly count: number;
  readonly isComplete: boolean;
  readonly shown: ShownView;
  readonly words: FilterWords;
  readonly hasMenu: boolean;
  readonly isNarrow: boolean;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onLeaveSearch: () => void;
  readonly onView: (viewId: ViewId) => void;
  readonly onKeep: () => void;
};

/** Name, count, search, columns, and the filters of the list. */
export function QueueHead(props: QueueHeadProps) {
  const { shown, words, name } = props;
  const text = useText('ticket-queue');
  const { definition } = shown;
  return (
    <header className={styles.head} data-narrow={props.isNarrow}>
      <div className={styles.top}>
        {props.hasMenu
          ? <ViewMenu shelf={props.shelf} viewId={props.viewId} title={name} onView={props.onView} />
          : <h2 className={styles.name}>{name}</h2>}
        <Count count={props.count} isComplete={props.isComplete} isNarrow={props.isNarrow} />
        <SearchField isNarrow={props.isNarrow} text={shown.text} onText={shown.setText} searchRef={props.searchRef} onLeave={props.onLeaveSearch} />
        {!props.isNarrow && <ColumnPicker columns={definition.columns} onColumns={(columns) => shown.change({ ...definition, columns })} onReset={() => shown.change({ ...definition, columns: usualColumns(props.viewId) })} />}
      </div>
      <FilterBar filters={definition.view.filters} words={words} onChange={(filters) => shown.change({ ...definition, view: { ...definition.view, filters } })}>
        {shown.isChanged && <Button kind="quiet" isSmall hint={text('filter.resetLong')} onClick={shown.reset}>{text('filter.reset')}</Button>}
        {shown.isKeepable && <Button kind="quiet" isSmall hint={keptIdOf(props.viewId) === '' ? text('saved.saveLong') : text('saved.update', { name })} onClick={props.onKeep}>{text('saved.save')}</Button>}
      </FilterBar>
    </header>
  );
}

function Count({ count, isComplete, isNarrow }: { readonly count: number; readonly isComplete: boolean; readonly isNarrow: boolean }) {
  const text = useText('ticket-queue');
  const formatted = useFormats().number(count);
  const sentence = isComplete ? text('list.count', { count, formatted }) : text('list.counting', { formatted });
  return (
    <span className={styles.count} role="status" title={sentence}>
      {isNarrow ? <><span aria-hidden>{formatted}</span><VisuallyHidden>{sentence}</VisuallyHidden></> : sentence}
    </span>
  );
}

type SearchFieldProps = {
  readonly isNarrow: boolean;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  /** Enter, arrow down or Esc: back to the rows. */
  readonly onLeave: () => void;
};

function SearchField({ isNarrow, text, onText, searchRef, onLeave }: SearchFieldProps) {
  const say = useText('ticket-queue');
  return (
    <div className={styles.search}>
      <IconSearch size={15} aria-hidden className={styles.searchIcon} />
      <input
        ref={searchRef}
        type="search"
        className={styles.searchInput}
        aria-label={say('search.label')}
        aria-keyshortcuts="/"
        placeholder={say(isNarrow ? 'search.short' : 'search.placeholder')}
        value={text}
        spellCheck={false}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'ArrowDown' && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Escape' && text !== '') onText('');
          else onLeave();
        }}
      />
      {text === ''
        ? <kbd className={styles.searchKey} aria-hidden>/</kbd>
        : <button type="button" className={styles.searchClear} aria-label={say('search.clear')} onClick={() => onText('')}><IconX size={14} aria-hidden /></button>}
    </div>
  );
}
