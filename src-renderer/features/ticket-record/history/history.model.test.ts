import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '#shared/domain/journal/journal.record.ts';
import type { TicketMove } from '#shared/domain/ticket/ticket.record.ts';
import { historyRows, sharesOf, staysOf } from './history.model.ts';

const entry = (id: string, occurredAt: string, position: number, more: Partial<JournalEntry> = {}): JournalEntry =>
  ({ id, rev: '1-a1b2c3d4-1', occurredAt, createdAt: occurredAt, receivedAt: '', position, kind: 'field-change', authorId: 'me', changes: [], text: '', view: 'v', ...more }) as JournalEntry;
const move = (to: TicketMove['to'], at: string): TicketMove => ({ to, at, by: 'me', onHoldReason: '', commentId: '' });

describe('the history', () => {
  it('holds every row in order, those of one instant as they were written', () => {
    const rows = historyRows([entry('c', '2026-01-02T00:00:00.000Z', 1), entry('a', '2026-01-01T00:00:00.000Z', 9), entry('b', '2026-01-02T00:00:00.000Z', 0)]);
    expect(rows.map((row) => [row.position, row.id])).toEqual([[1, 'a'], [2, 'b'], [3, 'c']]);
  });

  it('says when a row was written without a connection, and when it waits', () => {
    const [late, prompt, waiting] = historyRows([
      entry('a', '2026-01-01T00:00:00.000Z', 0, { receivedAt: '2026-01-01T03:00:00.000Z' }),
      entry('b', '2026-01-02T00:00:00.000Z', 0, { receivedAt: '2026-01-02T00:00:01.000Z' }),
      entry('c', '2026-01-03T00:00:00.000Z', 0, { view: '' }),
    ]);
    expect(late?.receivedLateAt).toBe('2026-01-01T03:00:00.000Z');
    expect(prompt?.receivedLateAt).toBe('');
    expect(waiting?.isWaiting).toBe(true);
  });

  it('does not call an imported row late', () => {
    const row = historyRows([entry('a', '2016-01-01T00:00:00.000Z', 0, { rev: '1-import-7', receivedAt: '2026-01-01T00:00:00.000Z' })])[0];
    expect(row?.receivedLateAt).toBe('');
  });
});

describe('the stays', () => {
  const moves = [move('new', '2026-01-01T08:00:00.000Z'), move('in-progress', '2026-01-01T09:00:00.000Z'), move('closed', '2026-01-01T09:30:00.000Z')];

  it('last from move to move; an end does not go on', () => {
    expect(staysOf(moves, '2026-02-01T00:00:00.000Z').map((stay) => stay.seconds)).toEqual([3600, 1800, 0]);
    expect(staysOf(moves.slice(0, 1), '2026-01-01T08:00:10.000Z')[0]).toMatchObject({ seconds: 10, to: '' });
  });

  it('are never negative where clocks disagreed', () => {
    expect(staysOf([...moves].reverse(), '2026-01-01T08:00:00.000Z').every((stay) => stay.seconds >= 0)).toBe(true);
  });

  it('share the whole bar, short ones still to be seen', () => {
    const shares = sharesOf(staysOf(moves, '2026-02-01T00:00:00.000Z'));
    expect(shares.reduce((left, right) => left + right, 0)).toBeCloseTo(100);
    expect(Math.min(...shares)).toBeGreaterThan(2);
  });
});
