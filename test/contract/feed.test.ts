import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { closeResolved } from '#server/jobs/auto-close.ts';
import { createRecordStore } from '#server/store/sql-store.ts';
import { verifyLog } from '#server/store/verify-log.ts';
import { startEndpoint } from '#server/endpoint.ts';
import { aClock, onEveryDatabase } from './kit/databases.ts';
import { row, signIn } from './kit/desk-client.ts';
import { anEntry, asTicket, aTicket, edited, moved } from './kit/records.ts';

onEveryDatabase('feed', (world) => {
  it('[F1] gives dense numbers to writers at the same time, and readers miss none', async () => {
    const place = await world.newPlace();
    const one = await world.start(place);
    // On PostgreSQL several endpoints may write to one database; PGlite has one process by construction.
    const other = world.kind === 'postgres' ? await startEndpoint(place) : one;
    const writers = await Promise.all(Array.from({ length: 6 }, (_, index) => signIn(index % 2 === 0 ? one.url : other.url, 'ann', `writer${index}`)));
    const reader = await signIn(other.url, 'ben');
    const written: string[] = [];
    const write = async (writer: (typeof writers)[number], index: number) => {
      for (let round = 0; round < 4; round += 1) {
        const ticket = aTicket('ann', {}, `writer${index}`);
        const entries = [anEntry('ann', ticket.id), anEntry('ann', ticket.id)];
        written.push(...entries.map((entry) => entry.id));
        await Promise.all([writer.push('journal', ...entries.map((entry) => row(entry))), writer.push('tickets', row(ticket))]);
        await writer.push('tickets', row(edited(ticket, 'ann', { description: `round ${round}` }, `writer${index}`), ticket.rev));
      }
    };
    const read = new Set<string>();
    let isWriting = true;
    const reading = (async () => {
      while (isWriting) for (const id of await reader.pull('journal', 3)) read.add(id);
    })();
    await Promise.all(writers.map(write));
    isWriting = false;
    await reading;
    for (const id of await reader.pull('journal', 3)) read.add(id);
    expect([...read].sort()).toEqual(written.sort());
    const check = await verifyLog(one.desk.store.records);
    expect(check).toEqual({ rows: (await one.desk.store.records.head()).seq, brokenAt: undefined });
    if (other !== one) await other.stop();
  });

  it('[F1] takes the numbers of a failed transaction back', async () => {
    const { url, desk } = await world.start();
    const ann = await signIn(url, 'ann');
    await ann.push('tickets', row(aTicket('ann')));
    const { seq } = await desk.store.records.head();
    await ann.pull('tickets');
    await expect(desk.store.records.change(async (change) => {
      const locked = [...(await change.lock('tickets', ann.all('tickets').map((one) => one.id))).values()];
      await change.append(locked.map((one) => ({
        ...one, rev: '9-test-9', parentRev: one.rev, isNew: false, formerScopes: [], parentIds: [], lookup: '', actorId: '', replica: 'test', occurredAt: '', receivedAt: '', changes: '[]',
      })));
      throw new Error('after the numbers were taken');
    })).rejects.toThrow('after the numbers');
    await ann.push('tickets', row(aTicket('ann')));
    expect(await verifyLog(desk.store.records)).toEqual({ rows: seq + 1, brokenAt: undefined });
    await ann.pull('tickets');
    expect(ann.all('tickets').map((one) => one['number'])).toEqual(['INC0000001', 'INC0000002']);
  });

  it('[F2] keeps who changed what from what to what, and shows any row that was tampered with', async () => {
    const place = await world.newPlace();
    const endpoint = await world.start(place);
    const ann = await signIn(endpoint.url, 'ann');
    const ticket = aTicket('ann');
    await ann.push('tickets', row(ticket));
    await ann.push('tickets', row(edited(ticket, 'ann', { description: 'new words', impact: 1 }), ticket.rev));
    const log = await endpoint.desk.store.records.logPage(0, 100);
    const last = log.at(-1);
    expect(last).toMatchObject({ collection: 'tickets', id: ticket.id, parentRev: ticket.rev, actorId: 'ann', replica: 'deskann' });
    expect(JSON.parse(last?.changes ?? '')).toEqual([
      { field: 'description', from: '', to: 'new words' }, { field: 'impact', from: 3, to: 1 }, { field: 'priority', from: 5, to: 3 }]);
    await endpoint.stop();
    const bare = await world.openBare(place);
    const store = createRecordStore(bare);
    expect(await verifyLog(store)).toEqual({ rows: last?.seq, brokenAt: undefined });
    await bare.query("update log set actor_id = 'ben' where seq = $1", [(last?.seq ?? 0) - 1]);
    expect(await verifyLog(store)).toMatchObject({ brokenAt: (last?.seq ?? 0) - 1 });
    await bare.query("update log set actor_id = 'ann' where seq = $1", [(last?.seq ?? 0) - 1]);
    await bare.query('delete from log where seq = $1', [last?.seq]);
    expect(await verifyLog(store)).toMatchObject({ brokenAt: last?.seq });
  });

  it('[F3] starts a new epoch when the database is older than the file beside it', async () => {
    const place = await world.newPlace();
    const endpoint = await world.start(place);
    const ann = await signIn(endpoint.url, 'ann');
    await ann.push('tickets', row(aTicket('ann')));
    await ann.pull('tickets');
    const before = ann.checkpoint('tickets');
    await endpoint.stop();
    const again = await world.start(place);
    expect((await again.desk.store.records.head()).epoch).toBe(before?.epoch);
    await again.stop();
    const note = join(place.dataDir ?? '', place.databaseUrl === undefined ? 'feed.json' : `feed-${new URL(place.databaseUrl).host.replace(/[^a-z0-9]+/gi, '-')}-${new URL(place.databaseUrl).pathname.slice(1).replace('_', '-')}.json`);
    const noted = JSON.parse(readFileSync(note, 'utf8')) as { seq: number };
    writeFileSync(note, JSON.stringify({ ...noted, seq: noted.seq + 10 }));
    const restored = await world.start(place);
    const epoch = (await restored.desk.store.records.head()).epoch;
    expect(epoch).not.toBe(before?.epoch);
    const desk = await signIn(restored.url, 'ann');
    desk.forget('tickets', before);
    expect(await desk.pullPage('tickets')).toEqual({ kind: 'reset', epoch });
  });

  it('[F1] writes a batch of many records set by set: thousands of rows in a few statements', async () => {
    const { url, desk } = await world.start();
    const tickets = Array.from({ length: 3000 }, (_, index) => aTicket('ann', { shortDescription: `imported ${index}`, assignmentGroupId: 'network' }));
    const entries = tickets.map((one) => anEntry('ann', one.id, { text: 'imported' }));
    expect(await desk.upsertMany('tickets', tickets, { id: 'ann' })).toEqual({ created: 3000, updated: 0, unchanged: 0 });
    expect(await desk.upsertMany('journal', entries, { id: 'ann' })).toEqual({ created: 3000, updated: 0, unchanged: 0 });
    expect(await desk.upsertMany('tickets', tickets, { id: 'ann' })).toEqual({ created: 0, updated: 0, unchanged: 3000 });
    const tess = await signIn(url, 'tess');
    expect(await tess.pull('tickets', 1000)).toHaveLength(3000);
    expect(await tess.pull('journal', 1000)).toHaveLength(3000);
    expect(new Set(tess.all('tickets').map((one) => one['number'])).size).toBe(3000);
    // The desk's own work on an imported ticket stays when the same file is imported again.
    const first = asTicket(tess.held('tickets', tickets[0]?.id ?? ''));
    await tess.push('tickets', row(edited(first, 'tess', { description: 'worked on' }), first.rev));
    expect(await desk.upsertMany('tickets', tickets, { id: 'ann' })).toEqual({ created: 0, updated: 0, unchanged: 3000 });
    const newer = tickets.map((one, index) => (index < 5 ? { ...one, shortDescription: 'changed at the source' } : one));
    expect(await desk.upsertMany('tickets', newer, { id: 'ann' })).toEqual({ created: 0, updated: 5, unchanged: 2995 });
    expect(await tess.pull('tickets', 1000)).toHaveLength(5);
    expect(await verifyLog(desk.store.records)).toMatchObject({ brokenAt: undefined });
  });

  it('[TW-03] closes what was resolved so many days ago, but never a major incident', async () => {
    const clock = aClock('2026-01-06T09:00:00.000Z');
    const { url, desk } = await world.start({ clock });
    const sue = await signIn(url, 'sue');
    const resolve = { to: 'resolved', resolutionCode: 'solution-provided', resolutionNotes: 'new paper' } as const;
    const made = [aTicket('sue'), aTicket('sue', { isMajor: true }), aTicket('sue')];
    const [done, major, reopened] = made.map((one) => moved(one, 'sue', resolve, '2026-01-06T08:00:00.000Z'));
    if (!done || !major || !reopened) throw new Error('no tickets');
    await sue.push('tickets', ...made.map((one) => row(one)));
    await sue.push('tickets', row(done, made[0]?.rev), row(major, made[1]?.rev), row(reopened, made[2]?.rev));
    clock.moveTo('2026-01-13T07:59:00.000Z');
    expect(await closeResolved(desk.writing)).toBe(0);
    // A week later the access token has long ended.
    const later = await signIn(url, 'sue');
    await later.push('tickets', row(moved(reopened, 'sue', { to: 'in-progress' }, '2026-01-13T07:59:30.000Z'), reopened.rev));
    clock.moveTo('2026-01-13T08:00:00.000Z');
    expect(await closeResolved(desk.writing)).toBe(1);
    await later.pull('tickets');
    expect(later.held('tickets', done.id)).toMatchObject({ state: 'closed', closedAt: '2026-01-13T08:00:00.000Z', rev: expect.stringMatching(/^3-endpoint-/) as string });
    await later.pull('journal');
    expect(later.all('journal')).toMatchObject([{ recordId: done.id, kind: 'field-change', authorId: '', changes: [{ field: 'state', from: 'resolved', to: 'closed' }] }]);
    expect(later.held('tickets', major.id)).toMatchObject({ state: 'resolved' });
    expect(later.held('tickets', reopened.id)).toMatchObject({ state: 'in-progress' });
  });

  it('[P1] tries a transaction again that met another writer', async () => {
    const place = await world.newPlace();
    const { desk } = await world.start(place);
    let attempts = 0;
    const outcome = await desk.store.records.change(async (change) => {
      attempts += 1;
      if (attempts < 3) throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
      return (await change.lock('people', ['ann'])).size;
    });
    expect([attempts, outcome]).toEqual([3, 1]);
  });
});
