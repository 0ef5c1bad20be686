import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { JournalEntry } from '#shared/domain/journal/journal.record.ts';
import { type Dialect, type LogRow, type LogState, makeLog, plainDialect, renderLog } from '#test/fixtures/incident-export.ts';
import { contentsOf, emptyDesk, importInto, journalOf, type MemoryDesk } from '#test/fixtures/memory-import.ts';

const dialects: fc.Arbitrary<Dialect> = fc.record({
  header: fc.constantFrom('code', 'en', 'fr'), separator: fc.constantFrom(',', ';', '\t', '|'), newline: fc.constantFrom('\n', '\r\n', '\r'),
  quotesAll: fc.boolean(), encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be-bom'),
  dates: fc.constantFrom('d/m/y', 'dd/mm/yyyy s', 'm/d/y am', 'iso', 'iso z', 'sn', 'dotted', 'dashed', 'dd-mmm-yyyy'),
  words: fc.constantFrom('en', 'fr', 'number'), missing: fc.constantFrom('', '?', 'null'),
  order: fc.constantFrom('grouped', 'by-time', 'shuffled', 'newest-first'), preamble: fc.boolean(),
});

const finalStates: Readonly<Record<Exclude<LogState, 'unknown'>, string>> = {
  new: 'new', active: 'in-progress', 'awaiting-user': 'on-hold', 'awaiting-vendor': 'on-hold', resolved: 'resolved', closed: 'closed',
};

const byNumber = (log: readonly LogRow[]): Map<string, LogRow[]> => Map.groupBy(log, (row) => row.number);

function expectTruth(desk: MemoryDesk, log: readonly LogRow[]): void {
  const incidents = byNumber(log);
  expect(desk.tickets.size).toBe(incidents.size);
  for (const ticket of desk.tickets.values()) {
    const rows = incidents.get(ticket.number) ?? [];
    const last = rows.at(-1);
    const lastState = rows.findLast((row) => row.state !== 'unknown')?.state ?? 'new';
    expect(journalOf(desk, ticket.number).map((entry) => entry.occurredAt)).toEqual(rows.map((row) => new Date(row.at).toISOString()));
    expect(ticket).toMatchObject({
      state: finalStates[lastState === 'unknown' ? 'new' : lastState], reassignmentCount: last?.reassignments, reopenCount: last?.reopens,
      closedAt: lastState === 'closed' ? new Date(last?.closedAt ?? 0).toISOString() : '',
      resolvedAt: lastState === 'closed' ? new Date(last?.resolvedAt ?? 0).toISOString() : expect.any(String),
      openedAt: new Date(last?.openedAt ?? 0).toISOString(),
    });
  }
}

