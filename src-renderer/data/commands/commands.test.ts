import 'fake-indexeddb/auto';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instantOf } from '#shared/kernel/instant.ts';
import { isRevision } from '#shared/kernel/revision.ts';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { openBlobStore, type BlobStore } from '../database/blob-store.ts';
import { type DeskDatabase, openDatabase } from '../database/open-database.ts';
import { revisionCounter } from '../database/writing.ts';
import { sha256Of } from '../../platform/digest.ts';
import type { Commands } from './commands.ts';
import { createCommands } from './create-commands.ts';

let database: DeskDatabase;
let blobs: BlobStore;
let commands: Commands;
let passed: (() => void)[];
let databases = 0;

beforeEach(async () => {
  databases += 1;
  database = await openDatabase({ name: `commands-${databases}`, storage: getRxStorageMemory() as never });
  blobs = openBlobStore(database.name);
  passed = [];
  let milliseconds = Date.UTC(2026, 2, 1);
  let made = 0;
  const clock = { now: () => instantOf((milliseconds += 1000)) };
  commands = createCommands({
    writer: {
      database, actor: { id: 'ada', roles: ['agent'], groupIds: ['desk'] }, replica: 'aaaa1111', clock,
      ids: () => `id-${(made += 1)}`, counter: revisionCounter(clock, (count) => new Uint8Array(count)),
    },
    files: { blobs, sha256Of, download: async () => undefined },
    requestSync: () => undefined,
    after: (_seconds, run) => { passed.push(run); return () => undefined; },
  });
});

afterEach(async () => {
  blobs.close();
  await database.close();
});

const ticket = async (id: string): Promise<Ticket> => {
  const found = await database.collections.tickets.findOne(id).exec();
  if (!found) throw new Error('no such ticket');
  return found.toMutableJSON();
};
const journal = async (id: string) => (await database.collections.journal.find({ selector: { recordId: id } }).exec()).map((one) => one.toMutableJSON());
const aTicket = async (): Promise<string> => {
  const created = await commands.tickets.create({ shortDescription: 'Screen stays black', callerId: 'cam' });
  if (!created.ok) throw new Error(created.error.code);
  return created.value.id;
};
/** As if the endpoint had confirmed the record. */
const confirm = async (id: string) => {
  await (await database.collections.tickets.findOne(id).exec())?.incrementalModify((now) => ({ ...now, view: 'v1', number: 'INC0000001' }));
};

describe('creating', () => {
  it('gives provisional numbers that rise, and waits to be confirmed', async () => {
    const first = await commands.tickets.create({ shortDescription: 'One' });
    const second = await commands.tickets.create({ shortDescription: 'Two' });
    expect(first.ok && first.value.provisionalNumber).toMatch(/^INC-T-[0-9A-Z]{4}-0001$/);
    expect(second.ok && second.value.provisionalNumber).toMatch(/^INC-T-[0-9A-Z]{4}-0002$/);
    const made = await ticket(first.ok ? first.value.id : '');
    expect(made).toMatchObject({ view: '', state: 'new', createdBy: 'ada', priority: 5 });
    expect(isRevision(made.rev)).toBe(true);
  });

  it('writes nothing after a no', async () => {
    expect(await commands.tickets.create({ shortDescription: '  ' })).toMatchObject({ ok: false, error: { code: 'missing-field' } });
    expect(await commands.tickets.create({ shortDescription: 'x'.repeat(500) })).toMatchObject({ ok: false, error: { field: 'shortDescription' } });
    expect(await database.collections.tickets.count().exec()).toBe(0);
  });
});

describe('editing', () => {
  it('writes the change, its history and its work note together', async () => {
    const id = await aTicket();
    const { rev } = await ticket(id);
    expect((await commands.tickets.edit(id, { impact: 1, urgency: 1 })).ok).toBe(false);
    expect((await commands.tickets.edit(id, { impact: 1, urgency: 1 }, 'The whole floor is down')).ok).toBe(true);
    const after = await ticket(id);
    expect(after).toMatchObject({ priority: 1, ancestry: [rev] });
    const entries = await journal(id);
    expect(entries.map((entry) => entry.kind)).toEqual(['field-change', 'work-note']);
    expect(entries[0]?.changes).toContainEqual({ field: 'priority', from: '5', to: '1' });
    expect(entries.every((entry) => entry.recordRev === after.rev)).toBe(true);
  });

  it('leaves a ticket alone that already is as wished', async () => {
    const id = await aTicket();
    const before = await ticket(id);
    expect((await commands.tickets.edit(id, { shortDescription: before.shortDescription })).ok).toBe(true);
    expect(await ticket(id)).toEqual(before);
    expect(await journal(id)).toHaveLength(0);
  });

  it('asks the caller with the step that waits for them', async () => {
    const id = await aTicket();
    const without = await commands.tickets.move(id, { to: 'on-hold', onHoldReason: 'awaiting-caller' });
    expect(without).toMatchObject({ ok: false, error: { code: 'missing-comment' } });
    expect((await commands.tickets.move(id, { to: 'on-hold', onHoldReason: 'awaiting-caller', comment: 'Which floor?' })).ok).toBe(true);
    const comment = (await journal(id)).find((entry) => entry.kind === 'comment');
    expect((await ticket(id)).moves.at(-1)?.commentId).toBe(comment?.id);
  });
});

