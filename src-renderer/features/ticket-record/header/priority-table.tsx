import { VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import type { Level } from '#shared/domain/ticket/ticket.record.ts';
import { useText } from '#renderer/messages/use-text.ts';
import styles from './header.module.css';
import { cellBeside, levels, priorityTable } from './priority.model.ts';

type Cell = { readonly impact: Level; readonly urgency: Level };

type PriorityTableProps = {
  readonly chosen: Cell;
  /** The cell the record is in now. */
  readonly stored: Cell;
  readonly isFixed: boolean;
  readonly onChoose: (cell: { impact: Level; urgency: Level }) => void;
};

/** The lookup table, one cell chosen; arrows walk it. */
export function PriorityTable({ chosen, stored, isFixed, onChoose }: PriorityTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const text = useText('ticket-record');
  const words = useText('entities');
  const walk = (event: KeyboardEvent): void => {
    if (!event.key.startsWith('Arrow') || isFixed) return;
    event.preventDefault();
    const next = cellBeside(chosen, event.key);
    onChoose(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.impact}${next.urgency}"]`)?.focus();
  };
  return (
    <table ref={table} className={styles.matrix} aria-label={text('priority.table')} onKeyDown={walk}>
      <thead>
        <tr>
          <td className={styles.corner}>{words('field.impact')} ↓ {words('field.urgency')} →</td>
          {levels.map((urgency) => <th key={urgency} scope="col">{words(`level.${urgency}`)}</th>)}
        </tr>
      </thead>
      <tbody>
        {priorityTable(chosen).map((row, index) => {
          const impact = levels[index] ?? 3;
          return (
            <tr key={impact}>
              <th scope="row">{words(`level.${impact}`)}</th>
              {row.map((cell) => (
                <td key={cell.urgency}>
                  <button
                    type="button"
                    className={styles.cell}
                    data-priority={cell.priority}
                    data-cell={`${cell.impact}${cell.urgency}`}
                    data-stored={cell.impact === stored.impact && cell.urgency === stored.urgency}
                    aria-pressed={cell.isChosen}
                    tabIndex={cell.isChosen ? 0 : -1}
                    disabled={isFixed && !cell.isChosen}
                    {...(cell.isChosen ? { 'data-autofocus': true } : {})}
                    onClick={() => onChoose({ impact: cell.impact, urgency: cell.urgency })}
                  >
                    <VisuallyHidden>{text('priority.cell', { impact: words(`level.${cell.impact}`), urgency: words(`level.${cell.urgency}`) })} </VisuallyHidden>
                    <span className={styles.cellNumber}>{cell.priority}</span>
                    <span className={styles.cellWord}>{words(`priority.${cell.priority}`)}</span>
                  </button>
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
