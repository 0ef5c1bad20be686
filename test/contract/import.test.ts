import { expect, it } from 'vitest';
import { createImporter } from '#server/channels/import.ts';
import { verifyLog } from '#server/store/verify-log.ts';
import type { JournalEntry } from '#shared/domain/journal/journal.record.ts';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { createBatchCutter, createRowSource } from '#shared/practices/incident-import/import.batches.ts';
import { rolesFor } from '#shared/practices/incident-import/import.mapping.ts';
import { planImport } from '#shared/practices/incident-import/import.plan.ts';
import { createTally, type ImportTotals } from '#shared/practices/incident-import/import.tally.ts';
import { ImportAnswer, type ImportRequest } from '#shared/protocol/import.messages.ts';
import { routes } from '#shared/protocol/routes.ts';
import { type LogRow, makeLog, plainDialect, renderLog } from '#test/fixtures/incident-export.ts';
import { emptyDesk, importInto, journalOf, textOf } from '#test/fixtures/memory-import.ts';
import { onEveryDatabase } from './kit/databases.ts';
import { type DeskClient, row, signIn } from './kit/desk-client.ts';
import { edited } from './kit/records.ts';

type Take = (request: Omit<ImportRequest, 'mapping'> & { mapping: object }) => Promise<ImportAnswer>;

/** Sends a log through an import door in batches of so many rows. */
async function importLog(take: Take, bytes: Uint8Array, batchRows: number, isDryRun = false): Promise<ImportTotals> {
  const text = textOf(bytes);
  const planned = planImport(text);
  if (!planned.ok) throw new Error(planned.error.code);
  const { table, mapping } = planned.value;
  const roles = rolesFor(mapping, table.header);
  const cutter = createBatchCutter(roles.ok ? roles.value : [], { rows: batchRows, characters: 1_000_000 });
  const source = createRowSource(table);
  const tally = createTally();
  for (const rows of [...cutter.push([...source.push(text), ...source.finish()]), cutter.finish()]) {
    tally.add(await take({ mapping, header: [...table.header], rows: rows.map((one) => ({ ...one, cells: [...one.cells] })), isDryRun }));
  }
  return tally.totals();
}

const through = (desk: DeskClient): Take => async (request) => {
  const answer = await desk.send('POST', routes.import, JSON.stringify(request), { 'content-type': 'application/json' });
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
  return ImportAnswer.parse(await answer.json());
};

/** What a desk holds, to be compared with what an import into memory gives. */
async function held(desk: DeskClient): Promise<{ tickets: Map<string, Ticket>; journal: Map<string, JournalEntry[]> }> {
  await desk.pull('tickets');
  await desk.pull('journal');
  const tickets = new Map((desk.all('tickets') as unknown as Ticket[]).map((ticket) => [ticket.number, ticket]));
  const entries = (desk.all('journal') as unknown as JournalEntry[]).toSorted((left, right) =>
    left.occurredAt < right.occurredAt ? -1 : left.occurredAt > right.occurredAt ? 1 : left.position - right.position);
  return { tickets, journal: Map.groupBy(entries, (entry) => entry.recordId) };
}

const told = (entries: readonly JournalEntry[]) => entries.map(({ id, occurredAt, position, authorId, changes }) => ({ id, occurredAt, position, authorId, changes }));

async function expectAsInMemory(desk: DeskClient, log: readonly LogRow[]): Promise<void> {
  const reference = emptyDesk();
  importInto(reference, renderLog(log, plainDialect));
  const { tickets, journal } = await held(desk);
  expect([...tickets.keys()].sort()).toEqual([...reference.tickets.values()].map((one) => one.number).sort());
  for (const wanted of reference.tickets.values()) {
    const ticket = tickets.get(wanted.number);
    const { rev: _rev, ancestry: _ancestry, view: _view, receivedAt: _receivedAt, scopes: _scopes, occurredAt: _occurredAt, ...facts } = wanted;
    expect(ticket).toMatchObject(facts);
    expect(told(journal.get(wanted.id) ?? [])).toEqual(told(journalOf(reference, wanted.number)));
  }
}

