import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import type { TicketView } from '#shared/practices/queue/queue.view.ts';
import { blankRecord } from '../database/collections.ts';
import { type DeskDatabase, openDatabase } from '../database/open-database.ts';
import { type LiveList, openTicketBoard, type TicketBoard } from './ticket-board.ts';

const now = '2026-03-01T08:00:00.000Z';
const aTicket = (id: string, fields: Partial<Ticket> = {}): Ticket => ({
  ...(blankRecord('tickets') as unknown as Ticket), id, rev: '1-a-1', view: 'v', kind: 'incident', channel: 'phone', impact: 3, urgency: 3, priority: 3, state: 'new', ...fields,
});
const open: TicketView = { filters: [{ field: 'state', operator: 'is', values: ['open'] }], sort: { field: 'priority', direction: 'ascending' }, text: '' };
const mine: TicketView = { ...open, filters: [{ field: 'assignedToId', operator: 'is', values: ['me'] }] };

let database: DeskDatabase;
let board: TicketBoard;
let count = 0;
const failures: unknown[] = [];

beforeEach(async () => {
  count += 1;
  database = await openDatabase({ name: `board-${count}`, only: ['tickets'] });
  await database.collections.tickets.bulkInsert(Array.from({ length: 1200 }, (_, at) => aTicket(`t${String(at).padStart(5, '0')}`, {
    state: at % 4 === 0 ? 'closed' : 'new', priority: (at % 5 + 1) as Ticket['priority'], assignedToId: at % 100 === 1 ? 'ann' : '', updatedAt: now,
  })));
  const context = () => ({ me: 'ann', groupIds: [], now, dayStart: now, names: () => '' });
  board = openTicketBoard({ collections: database.collections, context, onContext: () => () => undefined, onFailure: (problem) => failures.push(problem) });
});
afterEach(async () => {
  board.close();
  await database.close();
  expect(failures).toEqual([]);
});

/** Waits until a list is as asked, by its own changes. */
const when = (list: Pick<LiveList, 'current' | 'subscribe'>, is: (state: ReturnType<LiveList['current']>) => boolean) => new Promise<ReturnType<LiveList['current']>>((resolve) => {
  const look = () => {
    if (!is(list.current())) return;
    stop();
    resolve(list.current());
  };
  const stop = list.subscribe(look);
  look();
});

describe('the ticket board', () => {
  it('shows open tickets first, and everything in the end', async () => {
    const list = board.list(open);
    const first = await when(list, ({ rows }) => rows.length > 0);
    expect(first.rows.every((row) => row.state === 'new')).toBe(true);
    const whole = await when(list, ({ isComplete }) => isComplete);
    expect(whole.rows).toHaveLength(900);
    expect(whole.rows.map((row) => row.priority)).toEqual([...whole.rows.map((row) => row.priority)].sort());
    expect(board.shelf.size()).toBe(1200);
  });

  it('follows what is written, in the list and in the counts', async () => {
    const list = board.list(open);
    const counts = board.counts([open, mine]);
    const stop = counts.subscribe(() => undefined);
    await when(list, ({ isComplete }) => isComplete);
    expect(counts.current()).toEqual([900, 12]);
    const { tickets } = database.collections;
    await (await tickets.findOne('t00002').exec())?.incrementalModify((ticket) => ({ ...ticket, assignedToId: 'ann', priority: 1 }));
    await tickets.insert(aTicket('t99999', { priority: 1 }));
    await (await tickets.findOne('t00003').exec())?.incrementalModify((ticket) => ({ ...ticket, state: 'resolved' }));
    await (await tickets.findOne('t00005').exec())?.incrementalModify((ticket) => ({ ...ticket, _deleted: true }));
    const { rows } = await when(list, (state) => !state.rows.some((row) => row.id === 't00005' || row.id === 't00003') && state.rows.some((row) => row.id === 't99999'));
    expect(rows).toHaveLength(899);
    expect(rows.find((row) => row.id === 't00002')?.priority).toBe(1);
    expect(counts.current()).toEqual([899, 13]);
    stop();
  });
});
