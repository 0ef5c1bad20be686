import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type MouseEvent, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import type { ViewDefinition } from '#shared/practices/queue/queue.saved.ts';
import type { TicketRow } from '#shared/practices/queue/queue.view.ts';
import type { CellWords } from './queue-cell.tsx';
import { gridTemplate, gridWidth } from './queue-columns.model.ts';
import { QueueHeader } from './queue-header.tsx';
import { QueueRow, rowElementId } from './queue-row.tsx';
import styles from './queue-list.module.css';
import { chooseAll, clearChosen, cursorTo, extendTo, type Selection, toggle } from './selection.model.ts';

const headerHeight = 32;
/** Row heights in pixels: one line dense or comfortable, and two lines beside a record. */
const heights = { dense: { wide: 36, narrow: 52 }, comfortable: { wide: 44, narrow: 60 } } as const;

type QueueListProps = {
  readonly label: string;
  readonly rows: readonly TicketRow[];
  readonly definition: ViewDefinition;
  readonly onDefinition: (definition: ViewDefinition) => void;
  readonly selection: Selection;
  readonly onSelection: (change: (selection: Selection) => Selection) => void;
  readonly onOpen: (ticketId: string, how: 'look' | 'tab') => void;
  readonly openTicketId: string;
  readonly density: 'dense' | 'comfortable';
  readonly isNarrow: boolean;
  readonly words: CellWords;
  readonly gridRef: RefObject<HTMLDivElement | null>;
};

/** The rows of a list, only those in sight drawn; the focus stays on the list and points to the row under the cursor. */
export function QueueList(props: QueueListProps) {
  const { rows, definition, selection, onSelection, onOpen, openTicketId, isNarrow, words, gridRef } = props;
  const height = heights[props.density][isNarrow ? 'narrow' : 'wide'];
  const top = isNarrow ? 0 : headerHeight;
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled; the virtualizer's answers are read in this render only
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => gridRef.current,
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: top,
    scrollPaddingStart: top,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  const scrollTo = useCallback((index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }), [virtualizer]);
  useCursorInSight(rows, selection, onSelection, scrollTo);

  const items = virtualizer.getVirtualItems();
  const isCursorDrawn = items.some((item) => rows[item.index]?.id === selection.cursorId);
  const columns = useMemo(() => definition.columns.map((column) => column.id), [definition.columns]);
  const style = useMemo((): CSSProperties & Record<'--queue-columns', string> => ({
    '--queue-columns': gridTemplate(definition.columns),
    ...(isNarrow ? {} : { minWidth: gridWidth(definition.columns) }),
  }), [definition.columns, isNarrow]);

  const click = (event: MouseEvent<HTMLElement>): void => {
    const target = event.target instanceof Element ? event.target : null;
    const id = target?.closest('[data-row]')?.getAttribute('data-row') ?? '';
    if (id === '') return;
    if (event.shiftKey) onSelection((now) => extendTo(now, rows, id));
    else if (event.ctrlKey || event.metaKey || target?.closest('[data-box]') != null) onSelection((now) => toggle(now, id));
    else {
      onSelection((now) => cursorTo(now, id));
      onOpen(id, event.detail > 1 ? 'tab' : 'look');
    }
  };
  const middleClick = (event: MouseEvent<HTMLElement>): void => {
    const id = event.button === 1 && event.target instanceof Element ? event.target.closest('[data-row]')?.getAttribute('data-row') : '';
    if (id) onOpen(id, 'tab');
  };

  const chosen = selection.chosen.size === 0 ? 'none' : selection.chosen.size >= rows.length ? 'all' : 'some';
  return (
    <div
      ref={gridRef}
      role="grid"
      className={styles.grid}
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={isNarrow ? 2 : columns.length + 1}
      aria-multiselectable
      aria-activedescendant={!isCursorDrawn ? undefined : rowElementId(selection.cursorId)}
      data-choosing={chosen !== 'none' || undefined}
    >
      <div className={styles.sheet} style={style} role="presentation">
        {!isNarrow && (
          <QueueHeader
            definition={definition}
            onChange={props.onDefinition}
            chosen={chosen}
            onChooseAll={() => onSelection((now) => (chosen === 'all' ? clearChosen(now) : chooseAll(now, rows)))}
          />
        )}
        <div role="rowgroup" className={styles.body} style={{ height: rows.length * height }} onClick={click} onAuxClick={middleClick}>
          {items.map((item) => {
            const row = rows[item.index];
            return row && (
              <QueueRow
                key={row.id}
                row={row}
                index={item.index}
                top={item.index * height}
                height={height}
                columns={columns}
                isNarrow={isNarrow}
                isChosen={selection.chosen.has(row.id)}
                isCursor={selection.cursorId === row.id}
                isOpen={openTicketId === row.id}
                words={words}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Scrolls to the cursor when it moves, and gives it a neighbour's place when its row leaves the list. */
function useCursorInSight(
  rows: readonly TicketRow[],
  { cursorId }: Selection,
  onSelection: QueueListProps['onSelection'],
  scrollTo: (index: number) => void,
): void {
  const place = useRef({ id: '', index: 0 });
  useEffect(() => {
    if (cursorId === '') return;
    const known = place.current;
    const index = known.id === cursorId && rows[known.index]?.id === cursorId ? known.index : rows.findIndex((row) => row.id === cursorId);
    if (index >= 0) {
      if (known.id !== cursorId) scrollTo(index);
      place.current = { id: cursorId, index };
      return;
    }
    const neighbour = known.id === cursorId ? rows[Math.min(known.index, rows.length - 1)] : undefined;
    onSelection((now) => (now.cursorId === cursorId ? cursorTo(now, neighbour?.id ?? '') : now));
  }, [rows, cursorId, onSelection, scrollTo]);
}