describe('an incident log in any dialect', { timeout: 180_000 }, () => {
  test('gives the same incidents and histories, whatever its form, order and batches', () => {
    fc.assert(
      fc.property(dialects, fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 40 }), (dialect, seed, batchRows) => {
        const log = makeLog(seed, 14);
        const reference = emptyDesk();
        importInto(reference, renderLog(log, { ...plainDialect, header: dialect.header }), 10_000);
        expectTruth(reference, log);
        const desk = emptyDesk();
        const done = importInto(desk, renderLog(log, dialect, seed), batchRows, 37 + (seed % 900));
        expect(done.rejected).toEqual([]);
        expect(done.totals).toMatchObject({ incidents: 14, historyRows: log.length, created: 14, updated: 0, unchanged: 0 });
        expect(contentsOf(desk)).toEqual(contentsOf(reference));
      }),
      { numRuns: 40 },
    );
  });

  test('changes nothing when it is imported again', () => {
    fc.assert(
      fc.property(dialects, fc.integer({ min: 1, max: 9999 }), (dialect, seed) => {
        const log = makeLog(seed, 10);
        const desk = emptyDesk();
        importInto(desk, renderLog(log, dialect, seed), 9);
        const before = structuredClone(contentsOf(desk));
        const again = importInto(desk, renderLog(log, dialect, seed + 1), 20);
        expect(again.totals).toMatchObject({ created: 0, updated: 0, unchanged: 10, historyRows: log.length });
        expect(contentsOf(desk)).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  test('brings a desk up to date from a newer export of the same log', () => {
    const log = makeLog(7, 30);
    const cut = Date.UTC(2016, 2, 27);
    const desk = emptyDesk();
    const early = log.filter((row) => row.at < cut).map((row) => ({ ...row, resolvedAt: row.resolvedAt < cut ? row.resolvedAt : 0, closedAt: row.closedAt < cut ? row.closedAt : 0 }));
    importInto(desk, renderLog(early, plainDialect));
    const done = importInto(desk, renderLog(log, plainDialect));
    expect(done.totals.updated).toBeGreaterThan(0);
    const reference = emptyDesk();
    importInto(reference, renderLog(log, plainDialect));
    expect(contentsOf(desk)).toEqual(contentsOf(reference));
  });

  test('keeps French letters of windows-1252, also where they come late', () => {
    const log = makeLog(3, 40).map((row) => ({ ...row, updatedBy: 'Zoë Lefèvre', openedBy: 'Ann', caller: 'Ann', assignee: '', group: 'Réseau', shortDescription: 'L’été' }));
    const desk = emptyDesk();
    importInto(desk, renderLog(log, { ...plainDialect, encoding: 'windows-1252', header: 'fr', separator: ';', dates: 'dd/mm/yyyy s' }));
    expect(new Set([...desk.tickets.values()].map((ticket) => ticket.shortDescription))).toEqual(new Set(['L’été']));
  });

  test('gives records that every schema of the desk accepts', () => {
    const desk = emptyDesk();
    importInto(desk, renderLog(makeLog(11, 40), plainDialect));
    for (const ticket of desk.tickets.values()) expect(Ticket.safeParse(ticket).error).toBeUndefined();
    for (const entry of [...desk.journal.values()].flatMap((one) => [...one.values()])) expect(JournalEntry.safeParse(entry).error).toBeUndefined();
  });
});

test('a description longer than the history keeps is whole on the ticket, and no change when it comes again', () => {
  const long = 'Very long. '.repeat(2000).trim();
  const file = (order: string) => new TextEncoder().encode(`number,state,description,sys_updated_on,u_note\nINC1,New,${long},2026-02-0${order} 10:00:00,x\n`);
  const desk = emptyDesk();
  importInto(desk, file('3'));
  expect([...desk.tickets.values()].map((ticket) => ticket.description)).toEqual([long]);
  expect(importInto(desk, file('3')).totals).toMatchObject({ updated: 0, unchanged: 1 });
  importInto(desk, file('1'));
  expect([...desk.tickets.values()].map((ticket) => ticket.description)).toEqual([long]);
});

test('rows of one minute stand as they happened, also in a file that begins with the newest and counts no updates', () => {
  const rows = [
    'INC1,New,2026-02-03 10:00', 'INC1,Active,2026-02-03 10:05', 'INC1,Resolved,2026-02-03 10:05', 'INC1,Closed,2026-02-08 10:05',
    'INC2,New,2026-02-04 10:00', 'INC2,Active,2026-02-05 10:00', 'INC2,Resolved,2026-02-05 10:00',
  ];
  const desks = [rows, rows.toReversed()].map((list) => {
    const desk = emptyDesk();
    importInto(desk, new TextEncoder().encode(`number,state,sys_updated_on\n${list.join('\n')}\n`));
    return desk;
  });
  expect([...(desks[0]?.tickets.values() ?? [])].map((ticket) => [ticket.number, ticket.state, ticket.moves.length])).toEqual([['INC1', 'closed', 4], ['INC2', 'resolved', 3]]);
  expect(contentsOf(desks[1] ?? emptyDesk())).toEqual(contentsOf(desks[0] ?? emptyDesk()));
});