onEveryDatabase('import', (world) => {
  it('takes a log whose rows lie scattered over many batches, and changes nothing the second time', async () => {
    const endpoint = await world.start();
    const sue = await signIn(endpoint.url, 'sue');
    const log = makeLog(5, 25);
    const first = await importLog(through(sue), renderLog(log, { ...plainDialect, order: 'shuffled' }, 3), 20);
    expect(first).toMatchObject({ incidents: 25, historyRows: log.length, created: 25, updated: 0, rejected: 0 });
    await expectAsInMemory(await signIn(endpoint.url, 'ann'), log);
    const head = await endpoint.desk.store.records.head();
    const second = await importLog(through(sue), renderLog(log, { ...plainDialect, separator: ';', header: 'code', encoding: 'utf-16le' }), 40);
    expect(second).toMatchObject({ created: 0, updated: 0, unchanged: 25, historyRows: log.length });
    expect((await endpoint.desk.store.records.head()).seq).toBe(head.seq);
    expect((await verifyLog(endpoint.desk.store.records)).brokenAt).toBeUndefined();
  });

  it('says in a dry run what would happen, and writes nothing', async () => {
    const endpoint = await world.start();
    const sue = await signIn(endpoint.url, 'sue');
    const log = makeLog(8, 12);
    const head = await endpoint.desk.store.records.head();
    expect(await importLog(through(sue), renderLog(log, plainDialect), 15, true)).toMatchObject({ incidents: 12, created: 12 });
    expect((await endpoint.desk.store.records.head()).seq).toBe(head.seq);
    await importLog(through(sue), renderLog(log, plainDialect), 15);
    expect(await importLog(through(sue), renderLog(log, plainDialect), 15, true)).toMatchObject({ created: 0, updated: 0, unchanged: 12 });
  });

  it('keeps what the desk did since, when a newer export arrives', async () => {
    const endpoint = await world.start();
    const [sue, ann] = [await signIn(endpoint.url, 'sue'), await signIn(endpoint.url, 'ann')];
    const [row1, row2] = makeLog(2, 1).filter((one) => one.state !== 'unknown').slice(0, 1).flatMap((one): LogRow[] => [
      { ...one, state: 'active', updateNumber: 0, resolvedAt: 0, closedAt: 0 },
      { ...one, state: 'active', updateNumber: 1, at: one.at + 3_600_000, group: 'Night shift', resolvedAt: 0, closedAt: 0 },
    ]);
    if (!row1 || !row2) throw new Error('no rows');
    await importLog(through(sue), renderLog([row1], plainDialect), 10);
    const ticket = [...(await held(ann)).tickets.values()][0] as Ticket;
    await ann.push('tickets', row(edited(ticket, 'ann', { shortDescription: 'Written by Ann', tags: ['ours'] }, 'deskann'), ticket.rev));
    expect(await importLog(through(sue), renderLog([row1, row2], plainDialect), 10)).toMatchObject({ updated: 1 });
    const after = [...(await held(ann)).tickets.values()][0] as Ticket;
    expect(after).toMatchObject({ shortDescription: 'Written by Ann', tags: ['ours'] });
    expect(after.assignmentGroupId).not.toBe(ticket.assignmentGroupId);
  });

  it('gives an incident its own number where the desk has the imported one already', async () => {
    const endpoint = await world.start();
    const take: Take = async (request) => {
      const taken = await createImporter(endpoint.desk.writing)({ ...request }, 'sue');
      if (!taken.ok) throw new Error(taken.error.code);
      return ImportAnswer.parse(taken.value);
    };
    const log = makeLog(4, 2);
    await importLog(take, renderLog(log, plainDialect), 50);
    const again = async (request: Parameters<Take>[0]) => take({ ...request, mapping: { ...request.mapping, source: 'another' } });
    expect(await importLog(again, renderLog(log, plainDialect), 50)).toMatchObject({ created: 2 });
    const ann = await signIn(endpoint.url, 'ann');
    await ann.pull('tickets');
    const tickets = ann.all('tickets') as unknown as Ticket[];
    expect(new Set(tickets.map((ticket) => ticket.number)).size).toBe(4);
    expect(new Set(tickets.map((ticket) => ticket.externalNumber)).size).toBe(2);
  });

  it('lets only supervisors and admins import, and refuses what is no mapping', async () => {
    const endpoint = await world.start();
    const ann = await signIn(endpoint.url, 'ann');
    const body = { mapping: { version: 1 }, header: [], rows: [], isDryRun: false };
    const ask = async (desk: DeskClient) => (await desk.send('POST', routes.import, JSON.stringify(body), { 'content-type': 'application/json' })).status;
    expect(await ask(ann)).toBe(403);
    expect(await ask(await signIn(endpoint.url, 'ada'))).toBe(400);
  });
});
