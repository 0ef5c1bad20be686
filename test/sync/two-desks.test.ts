import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '#shared/protocol/routes.ts';
import type { Conflict } from '#shared/domain/personal/personal.record.ts';
import { type RunningEndpoint, startEndpoint } from '#server/endpoint.ts';
import { everybody } from '#test/contract/kit/databases.ts';
import { testPassword } from '#test/contract/kit/people.ts';
import { openTestDesk, type TestDesk } from './test-desk.ts';

let endpoint: RunningEndpoint;
let desks: TestDesk[] = [];

beforeAll(async () => {
  endpoint = await startEndpoint({ people: everybody, accounts: everybody.map((one) => ({ personId: one.id, userName: one.id, password: testPassword })), signInsPerMinute: 1000 });
});
afterAll(async () => { await endpoint.stop(); });
afterEach(async () => {
  for (const desk of desks) await desk.stop();
  desks = [];
});

const open = async (person: string): Promise<TestDesk> => {
  const desk = await openTestDesk({ url: endpoint.url, person });
  desks.push(desk);
  return desk;
};

async function createOn(desk: TestDesk, shortDescription = 'Screen stays black'): Promise<{ id: string; provisionalNumber: string }> {
  const created = await desk.commands.tickets.create({ shortDescription, description: 'one\ntwo\nthree' });
  if (!created.ok) throw new Error(created.error.code);
  return created.value;
}
const done = async (outcome: Promise<{ ok: boolean }>) => expect((await outcome).ok).toBe(true);
const conflictsOn = async (desk: TestDesk) =>
  (await desk.database.collections.personal.find({ selector: { kind: 'conflict' } }).exec()).map((one) => one._data.content as Conflict);
const saved = (desk: TestDesk) => desk.whenStatus((status) => status.kind === 'saved' && status.waitingEdits === 0);

describe('an incident made without a connection', () => {
  it('gets its number when there is one, and keeps the provisional one ([D6])', async () => {
    const ann = await open('ann');
    await saved(ann);
    ann.cable.cut();
    await ann.whenStatus((status) => status.kind === 'offline');
    const { id, provisionalNumber } = await createOn(ann);
    await done(ann.commands.tickets.comment(id, 'We are on it'));
    expect(await ann.whenStatus((status) => status.waitingEdits === 2)).toMatchObject({ kind: 'offline' });
    expect(ann.status().offlineSince).not.toBe('');

    ann.cable.mend();
    ann.replicator.wake();
    const numbered = await ann.whenTicket(id, (ticket) => ticket.number !== '');
    expect(numbered.number).toMatch(/^INC\d{7}$/);
    expect(numbered.provisionalNumber).toBe(provisionalNumber);
    await saved(ann);

    const ben = await open('ben');
    expect(await ben.whenTicket(id)).toMatchObject({ number: numbered.number, provisionalNumber });
  });
});

describe('two desks that edited the same incident apart', () => {
  it('end up with both people\'s work, and a conflict where both changed one field', async () => {
    const [ann, ben] = [await open('ann'), await open('ben')];
    const { id } = await createOn(ann);
    await ben.whenTicket(id, (ticket) => ticket.number !== '');
    await saved(ann);
    ann.cable.cut();
    ben.cable.cut();
    await done(ann.commands.tickets.edit(id, { category: 'hardware', location: 'Paris', tags: ['screen'] }));
    await done(ben.commands.tickets.edit(id, { location: 'Lyon', tags: ['vip'], description: 'one\ntwo and a half\nthree' }));
    await done(ben.commands.tickets.move(id, { to: 'in-progress' }));

    ann.cable.mend();
    ann.replicator.wake();
    await saved(ann);
    ben.cable.mend();
    ben.replicator.wake();
    const both = (ticket: { category: string; state: string; tags: readonly string[] }) =>
      ticket.category === 'hardware' && ticket.state === 'in-progress' && ticket.tags.length === 2;
    const merged = await ann.whenTicket(id, both);
    expect(merged).toMatchObject({ location: 'Paris', description: 'one\ntwo and a half\nthree' });
    expect(await ben.whenTicket(id, (ticket) => ticket.rev === merged.rev && ticket.view !== '')).toMatchObject({ location: 'Paris' });
    const [conflict] = (await conflictsOn(ben)).filter((one) => one.recordId === id);
    expect(conflict?.fields).toMatchObject([{ field: 'location', base: '""', mine: '"Lyon"', theirs: '"Paris"', choice: 'open' }]);
    await ben.whenStatus((status) => status.kind === 'attention' && status.conflicts === 1);

    const [record] = await ben.database.collections.personal.find({ selector: { kind: 'conflict' } }).exec();
    await done(ben.commands.personal.chooseConflict(record?.id ?? '', 'location', 'mine'));
    await ann.whenTicket(id, (ticket) => ticket.location === 'Lyon');
    await saved(ben);
  });

  it('keep the words of whoever resolved what was canceled meanwhile ([M3])', async () => {
    const [ann, ben] = [await open('ann'), await open('ben')];
    const { id } = await createOn(ann);
    await ben.whenTicket(id, (ticket) => ticket.number !== '');
    await saved(ann);
    ben.cable.cut();
    await done(ben.commands.tickets.move(id, { to: 'resolved', resolutionCode: 'solution-provided', resolutionNotes: 'Turned it on' }));
    await done(ann.commands.tickets.move(id, { to: 'canceled' }));
    await saved(ann);
    ben.cable.mend();
    ben.replicator.wake();
    await ben.whenTicket(id, (ticket) => ticket.state === 'canceled' && ticket.view !== '');
    const [conflict] = (await conflictsOn(ben)).filter((one) => one.recordId === id);
    expect(conflict?.fields.map((field) => field.field)).toContain('state');
    expect(conflict?.fields.find((field) => field.field === 'resolutionNotes')?.mine).toBe('"Turned it on"');
  });
});

