import { expect, it } from 'vitest';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { onEveryDatabase } from './kit/databases.ts';
import { removal, row, signIn } from './kit/desk-client.ts';
import { aLink, anEntry, asTicket, aTicket, edited, moved } from './kit/records.ts';

onEveryDatabase('push', (world) => {
  it('[P1] judges each row alone: bad rows stop none of the good ones', async () => {
    const { url, desk } = await world.start();
    const ann = await signIn(url, 'ann');
    const good = [aTicket('ann'), aTicket('ann'), aTicket('ann')];
    const halfPair = aTicket('ann', { shortDescription: 'half a pair \ud83d' });
    const nul = aTicket('ann', { description: 'nul \0 inside' });
    const nulId = { ...aTicket('ann'), id: 'with\0nul' };
    const huge = { ...aTicket('ann'), description: 'x'.repeat(99_000), resolutionNotes: 'é'.repeat(99_000) };
    const unknownField = { ...aTicket('ann'), surprise: 1 };
    const badValue = { ...aTicket('ann'), impact: 9 };
    const polluted = JSON.parse(JSON.stringify({ document: { ...aTicket('ann'), _deleted: false }, baseRev: '' }).replace('"kind":', '"__proto__":{"isMajor":true},"kind":')) as object;
    const verdicts = await ann.push('tickets',
      row(good[0] as Ticket), row(halfPair), row(nul), row(good[1] as Ticket), row(nulId), row(huge), { document: row(unknownField as Ticket).document, baseRev: '' },
      { document: { ...badValue, _deleted: false }, baseRev: '' }, polluted, { document: { id: 7 } }, { nothing: true }, row(good[2] as Ticket));
    expect(verdicts.map((one) => one.kind)).toEqual([
      'accepted', 'refused', 'refused', 'accepted', 'refused', 'refused', 'refused', 'refused', 'refused', 'refused', 'refused', 'accepted']);
    expect(verdicts.flatMap((one) => (one.kind === 'refused' ? [`${one.refusal.code} ${one.refusal.field}`] : []))).toEqual([
      'invalid-value shortDescription', 'invalid-value description', 'invalid-shape id', 'too-large ', 'invalid-shape surprise', 'invalid-shape impact',
      'invalid-shape __proto__', 'invalid-shape id', 'invalid-shape document']);
    expect((await ann.pull('tickets')).sort()).toEqual(good.map((one) => one.id).sort());
    expect(await desk.store.records.rejections('ann', 100)).toHaveLength(9);
  });

  it('[P2] accepts a revision that the log has again, without effect: a lost response, a duplicate', async () => {
    const { url, desk } = await world.start();
    const ann = await signIn(url, 'ann');
    const ticket = aTicket('ann');
    const edit = edited(ticket, 'ann', { description: 'more' });
    await ann.push('tickets', row(ticket));
    await ann.push('tickets', row(edit, ticket.rev));
    const { seq } = await desk.store.records.head();
    const again = await ann.push('tickets', row(edit, ticket.rev), row(ticket));
    expect(again.map((one) => one.kind)).toEqual(['accepted', 'accepted']);
    expect((await desk.store.records.head()).seq).toBe(seq);
  });

  it('[P2] takes two revisions of one record in one push in their order', async () => {
    const { url } = await world.start();
    const ann = await signIn(url, 'ann');
    const ticket = aTicket('ann');
    const edit = edited(ticket, 'ann', { description: 'more' });
    expect((await ann.push('tickets', row(ticket), row(edit, ticket.rev))).map((one) => one.kind)).toEqual(['accepted', 'accepted']);
    await ann.pull('tickets');
    expect(ann.held('tickets', ticket.id)).toMatchObject({ rev: edit.rev, description: 'more', number: 'INC0000001' });
  });

  it('[P3] applies an edit on the stored base, and on my own push whose answer was lost', async () => {
    const { url } = await world.start();
    const ann = await signIn(url, 'ann');
    const ticket = aTicket('ann');
    const second = edited(ticket, 'ann', { description: 'second' });
    const third = edited(second, 'ann', { description: 'third' });
    await ann.push('tickets', row(ticket));
    await ann.push('tickets', row(second, ticket.rev));
    // The desk never heard of the acceptance of `second`, and edited on.
    expect(await ann.push('tickets', row(third, ticket.rev))).toEqual([{ kind: 'accepted', id: ticket.id, rev: third.rev }]);
  });

  it('[P4] keeps the stored value of fields that the endpoint owns, whatever the desk says', async () => {
    const { url } = await world.start();
    const ann = await signIn(url, 'ann');
    const ticket = { ...aTicket('ann'), number: 'INC9999999', scopes: ['everyone'], receivedAt: '2020-01-01T00:00:00.000Z' };
    await ann.push('tickets', row(ticket));
    await ann.pull('tickets');
    const held = asTicket(ann.held('tickets', ticket.id));
    expect(held).toMatchObject({ rev: ticket.rev, number: 'INC0000001', scopes: ['desk', 'person:ann'] });
    expect(held.receivedAt > '2026').toBe(true);
    const lie = edited(held, 'ann', { number: 'INC0000042', scopes: [], createdBy: 'ben', reassignmentCount: 99, openedAt: '2001-01-01T00:00:00.000Z', description: 'true' });
    await ann.push('tickets', row(lie, held.rev));
    await ann.pull('tickets');
    expect(ann.held('tickets', ticket.id)).toMatchObject({
      number: 'INC0000001', scopes: ['desk', 'person:ann'], createdBy: 'ann', reassignmentCount: 0, openedAt: ticket.openedAt, description: 'true',
    });
  });

  it('[P4] asks the same rules as the desk: illegal steps, and what a role may not do, are refused', async () => {
    const { url } = await world.start();
    const ann = await signIn(url, 'ann');
    const rita = await signIn(url, 'rita');
    const ticket = aTicket('ann');
    await ann.push('tickets', row(ticket));
    const closed: Ticket = edited(ticket, 'ann', { state: 'closed', moves: [...ticket.moves, { to: 'closed', at: ticket.openedAt, by: 'ann', onHoldReason: '', commentId: '' }] });
    const [illegal] = await ann.push('tickets', row(closed, ticket.rev));
    expect(illegal).toMatchObject({ kind: 'refused', refusal: { code: 'illegal-transition' }, stored: { id: ticket.id, rev: ticket.rev } });
    const [major] = await ann.push('tickets', row(edited(ticket, 'ann', { isMajor: true }), ticket.rev));
    expect(major).toMatchObject({ kind: 'refused', refusal: { code: 'not-permitted', field: 'isMajor' } });
    const [byRequester] = await rita.push('tickets', row(aTicket('rita')));
    expect(byRequester).toMatchObject({ kind: 'refused', refusal: { code: 'not-permitted' }, stored: null });
    const [asEndpoint] = await ann.push('tickets', row(edited(ticket, 'ann', {}, 'endpoint'), ticket.rev));
    expect(asEndpoint).toMatchObject({ kind: 'refused', refusal: { code: 'invalid-value', field: 'rev' } });
  });

  it('[P5] answers another base with the stored record, as this person may see it', async () => {
    const { url } = await world.start();
    const [ann, ben] = [await signIn(url, 'ann'), await signIn(url, 'ben')];
    const ticket = aTicket('ann');
    await ann.push('tickets', row(ticket));
    const bens = edited(ticket, 'ben', { description: 'by ben' });
    await ben.push('tickets', row(bens, ticket.rev));
    const [verdict] = await ann.push('tickets', row(edited(ticket, 'ann', { description: 'by ann' }), ticket.rev));
    expect(verdict).toMatchObject({ kind: 'conflict', id: ticket.id, stored: { rev: bens.rev, description: 'by ben', number: 'INC0000001', _deleted: false } });
    expect(verdict).not.toMatchObject({ stored: { view: '' } });
  });

  it('[P5] says nothing of a record that the person may not see', async () => {
    const { url } = await world.start();
    const [ann, tess, theo] = [await signIn(url, 'ann'), await signIn(url, 'tess'), await signIn(url, 'theo')];
    const ticket = aTicket('ann', { assignmentGroupId: 'network' });
    await ann.push('tickets', row(ticket));
    await tess.pull('tickets');
    const hers = asTicket(tess.held('tickets', ticket.id));
    await ann.push('tickets', row(edited(hers, 'ann', { assignmentGroupId: 'printers' }), hers.rev));
    const [gone] = await tess.push('tickets', row(edited(hers, 'tess', { description: 'unsent work' }), hers.rev));
    expect(gone).toMatchObject({ kind: 'refused', refusal: { code: 'not-visible' }, stored: null });
    await theo.pull('tickets');
    expect(theo.held('tickets', ticket.id)).toMatchObject({ assignmentGroupId: 'printers', description: '' });
  });

  it('[P6] keeps a refused row with everything that was in it, once', async () => {
    const { url, desk } = await world.start();
    const rita = await signIn(url, 'rita');
    const ticket = aTicket('rita', { description: 'all of my words' });
    await rita.push('tickets', row(ticket));
    await rita.push('tickets', row(ticket));
    const kept = await desk.store.records.rejections('rita', 10);
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ collection: 'tickets', recordId: ticket.id, rev: ticket.rev, replica: 'deskrita', refusal: { code: 'not-permitted' } });
    expect(JSON.parse(kept[0]?.row ?? '')).toEqual(row(ticket));
  });

  it('[P6] takes a wave of good rows although one of them breaks in the database', async () => {
    const { url, desk } = await world.start();
    const ann = await signIn(url, 'ann');
    const rows = [aTicket('ann'), aTicket('ann'), aTicket('ann')];
    const { change } = desk.writing.store;
    const broken = Object.assign(desk.writing.store, { change: ((work) => change((inner) => work({
      ...inner,
      append: async (writes) => {
        if (writes.some((one) => one.id === rows[1]?.id)) throw Object.assign(new Error('numeric field overflow'), { code: '22003' });
        return inner.append(writes);
      },
    }))) satisfies typeof change });
    expect((await ann.push('tickets', ...rows.map((one) => row(one)))).map((one) => one.kind)).toEqual(['accepted', 'refused', 'accepted']);
    Object.assign(broken, { change });
    expect((await ann.pull('tickets')).length).toBe(2);
  });

  it('[D6] numbers new tickets densely in the order of acceptance; refused ones take no number', async () => {
    const { url } = await world.start();
    const [ann, rita] = [await signIn(url, 'ann'), await signIn(url, 'rita')];
    await ann.push('tickets', row(aTicket('ann')), row(aTicket('ann')));
    await rita.push('tickets', row(aTicket('rita')));
    const last = { ...aTicket('ann'), provisionalNumber: 'T-ABC-1' };
    await ann.push('tickets', row(last));
    await ann.pull('tickets');
    expect(ann.all('tickets').map((one) => one['number'])).toEqual(['INC0000001', 'INC0000002', 'INC0000003']);
    expect(ann.held('tickets', last.id)).toMatchObject({ number: 'INC0000003', provisionalNumber: 'T-ABC-1' });
  });

  it('[M4] takes journal entries from their author, once and for ever', async () => {
    const { url } = await world.start();
    const [ann, ben] = [await signIn(url, 'ann'), await signIn(url, 'ben')];
    const ticket = aTicket('ann');
    const entry = anEntry('ann', ticket.id);
    await ann.push('tickets', row(ticket));
    const verdicts = await ann.push('journal', row(entry), row({ ...anEntry('ann', ticket.id), authorId: 'ben' }), row(anEntry('ann', ticket.id, { kind: 'system-note' })));
    expect(verdicts.map((one) => one.kind)).toEqual(['accepted', 'refused', 'refused']);
    const [changed] = await ann.push('journal', row(edited(entry, 'ann', { text: 'never said that' }), entry.rev));
    expect(changed).toMatchObject({ kind: 'refused', refusal: { code: 'append-only' } });
    const [gone] = await ann.push('journal', removal(entry, '2-deskann-99'));
    expect(gone).toMatchObject({ kind: 'refused', refusal: { code: 'append-only' } });
    await ben.pull('journal');
    expect(ben.held('journal', entry.id)).toMatchObject({ text: 'Looked at it', rev: entry.rev });
  });

  it('[L3] gives what came before its ticket the readers of the ticket, as soon as that arrives', async () => {
    const { url } = await world.start();
    const [ann, ben, tess] = [await signIn(url, 'ann'), await signIn(url, 'ben'), await signIn(url, 'tess')];
    const ticket = aTicket('ann', { assignmentGroupId: 'network' });
    const other = aTicket('ann');
    const [entry, link] = [anEntry('ann', ticket.id), aLink('ann', ticket.id, other.id)];
    await ann.push('journal', row(entry));
    await ann.push('links', row(link));
    expect(await ben.pull('journal')).toEqual([]);
    await ann.push('tickets', row(ticket), row(other));
    expect(await ben.pull('journal')).toEqual([entry.id]);
    expect(await tess.pull('journal')).toEqual([entry.id]);
    expect(await ben.pull('links')).toEqual([link.id]);
    await ann.pull('journal');
    expect(ann.held('journal', entry.id)?.rev).toMatch(/^2-endpoint-/);
    // The desk's own first revision, pushed once more, is still only itself.
    expect((await ann.push('journal', row(entry)))[0]?.kind).toBe('accepted');
  });

  it('[L3] lets staff take a link away, and tells every desk', async () => {
    const { url } = await world.start();
    const [ann, ben] = [await signIn(url, 'ann'), await signIn(url, 'ben')];
    const [one, two] = [aTicket('ann'), aTicket('ann')];
    const link = aLink('ann', one.id, two.id);
    await ann.push('tickets', row(one), row(two));
    await ann.push('links', row(link));
    await ben.pull('links');
    expect((await ben.push('links', removal(link, '2-deskben-1')))[0]?.kind).toBe('accepted');
    expect(await ann.pull('links')).toEqual([link.id]);
    expect(ann.held('links', link.id)).toEqual({ id: link.id, rev: '2-deskben-1', _deleted: true });
    expect((await ann.push('links', removal(link, '2-deskann-1')))[0]?.kind).toBe('accepted');
  });

  it('[TW-01] an incident that waits for its caller goes on when he replies', async () => {
    const { url } = await world.start();
    const [ann, rita] = [await signIn(url, 'ann'), await signIn(url, 'rita')];
    const ticket = aTicket('ann', { callerId: 'rita' });
    const asked = anEntry('ann', ticket.id, { kind: 'comment', text: 'Which printer?' });
    const waiting = moved(ticket, 'ann', { to: 'on-hold', onHoldReason: 'awaiting-caller', commentId: asked.id });
    await ann.push('tickets', row(ticket));
    await ann.push('tickets', row(waiting, ticket.rev));
    await ann.push('journal', row(asked));
    await rita.push('journal', row(anEntry('rita', ticket.id, { kind: 'comment', text: 'The big one' })));
    await ann.pull('tickets');
    expect(ann.held('tickets', ticket.id)).toMatchObject({ state: 'in-progress', onHoldReason: '', rev: expect.stringMatching(/^3-endpoint-/) as string });
    await ann.pull('journal');
    expect(ann.all('journal').find((one) => one['kind'] === 'field-change')).toMatchObject({
      authorId: 'rita', recordId: ticket.id,
      changes: [{ field: 'state', from: 'on-hold', to: 'in-progress' }, { field: 'onHoldReason', from: 'awaiting-caller', to: '' }],
    });
    const [note] = await rita.push('journal', row(anEntry('rita', ticket.id, { kind: 'work-note' })));
    expect(note).toMatchObject({ kind: 'refused', refusal: { code: 'not-permitted' } });
  });

  it('[P4] lets administrators alone change people, catalog and items', async () => {
    const { url } = await world.start();
    const [ann, ada] = [await signIn(url, 'ann'), await signIn(url, 'ada')];
    await ann.pull('people');
    await ada.pull('people');
    const { _deleted, ...ben } = ann.held('people', 'ben') as unknown as { _deleted: boolean } & Parameters<typeof edited>[0];
    const [byAgent] = await ann.push('people', row(edited(ben, 'ann', { name: 'Benny' } as never) as never, ben.rev));
    expect(byAgent).toMatchObject({ kind: 'refused', refusal: { code: 'not-permitted' } });
    expect((await ada.push('people', row(edited(ben, 'ada', { name: 'Benny' } as never) as never, ben.rev)))[0]?.kind).toBe('accepted');
    expect(await ann.pull('people')).toEqual(['ben']);
    expect(ann.held('people', 'ben')).toMatchObject({ name: 'Benny' });
  });
});
