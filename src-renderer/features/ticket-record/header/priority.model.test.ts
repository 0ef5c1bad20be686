import { describe, expect, it } from 'vitest';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { cellBeside, priorityEdit, priorityTable } from './priority.model.ts';

const ticket = { impact: 2, urgency: 3 } as Ticket;

describe('the table of priorities', () => {
  it('[TW-02] is the lookup table, with the chosen cell marked', () => {
    const table = priorityTable(ticket);
    expect(table.map((row) => row.map((cell) => cell.priority))).toEqual([[1, 2, 3], [2, 3, 4], [3, 4, 5]]);
    expect(table.flat().filter((cell) => cell.isChosen)).toEqual([{ impact: 2, urgency: 3, priority: 4, isChosen: true }]);
  });

  it('[TW-02] asks for a work note when a choice changes anything', () => {
    expect(priorityEdit(ticket, { impact: 2, urgency: 3 })).toEqual({ edit: {}, isChange: false, asksNote: false });
    expect(priorityEdit(ticket, { impact: 1, urgency: 3 })).toEqual({ edit: { impact: 1 }, isChange: true, asksNote: true });
  });

  it('is walked by arrows and ends at its edges', () => {
    expect(cellBeside({ impact: 1, urgency: 1 }, 'ArrowUp')).toEqual({ impact: 1, urgency: 1 });
    expect(cellBeside({ impact: 1, urgency: 1 }, 'ArrowRight')).toEqual({ impact: 1, urgency: 2 });
    expect(cellBeside({ impact: 2, urgency: 3 }, 'ArrowDown')).toEqual({ impact: 3, urgency: 3 });
    expect(cellBeside({ impact: 2, urgency: 2 }, 'x')).toEqual({ impact: 2, urgency: 2 });
  });
});
