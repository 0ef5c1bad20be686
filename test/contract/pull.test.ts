import { expect, it } from 'vitest';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import type { Role } from '#shared/domain/record/record.actor.ts';
import type { RunningEndpoint } from '#server/endpoint.ts';
import { everybody, onEveryDatabase } from './kit/databases.ts';
import { type DeskClient, row, signIn } from './kit/desk-client.ts';
import { anEntry, asTicket, aTicket, edited } from './kit/records.ts';

/** Gives a person other roles or groups, as an import of the directory does. */
async function become(desk: RunningEndpoint['desk'], id: string, roles: Role[], groupIds: string[]): Promise<void> {
  const person = everybody.find((one) => one.id === id);
  if (person) await desk.upsertMany('people', [{ ...person, roles, groupIds }], { id: '' });
}

async function tickets(ann: DeskClient, count: number, groupOf: (index: number) => string): Promise<Ticket[]> {
  const made = Array.from({ length: count }, (_, index) => aTicket('ann', { shortDescription: `number ${index}`, assignmentGroupId: groupOf(index) }));
  await ann.push('tickets', ...made.map((one) => row(one)));
  return made;
}

onEveryDatabase('pull', (world) => {
  it('[L1] gives checkpoints with always the same keys', async () => {
    const { url, desk } = await world.start();
    const ann = await signIn(url, 'ann');
    const keys = ['after', 'epoch', 'from', 'hash', 'seq', 'version', 'visibility'];
    await ann.pull('tickets');
    expect(Object.keys(ann.checkpoint('tickets') ?? {}).sort()).toEqual(keys);
    await tickets(ann, 3, () => '');
    await become(desk, 'ann', ['agent'], ['network']);
    await ann.pullPage('tickets', 1);
    expect(Object.keys(ann.checkpoint('tickets') ?? {}).sort()).toEqual(keys);
  });

  it('[L2] scans on until a page is full or the head is reached, however few records are visible', async () => {
    const { url } = await world.start();
    const [ann, tess] = [await signIn(url, 'ann'), await signIn(url, 'tess')];
    const all = await tickets(ann, 60, (index) => (index % 10 === 9 ? 'network' : 'printers'));
    const first = await tess.pullPage('tickets', 4);
    expect(first).toMatchObject({ kind: 'page', isLast: false });
    expect(tess.all('tickets')).toHaveLength(4);
    const second = await tess.pullPage('tickets', 4);
    expect(second).toMatchObject({ kind: 'page', isLast: true });
    expect(tess.all('tickets').map((one) => one.id)).toEqual(all.filter((_, index) => index % 10 === 9).map((one) => one.id));
    // The empty page behind the end stands at the head, not where the last visible record was.
    const { seq } = tess.checkpoint('tickets') ?? {};
    expect(await tess.pull('tickets')).toEqual([]);
    expect(tess.checkpoint('tickets')?.seq).toBe(seq);
    await ann.push('tickets', row(aTicket('ann')));
    expect(await tess.pull('tickets')).toEqual([]);
    expect(tess.checkpoint('tickets')?.seq).toBe((seq ?? 0) + 1);
  });

  it('[L2] ends a page early when its bodies are too large, and goes on from there', async () => {
    const { url } = await world.start();
    const [ann, ben] = [await signIn(url, 'ann'), await signIn(url, 'ben')];
    const large = Array.from({ length: 60 }, () => aTicket('ann', { description: 'é'.repeat(50_000) }));
    for (let start = 0; start < large.length; start += 15) await ann.push('tickets', ...large.slice(start, start + 15).map((one) => row(one)));
    const page = await ben.pullPage('tickets', 2000);
    expect(page).toMatchObject({ isLast: false });
    expect(ben.all('tickets').length).toBeLessThan(60);
    await ben.pull('tickets', 2000);
    expect(ben.all('tickets')).toHaveLength(60);
  });

  it('[L2] brings what changed while paging at its later place: at most twice, never missed', async () => {
    const { url } = await world.start();
    const [ann, ben] = [await signIn(url, 'ann'), await signIn(url, 'ben')];
    const all = await tickets(ann, 6, () => '');
    await ben.pullPage('tickets', 3);
    const again = edited(all[0] as Ticket, 'ann', { description: 'changed' });
    await ann.push('tickets', row(again, all[0]?.rev));
    expect(await ben.pull('tickets', 3)).toEqual([...all.slice(3), again].map((one) => one.id));
    expect(ben.held('tickets', again.id)).toMatchObject({ rev: again.rev });
  });

  it('[L3] leaves a body-less tombstone where a record left the scopes of a person, and brings it to who gained it', async () => {
    const { url } = await world.start();
    const [ann, tess, theo] = [await signIn(url, 'ann'), await signIn(url, 'tess'), await signIn(url, 'theo')];
    const [ticket] = await tickets(ann, 1, () => 'network') as [Ticket];
    const [note, said] = [anEntry('ann', ticket.id), anEntry('ann', ticket.id, { kind: 'comment' })];
    await ann.push('journal', row(note), row(said));
    for (const collection of ['tickets', 'journal'] as const) await tess.pull(collection);
    await theo.pull('tickets');
    const given = edited(ticket, 'ann', { assignmentGroupId: 'printers' });
    await ann.push('tickets', row(given, ticket.rev));
    expect(await tess.pull('tickets')).toEqual([ticket.id]);
    expect(tess.held('tickets', ticket.id)).toEqual({ id: ticket.id, rev: given.rev, _deleted: true });
    expect((await tess.pull('journal')).sort()).toEqual([note.id, said.id].sort());
    expect(tess.all('journal')).toEqual([]);
    expect(await theo.pull('tickets')).toEqual([ticket.id]);
    expect((await theo.pull('journal')).sort()).toEqual([note.id, said.id].sort());
    // A desk that starts now hears nothing of what it never held.
    const fresh = await signIn(url, 'tess', 'anotherdesk');
    expect(await fresh.pull('tickets')).toEqual([]);
  });

  it('[L3] tells who gains or loses a group exactly what entered and left', async () => {
    const { url, desk } = await world.start();
    const [ann, tess] = [await signIn(url, 'ann'), await signIn(url, 'tess')];
    const all = await tickets(ann, 9, (index) => ['network', 'printers', 'mail'][index % 3] ?? '');
    const of = (group: string) => all.filter((one) => one.assignmentGroupId === group).map((one) => one.id).sort();
    await tess.pull('tickets');
    expect(tess.all('tickets').map((one) => one.id).sort()).toEqual(of('network'));
    await become(desk, 'tess', ['technician'], ['printers']);
    // Meanwhile one of the lost ones changes, and one of the lost ones moves to a group she never was in.
    const [changed, moved] = all.filter((one) => one.assignmentGroupId === 'network') as [Ticket, Ticket];
    await ann.push('tickets', row(edited(changed, 'ann', { description: 'later' }), changed.rev), row(edited(moved, 'ann', { assignmentGroupId: 'mail' }), moved.rev));
    const heard = await tess.pull('tickets', 2);
    expect([...new Set(heard)].sort()).toEqual([...of('network'), ...of('printers')].sort());
    expect(tess.all('tickets').map((one) => one.id).sort()).toEqual(of('printers'));
    expect(await tess.pull('tickets')).toEqual([]);
  });

  it('[L3] still ends right when the groups change again while the change is being read', async () => {
    const { url, desk } = await world.start();
    const [ann, tess] = [await signIn(url, 'ann'), await signIn(url, 'tess')];
    const all = await tickets(ann, 12, (index) => ['network', 'printers', 'mail'][index % 3] ?? '');
    await tess.pull('tickets');
    await become(desk, 'tess', ['technician'], ['printers']);
    await tess.pullPage('tickets', 3);
    await become(desk, 'tess', ['technician'], ['mail', 'network']);
    await tess.pullPage('tickets', 3);
    await become(desk, 'tess', ['technician'], ['mail']);
    await tess.pull('tickets', 3);
    expect(tess.all('tickets').map((one) => one.id).sort()).toEqual(all.filter((one) => one.assignmentGroupId === 'mail').map((one) => one.id).sort());
  });

  it('[L3] keeps confidential tickets from the desk, and personal records from everybody else', async () => {
    const { url } = await world.start();
    const [ann, ben, sue] = [await signIn(url, 'ann'), await signIn(url, 'ben'), await signIn(url, 'sue')];
    const ticket = aTicket('ann', { isConfidential: true });
    await ann.push('tickets', row(ticket));
    expect(await ben.pull('tickets')).toEqual([]);
    expect(await ann.pull('tickets')).toEqual([ticket.id]);
    const [note] = await ben.push('journal', row(anEntry('ben', ticket.id)));
    expect(note).toMatchObject({ kind: 'refused', refusal: { code: 'not-visible' } });
    const draft = {
      ...anEntry('ann', ''), kind: 'draft', ownerId: 'ann', aboutId: ticket.id,
      content: { kind: 'draft', recordCollection: 'tickets', recordId: ticket.id, slot: 'reply', content: 'half a senten' },
    };
    const { recordCollection: _c, recordId: _r, recordRev: _v, authorId: _a, text: _t, changes: _ch, position: _p, ...personal } = draft;
    expect((await ann.push('personal', { document: { ...personal, _deleted: false }, baseRev: '' }))[0]?.kind).toBe('accepted');
    expect(await sue.pull('personal')).toEqual([]);
    expect(await (await signIn(url, 'ann', 'laptop')).pull('personal')).toEqual([personal.id]);
    const stolen = { ...personal, id: 'someone-elses', createdBy: 'ben' };
    expect((await ben.push('personal', { document: { ...stolen, _deleted: false }, baseRev: '' }))[0]).toMatchObject({ kind: 'refused' });
  });

  it('[L4] [TW-11] sends requesters neither work notes nor the fields that are the desk\'s own', async () => {
    const { url, desk } = await world.start();
    const [ann, rita] = [await signIn(url, 'ann'), await signIn(url, 'rita')];
    const ticket = aTicket('ann', { callerId: 'rita', tags: ['difficult caller'] });
    const [note, said] = [anEntry('ann', ticket.id), anEntry('ann', ticket.id, { kind: 'comment' })];
    await ann.push('tickets', row(ticket));
    await ann.push('journal', row(note), row(said));
    await ann.pull('tickets');
    await rita.pull('tickets');
    const hers = rita.held('tickets', ticket.id);
    expect(hers).toMatchObject({ number: 'INC0000001', shortDescription: ticket.shortDescription });
    expect(hers).not.toHaveProperty('tags');
    expect(hers?.['view']).not.toBe(ann.held('tickets', ticket.id)?.['view']);
    expect(await rita.pull('journal')).toEqual([said.id]);
    // Hired by the desk, she gets the same records again, whole and under another view revision.
    await become(desk, 'rita', ['agent'], []);
    await rita.pull('tickets');
    expect(rita.held('tickets', ticket.id)).toMatchObject({ rev: ticket.rev, tags: ['difficult caller'] });
    await rita.pull('journal');
    expect(rita.all('journal').map((one) => one.id).sort()).toEqual([note.id, said.id].sort());
    await become(desk, 'rita', ['requester'], []);
    await rita.pull('tickets');
    expect(rita.held('tickets', ticket.id)).not.toHaveProperty('tags');
    await rita.pull('journal');
    expect(rita.all('journal').map((one) => one.id)).toEqual([said.id]);
  });

  it('[L5] resets a desk whose checkpoint is from another epoch or another history', async () => {
    const { url, desk } = await world.start();
    const ann = await signIn(url, 'ann');
    await tickets(ann, 3, () => '');
    await ann.pull('tickets');
    const mine = ann.checkpoint('tickets');
    if (mine === null) throw new Error('no checkpoint');
    ann.forget('tickets', { ...mine, hash: '0123456789abcdef' });
    expect(await ann.pullPage('tickets')).toEqual({ kind: 'reset', epoch: mine.epoch });
    ann.forget('tickets', { ...mine, seq: mine.seq + 1000 });
    expect(await ann.pullPage('tickets')).toMatchObject({ kind: 'reset' });
    ann.forget('tickets', mine);
    expect(await ann.pullPage('tickets')).toMatchObject({ kind: 'page', documents: [], isLast: true });
    await desk.store.records.startEpoch('another');
    expect(await ann.pullPage('tickets')).toEqual({ kind: 'reset', epoch: 'another' });
    ann.forget('tickets');
    expect(await ann.pull('tickets')).toHaveLength(3);
    expect(asTicket(ann.all('tickets')[0]).number).toBe('INC0000001');
  });
});
