import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIncident } from '#shared/domain/ticket/ticket.create.ts';
import { isOpen } from '#shared/domain/ticket/ticket.lifecycle.ts';
import { channels, incidentStates, type Level, type Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { builtInView, builtInViewIds, groupQueue, waitingView } from './queue.built-in.ts';
import { filterFields, type FilterField, operatorsOf } from './queue.filter.ts';
import { sortFields } from './queue.sort.ts';
import { compareRows, matchesView, rowOfTicket, type TicketFilter, type TicketRow, type TicketView, type ViewContext } from './queue.view.ts';

const at = '2026-03-04T09:00:00.000Z';
const base = {
  id: 't1', rev: '1-desk-1', ancestry: [], view: 'v', number: 'INC0000001', provisionalNumber: '', createdAt: at, createdBy: 'ada',
  updatedAt: at, updatedBy: 'ada', occurredAt: at, receivedAt: at, scopes: [],
};

function aTicket(fields: Partial<Ticket> = {}): Ticket {
  const made = createIncident({ shortDescription: 'Printer on fire' }, base, at);
  if (!made.ok) throw new Error('the example ticket is not a ticket');
  return { ...made.value, ...fields };
}
const aRow = (fields: Partial<Ticket> = {}): TicketRow => rowOfTicket(aTicket(fields));

const names: Record<string, string> = { ada: 'Ada Lovelace', eve: 'Ève Curie', net: 'Network', desk: 'Service Desk' };
const context: ViewContext = {
  me: 'ada', groupIds: ['desk'], now: '2026-03-10T15:00:00.000Z', dayStart: '2026-03-10T00:00:00.000Z', names: (id) => names[id] ?? '',
};
const viewOf = (...filters: readonly TicketFilter[]): TicketView => ({ ...builtInView('all'), filters });
const holds = (row: TicketRow, filter: TicketFilter) => matchesView(row, viewOf(filter), context);

describe('one filter', () => {
  const row = aRow({ assignedToId: 'ada', assignmentGroupId: 'desk', tags: ['vpn', 'vip'], reassignmentCount: 3, openedAt: '2026-03-08T12:00:00.000Z' });
  const table: readonly (readonly [boolean, TicketFilter])[] = [
    [true, { field: 'assignedToId', operator: 'is', values: ['me'] }],
    [false, { field: 'callerId', operator: 'is', values: ['me'] }],
    [true, { field: 'assignmentGroupId', operator: 'is', values: ['my-groups'] }],
    [true, { field: 'state', operator: 'is', values: ['open'] }],
    [false, { field: 'state', operator: 'is-not', values: ['open'] }],
    [true, { field: 'state', operator: 'is-not', values: ['closed', 'canceled'] }],
    [true, { field: 'priority', operator: 'is', values: ['4', '5'] }],
    [true, { field: 'tags', operator: 'is', values: ['vpn', 'other'] }],
    [false, { field: 'tags', operator: 'is-not', values: ['vip'] }],
    [true, { field: 'callerId', operator: 'is-not-set', values: [] }],
    [true, { field: 'tags', operator: 'is-set', values: [] }],
    [true, { field: 'shortDescription', operator: 'contains', values: ['PRINTÉR'] }],
    [true, { field: 'reassignmentCount', operator: 'at-least', values: ['3'] }],
    [false, { field: 'reassignmentCount', operator: 'at-most', values: ['2'] }],
    [true, { field: 'openedAt', operator: 'after', values: ['2-days-ago'] }],
    [false, { field: 'openedAt', operator: 'after', values: ['today'] }],
    [true, { field: 'openedAt', operator: 'before', values: ['4-hours-ago'] }],
    [false, { field: 'resolvedAt', operator: 'before', values: ['today'] }],
    [false, { field: 'isWaiting', operator: 'is', values: ['yes'] }],
    [true, { field: 'isMajor', operator: 'is', values: ['no'] }],
  ];
  it.each(table)('answers %s for %o', (expected, filter) => expect(holds(row, filter)).toBe(expected));
});

describe('the text of a view', () => {
  const find = (text: string) => matchesView(
    aRow({ provisionalNumber: 'INC-T-7', callerId: 'eve', shortDescription: 'Réseau lent' }), { ...builtInView('all'), text }, context);
  it.each(['inc0000001', 'INC-T-7', 'reseau', 'lent réseau', 'eve', 'curie lent'])('finds %s', (text) => expect(find(text)).toBe(true));
  it('wants every word', () => expect(find('réseau rapide')).toBe(false));
});

describe('views every desk has', () => {
  it('shows in My work what is open and mine', () => {
    const mine = (fields: Partial<Ticket>) => matchesView(aRow(fields), builtInView('my-work'), context);
    expect(mine({ assignedToId: 'ada' })).toBe(true);
    expect(mine({ assignedToId: 'ada', state: 'resolved' })).toBe(false);
    expect(mine({ assignedToId: 'eve' })).toBe(false);
  });
  it('shows as unassigned only what my groups could take', () => {
    const free = (fields: Partial<Ticket>) => matchesView(aRow(fields), builtInView('my-groups-unassigned'), context);
    expect(free({ assignmentGroupId: 'desk' })).toBe(true);
    expect(free({ assignmentGroupId: 'net' })).toBe(false);
    expect(free({ assignmentGroupId: 'desk', assignedToId: 'eve' })).toBe(false);
  });
  it('shows in a group queue what is open and the group\'s', () => {
    expect(matchesView(aRow({ assignmentGroupId: 'net' }), groupQueue('net'), context)).toBe(true);
    expect(matchesView(aRow({ assignmentGroupId: 'net', state: 'closed' }), groupQueue('net'), context)).toBe(false);
  });
  it('shows as waiting what the endpoint has not confirmed', () => {
    expect(matchesView(aRow({ view: '' }), waitingView, context)).toBe(true);
    expect(matchesView(aRow(), waitingView, context)).toBe(false);
  });
});

const person = fc.constantFrom('', 'ada', 'eve', 'zoe');
const level = fc.constantFrom<Level>(1, 2, 3);
const someRow: fc.Arbitrary<TicketRow> = fc.record({
  id: fc.uuid(), state: fc.constantFrom(...incidentStates), priority: fc.constantFrom(1, 2, 3, 4, 5) as fc.Arbitrary<Ticket['priority']>,
  impact: level, urgency: level, assignedToId: person, callerId: person, assignmentGroupId: fc.constantFrom('', 'net', 'desk'),
  channel: fc.constantFrom(...channels), number: fc.constantFrom('', 'INC0000001', 'INC0000002'), shortDescription: fc.string({ maxLength: 12 }),
  tags: fc.subarray(['a', 'b', 'c']), isMajor: fc.boolean(), view: fc.constantFrom('', 'v'), resolvedAt: fc.constantFrom('', at),
}).map((fields) => aRow(fields));

describe('always', () => {
  it('divides all rows between "is" and "is not", and between "set" and "not set"', () => {
    const fields = Object.keys(filterFields) as FilterField[];
    fc.assert(fc.property(someRow, fc.constantFrom(...fields), fc.constantFrom('me', 'net', 'new', '1', 'a', 'yes'), (row, field, value) => {
      const operators = operatorsOf(field);
      if (operators.includes('is-not')) {
        expect(holds(row, { field, operator: 'is', values: [value] })).not.toBe(holds(row, { field, operator: 'is-not', values: [value] }));
      }
      if (operators.includes('is-set')) {
        expect(holds(row, { field, operator: 'is-set', values: [] })).not.toBe(holds(row, { field, operator: 'is-not-set', values: [] }));
      }
    }));
  });

  it('never shows more when a filter is added', () => {
    const filters = fc.array(fc.constantFrom(...builtInViewIds).map((id) => builtInView(id).filters), { maxLength: 3 }).map((all) => all.flat());
    fc.assert(fc.property(someRow, filters, filters, (row, some, more) => {
      if (matchesView(row, viewOf(...some, ...more), context)) expect(matchesView(row, viewOf(...some), context)).toBe(true);
    }));
  });

  it('orders totally: the same list whatever the order it came in', () => {
    fc.assert(fc.property(fc.uniqueArray(someRow, { selector: (row) => row.id }), fc.constantFrom(...sortFields), fc.boolean(), (rows, field, isDown) => {
      const compare = compareRows({ field, direction: isDown ? 'descending' : 'ascending' }, context.names);
      expect([...rows].reverse().sort(compare)).toEqual([...rows].sort(compare));
    }));
  });

  it('puts what is not set last, up and down', () => {
    fc.assert(fc.property(fc.array(someRow), fc.boolean(), (rows, isDown) => {
      const sorted = [...rows].sort(compareRows({ field: 'assignedToId', direction: isDown ? 'descending' : 'ascending' }, context.names));
      const firstUnset = sorted.findIndex((row) => row.assignedToId === '');
      if (firstUnset >= 0) expect(sorted.slice(firstUnset).every((row) => row.assignedToId === '')).toBe(true);
    }));
  });

  it('calls in My work exactly the open rows of that person', () => {
    fc.assert(fc.property(someRow, (row) => {
      expect(matchesView(row, builtInView('my-work'), context)).toBe(isOpen(row.state) && row.assignedToId === 'ada');
    }));
  });
});