describe('a row that the endpoint refuses ([P6])', () => {
  it('is put aside with its text, and stops nobody else', async () => {
    const ann = await open('ann');
    const first = await createOn(ann, 'Good one');
    const bad = await createOn(ann, 'Bad one');
    await ann.whenTicket(bad.id, (ticket) => ticket.number !== '');
    await saved(ann);
    ann.cable.cut();
    await done(ann.commands.tickets.edit(first.id, { location: 'Paris' }));
    // As a damaged program would write it: a field that the rules do not let anybody set.
    await (await ann.database.collections.tickets.findOne(bad.id).exec())?.incrementalModify((ticket) => ({
      ...ticket, state: 'closed', description: 'My long text', rev: '2-broken1-1', ancestry: [ticket.rev], view: '',
    }));
    const third = await createOn(ann, 'Another good one');
    ann.cable.mend();
    ann.replicator.wake();
    await ann.whenTicket(first.id, (ticket) => ticket.location === 'Paris' && ticket.view !== '');
    await ann.whenTicket(third.id, (ticket) => ticket.number !== '');
    expect(await ann.whenTicket(bad.id, (ticket) => ticket.view !== '')).toMatchObject({ state: 'new', description: 'one\ntwo\nthree' });
    await ann.whenStatus((status) => status.kind === 'attention' && status.refused === 1 && status.waitingEdits === 0);
    const [refused] = await ann.database.collections.personal.find({ selector: { kind: 'refused-edit' } }).exec();
    const content = refused?._data.content;
    expect(content?.kind === 'refused-edit' && JSON.parse(content.body)).toMatchObject({ description: 'My long text' });

    await done(ann.commands.personal.sendAgain(refused?.id ?? '', JSON.stringify({ ...JSON.parse(content?.kind === 'refused-edit' ? content.body : ''), state: 'new' })));
    await ann.whenTicket(bad.id, (ticket) => ticket.description === 'My long text' && ticket.view !== '');
    await saved(ann);
  });
});

describe('bad networks', () => {
  it('make no conflict of a lost answer: my lost push is my ancestor ([P2], [P3])', async () => {
    const ann = await open('ann');
    const { id } = await createOn(ann);
    await saved(ann);
    ann.cable.loseNextAnswer(routes.push);
    await done(ann.commands.tickets.edit(id, { location: 'Paris' }));
    await done(ann.commands.tickets.edit(id, { category: 'hardware' }));
    await ann.whenTicket(id, (ticket) => ticket.category === 'hardware' && ticket.view !== '');
    await saved(ann);
    expect(await conflictsOn(ann)).toEqual([]);
    expect(await ann.ticket(id)).toMatchObject({ location: 'Paris', category: 'hardware' });
  });

  it('count as no connection when something between answers ([S3])', async () => {
    const ann = await open('ann');
    const { id } = await createOn(ann);
    await saved(ann);
    ann.cable.portal();
    await done(ann.commands.tickets.edit(id, { location: 'Hotel' }));
    await ann.whenStatus((status) => status.kind === 'offline' && status.waitingEdits === 1);
    ann.cable.mend();
    ann.replicator.wake();
    await ann.whenTicket(id, (ticket) => ticket.location === 'Hotel' && ticket.view !== '');
    await saved(ann);
  });

  it('bring everything through, in any order of cuts', async () => {
    const [ann, ben] = [await open('ann'), await open('ben')];
    const ids: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      ids.push((await createOn(ann, `Round ${round}`)).id);
      if (round % 2 === 0) ann.cable.cut();
      await done(ann.commands.tickets.workNote(ids[round] ?? '', `Note ${round}`));
      await done(ann.commands.tickets.edit(ids[round] ?? '', { location: `Place ${round}` }));
      ann.cable.mend();
      ann.replicator.wake();
    }
    for (const [round, id] of ids.entries()) await ben.whenTicket(id, (ticket) => ticket.location === `Place ${round}` && ticket.number !== '');
    await saved(ann);
    const notes = await ben.database.collections.journal.find({ selector: { recordId: { $in: ids } } }).exec();
    await ben.replicator.settled();
    expect(notes.length).toBeGreaterThan(0);
    expect((await ben.database.collections.journal.find({ selector: { recordId: { $in: ids } } }).exec()).filter((one) => one.kind === 'work-note')).toHaveLength(5);
  });
});
