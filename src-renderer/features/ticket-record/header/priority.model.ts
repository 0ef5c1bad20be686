import { needsWorkNote } from '#shared/domain/ticket/ticket.edit.ts';
import { priorityOf } from '#shared/domain/ticket/ticket.priority.ts';
import type { Level, Priority, Ticket, TicketEdit } from '#shared/domain/ticket/ticket.record.ts';

/** One cell of the table that priority is looked up in ([TW-02]). */
export type PriorityCell = { readonly impact: Level; readonly urgency: Level; readonly priority: Priority; readonly isChosen: boolean };

/** The levels in the order the table shows them. */
export const levels: readonly Level[] = [1, 2, 3];

/** The table, row by row of impact, with the chosen cell marked. */
export const priorityTable = (chosen: { readonly impact: Level; readonly urgency: Level }): PriorityCell[][] =>
  levels.map((impact) =>
    levels.map((urgency) => ({
      impact, urgency, priority: priorityOf(impact, urgency),
      isChosen: impact === chosen.impact && urgency === chosen.urgency,
    })));

/** What choosing a cell would change of the ticket, and whether a work note has to say why. */
export function priorityEdit(ticket: Ticket, cell: { readonly impact: Level; readonly urgency: Level }): { edit: TicketEdit; isChange: boolean; asksNote: boolean } {
  const edit: TicketEdit = {
    ...(cell.impact === ticket.impact ? {} : { impact: cell.impact }),
    ...(cell.urgency === ticket.urgency ? {} : { urgency: cell.urgency }),
  };
  return { edit, isChange: Object.keys(edit).length > 0, asksNote: needsWorkNote(ticket, edit) };
}

/** The cell reached from another one by an arrow key; stays at the edge. */
export function cellBeside(cell: { readonly impact: Level; readonly urgency: Level }, key: string): { impact: Level; urgency: Level } {
  const step = steps[key] ?? { down: 0, right: 0 };
  return { impact: within(cell.impact + step.down), urgency: within(cell.urgency + step.right) };
}

const steps: Readonly<Record<string, { down: number; right: number }>> = {
  ArrowUp: { down: -1, right: 0 }, ArrowDown: { down: 1, right: 0 },
  ArrowLeft: { down: 0, right: -1 }, ArrowRight: { down: 0, right: 1 },
};

const within = (level: number): Level => (level <= 1 ? 1 : level >= 3 ? 3 : 2);
