import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { ListColumn, ShownColumn, ViewDefinition } from '#shared/practices/queue/queue.saved.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { columnName } from './filter-words.model.ts';
import { moveColumn, resizeColumn, shiftColumn, sortFieldOf } from './queue-columns.model.ts';
import styles from './queue-list.module.css';

type QueueHeaderProps = {
  readonly definition: ViewDefinition;
  readonly onChange: (definition: ViewDefinition) => void;
  /** Whether every, some or none of the rows are chosen. */
  readonly chosen: 'all' | 'some' | 'none';
  readonly onChooseAll: () => void;
};

const dragType = 'application/x-guichet-column';

/** The heads of the columns: a click sorts, dragging moves, the edge sets the width; Alt+arrows do the same by keyboard. */
export function QueueHeader({ definition, onChange, chosen, onChooseAll }: QueueHeaderProps) {
  const text = useText('ticket-queue');
  const setColumns = (columns: readonly ShownColumn[]): void => onChange({ ...definition, columns });
  const drop = (event: DragEvent, place: number): void => {
    const id = definition.columns.find((column) => column.id === event.dataTransfer.getData(dragType))?.id;
    if (id === undefined) return;
    event.preventDefault();
    setColumns(moveColumn(definition.columns, id, place));
  };
  return (
    <div role="rowgroup" className={styles.header}>
      <div role="row" className={styles.headerRow} aria-rowindex={1}>
        <div role="columnheader" className={styles.box} aria-colindex={1}>
          <input
            type="checkbox"
            aria-label={text('list.chooseAll')}
            checked={chosen === 'all'}
            ref={(box) => {
              if (box) box.indeterminate = chosen === 'some';
            }}
            onChange={onChooseAll}
          />
        </div>
        {definition.columns.map((column, place) => (
          <ColumnHead
            key={column.id}
            column={column}
            place={place}
            definition={definition}
            onChange={onChange}
            onDrop={(event) => drop(event, place)}
          />
        ))}
      </div>
    </div>
  );
}

type ColumnHeadProps = {
  readonly column: ShownColumn;
  readonly place: number;
  readonly definition: ViewDefinition;
  readonly onChange: (definition: ViewDefinition) => void;
  readonly onDrop: (event: DragEvent) => void;
};

function ColumnHead({ column, place, definition, onChange, onDrop }: ColumnHeadProps) {
  const text = useText('ticket-queue');
  const entity = useText('entities');
  const { view, columns } = definition;
  const name = columnName(column.id, { text, entity });
  const field = sortFieldOf(column.id);
  const direction = field !== undefined && view.sort.field === field ? view.sort.direction : 'none';
  const sort = (): void => {
    if (field !== undefined) onChange({ columns, view: { ...view, sort: { field, direction: direction === 'ascending' ? 'descending' : 'ascending' } } });
  };
  const key = (event: KeyboardEvent): void => {
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (way === undefined || !event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onChange({ view, columns: event.shiftKey ? shiftColumn(columns, column.id, way) : resizeColumn(columns, column.id, column.width + way * 16) });
  };
  const Arrow = direction === 'descending' ? IconArrowDown : IconArrowUp;
  return (
    <div
      role="columnheader"
      className={styles.head}
      aria-sort={direction}
      aria-colindex={place + 2}
      data-column={column.id}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(dragType)) event.preventDefault();
      }}
      onDrop={onDrop}
    >
      <button
        type="button"
        className={styles.sort}
        draggable
        disabled={field === undefined}
        title={field === undefined ? name : text('header.sortBy', { column: name })}
        onClick={sort}
        onKeyDown={key}
        onDragStart={(event) => event.dataTransfer.setData(dragType, column.id)}
      >
        <span className={styles.headName}>{name}</span>
        {direction !== 'none' && <Arrow size={12} aria-hidden />}
      </button>
      <WidthHandle id={column.id} width={column.width} onWidth={(width) => onChange({ view, columns: resizeColumn(columns, column.id, width) })} />
    </div>
  );
}

/** The edge of a column, for the pointer; the keyboard sets widths on the head itself. */
function WidthHandle({ id, width, onWidth }: { readonly id: ListColumn; readonly width: number; readonly onWidth: (width: number) => void }) {
  const drag = useRef({ x: 0, width });
  const press = (event: PointerEvent<HTMLSpanElement>): void => {
    // A flexible column is as wide as it is drawn, not as it was asked for.
    drag.current = { x: event.clientX, width: event.currentTarget.parentElement?.offsetWidth ?? width };
    event.currentTarget.setPointerCapture(event.pointerId);
    event.preventDefault();
  };
  const move = (event: PointerEvent<HTMLSpanElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onWidth(drag.current.width + event.clientX - drag.current.x);
  };
  return <span className={styles.edge} data-edge={id} aria-hidden onPointerDown={press} onPointerMove={move} />;
}
