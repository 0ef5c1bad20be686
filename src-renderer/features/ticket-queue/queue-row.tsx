import { memo } from 'react';
import type { ListColumn } from '#shared/practices/queue/queue.saved.ts';
import type { TicketRow } from '#shared/practices/queue/queue.view.ts';
import { PriorityBadge } from '#renderer/entities/ticket/priority-badge.tsx';
import { StateBadge } from '#renderer/entities/ticket/state-badge.tsx';
import { TicketNumber } from '#renderer/entities/ticket/ticket-number.tsx';
import { type CellWords, QueueCell, Title, When } from './queue-cell.tsx';
import styles from './queue-list.module.css';

type QueueRowProps = {
  readonly row: TicketRow;
  /** The row's place in the whole list, from 0. */
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly columns: readonly ListColumn[];
  readonly isNarrow: boolean;
  readonly isChosen: boolean;
  readonly isCursor: boolean;
  readonly isOpen: boolean;
  readonly words: CellWords;
};

/** The id of a row's element, to which the list points while the keyboard stands on it. */
export const rowElementId = (ticketId: string): string => `queue-row-${ticketId}`;

/** One line of the list: plain cells, drawn again only when something in it changed. */
export const QueueRow = memo(function QueueRow({ row, index, top, height, columns, isNarrow, isChosen, isCursor, isOpen, words }: QueueRowProps) {
  return (
    <div
      role="row"
      id={rowElementId(row.id)}
      data-row={row.id}
      className={isNarrow ? styles.narrowRow : styles.row}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      data-cursor={isCursor || undefined}
      data-open={isOpen || undefined}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      <div role="gridcell" className={styles.box} aria-colindex={1} data-box>
        <input type="checkbox" tabIndex={-1} readOnly checked={isChosen} aria-label={words.text('list.choose', { number: row.number || row.provisionalNumber || words.text('list.noNumber') })} />
      </div>
      {isNarrow ? <NarrowCells row={row} words={words} /> : columns.map((column, place) => (
        <div key={column} role="gridcell" className={styles.cell} data-column={column} aria-colindex={place + 2}>
          <QueueCell column={column} row={row} words={words} />
        </div>
      ))}
    </div>
  );
});

/** The same in two lines, for a list that stands beside a record. */
function NarrowCells({ row, words }: { readonly row: TicketRow; readonly words: CellWords }) {
  return (
    <div role="gridcell" className={styles.narrow} aria-colindex={2}>
      <span className={styles.narrowTop}><PriorityBadge priority={row.priority} withWord={false} /><Title row={row} words={words} /></span>
      <span className={styles.narrowFoot}>
        <TicketNumber number={row.number} provisionalNumber={row.provisionalNumber} />
        <StateBadge state={row.state} onHoldReason={row.onHoldReason} isBare />
        <When at={row.updatedAt} words={words} />
      </span>
    </div>
  );
}