describe('undo', () => {
  it('takes back what was not sent as if it had never been', async () => {
    const id = await aTicket();
    const before = await ticket(id);
    await commands.tickets.move(id, { to: 'resolved', resolutionCode: 'solution-provided', resolutionNotes: 'New cable' });
    expect(await commands.undo.undoLast()).toMatchObject({ ok: true, value: { label: { kind: 'ticket-move' } } });
    const after = await ticket(id);
    expect(after).toMatchObject({ state: 'new', moves: before.moves, resolutionNotes: '' });
    expect(after.rev).not.toBe(before.rev);
    expect(await journal(id)).toHaveLength(0);
  });

  it('takes back by an edit of its own what others may have seen, and leaves their later work alone', async () => {
    const id = await aTicket();
    await confirm(id);
    await commands.tickets.edit(id, { category: 'hardware', location: 'Paris' });
    await confirm(id);
    await (await database.collections.tickets.findOne(id).exec())?.incrementalModify((now) => ({ ...now, location: 'Lyon' }));
    expect((await commands.undo.undoLast()).ok).toBe(true);
    expect(await ticket(id)).toMatchObject({ category: '', location: 'Lyon' });
    expect((await journal(id)).filter((entry) => entry.kind === 'field-change')).toHaveLength(2);
  });

  it('withdraws a comment that was not sent, and says when it was', async () => {
    const id = await aTicket();
    await commands.tickets.comment(id, 'Wrong window');
    expect((await commands.undo.undoLast()).ok).toBe(true);
    expect(await journal(id)).toHaveLength(0);
    await commands.tickets.comment(id, 'Hello');
    const [entry] = await database.collections.journal.find({ selector: { recordId: id } }).exec();
    await entry?.incrementalModify((now) => ({ ...now, view: 'v1' }));
    expect(await commands.undo.undoLast()).toMatchObject({ ok: false, error: { code: 'already-sent' } });
  });

  it('takes a bulk back in one step, and only once', async () => {
    const ids = [await aTicket(), await aTicket(), await aTicket()];
    const bulk = await commands.tickets.changeMany([...ids, 'nobody'], { assignedToId: 'ada', addTags: ['vpn'], move: { to: 'in-progress' } });
    expect(bulk).toMatchObject({ ok: true, value: { done: 3, refused: [{ id: 'nobody', refusal: { code: 'not-visible' } }] } });
    expect(await ticket(ids[0] ?? '')).toMatchObject({ assignedToId: 'ada', tags: ['vpn'], state: 'in-progress' });
    expect(commands.undo.latest.current()?.label).toEqual({ kind: 'tickets-edit', number: '', count: 3 });
    expect((await commands.undo.undoLast()).ok).toBe(true);
    for (const id of ids) expect(await ticket(id)).toMatchObject({ assignedToId: '', tags: [], state: 'new' });
    expect(await commands.undo.undoLast()).toMatchObject({ ok: false, error: { code: 'nothing-to-do' } });
  });

  it('is over when its time has passed', async () => {
    await aTicket();
    expect(commands.undo.latest.current()).toBeDefined();
    for (const run of passed) run();
    expect(commands.undo.latest.current()).toBeUndefined();
  });
});

describe('links, files and personal things', () => {
  it('links two records once', async () => {
    const [one, other] = [await aTicket(), await aTicket()];
    const add = () => commands.links.add({ collection: 'tickets', id: one }, { collection: 'tickets', id: other }, 'relates-to');
    expect((await add()).ok).toBe(true);
    expect(await add()).toMatchObject({ ok: false, error: { code: 'duplicate' } });
    await commands.undo.undoLast();
    expect((await add()).ok).toBe(true);
  });

  it('keeps the bytes of a file beside its record', async () => {
    const id = await aTicket();
    const added = await commands.attachments.add('tickets', id, new File(['bonjour'], 'note.txt', { type: 'text/plain' }));
    expect(added).toMatchObject({ ok: true, value: { fileName: 'note.txt', byteLength: 7, storedAt: '' } });
    const sha256 = added.ok ? added.value.sha256 : '';
    expect((await blobs.waiting()).map((blob) => blob.sha256)).toEqual([sha256]);
    expect(await (await commands.attachments.bytesOf(sha256))?.text()).toBe('bonjour');
    expect(await commands.attachments.bytesOf('f'.repeat(64))).toBeUndefined();
  });

  it('keeps a draft in one place, forgets it, and keeps it again', async () => {
    const drafts = async () => (await database.collections.personal.find({ selector: { kind: 'draft' } }).exec()).map((one) => one._data.content);
    await commands.personal.writeDraft('tickets', 't1', 'reply', 'Dear');
    await commands.personal.writeDraft('tickets', 't1', 'reply', 'Dear Cam');
    expect(await drafts()).toMatchObject([{ content: 'Dear Cam' }]);
    await commands.personal.writeDraft('tickets', 't1', 'reply', '');
    expect(await drafts()).toEqual([]);
    await commands.personal.writeDraft('tickets', 't1', 'reply', 'Again');
    expect(await drafts()).toMatchObject([{ content: 'Again' }]);
  });

  it('saves, replaces and removes a view', async () => {
    const saved = await commands.personal.saveView({ name: ' Mine ', definition: '{}', isShared: false });
    const id = saved.ok ? saved.value.id : '';
    await commands.personal.saveView({ id, name: 'Ours', definition: '{}', isShared: true });
    const views = await database.collections.personal.find({ selector: { kind: 'saved-view' } }).exec();
    expect(views.map((view) => view._data.content)).toMatchObject([{ name: 'Ours', isShared: true }]);
    await commands.personal.removeView(id);
    expect(await database.collections.personal.count({ selector: { kind: 'saved-view' } }).exec()).toBe(0);
  });
});
