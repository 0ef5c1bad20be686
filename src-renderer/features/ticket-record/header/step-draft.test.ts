import { describe, expect, it } from 'vitest';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { beginStep, readStep, stepOf, writeStep } from './step-draft.ts';

const ticket = { state: 'in-progress', resolutionCode: '', resolutionNotes: '' } as Ticket;

describe('a step being filled in', () => {
  it('[TW-12] survives being kept', () => {
    const step = { ...beginStep(ticket, 'resolved'), resolutionNotes: 'Reseated the cable', why: 'x' };
    expect(readStep(writeStep(step))).toEqual(step);
    expect(writeStep(undefined)).toBe('');
    expect(readStep('')).toBeUndefined();
    expect(readStep('{"version":9}')).toBeUndefined();
  });

  it('[TW-01] is gone when the ticket has moved where it is not legal', () => {
    const step = beginStep(ticket, 'resolved');
    expect(stepOf(ticket, step)?.name).toBe('resolve');
    expect(stepOf({ ...ticket, state: 'closed' }, step)).toBeUndefined();
  });
});
