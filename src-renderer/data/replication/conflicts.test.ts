import { describe, expect, it } from 'vitest';
import type { Link } from '#shared/domain/link/link.record.ts';
import type { Personal } from '#shared/domain/personal/personal.record.ts';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { blankRecord } from '../database/collections.ts';
import { conflictHandler, isEqual } from './conflicts.ts';
import type { Disagreement } from './kept-aside.ts';
import type { PushedRecord } from './push.ts';

const at = '2026-03-01T08:00:00.000Z';
const writing = { actor: { id: 'ann' }, replica: 'aaaa', clock: { now: () => at }, ids: () => 'new', counter: () => 9 };

function settling(collection: 'tickets' | 'personal' | 'links', options: { isRefused?: boolean; disk?: 'full' } = {}) {
  const kept: Disagreement[] = [];
  const stops: unknown[] = [];
  const handler = conflictHandler({
    collection, writing, isRefused: () => options.isRefused ?? false, failStop: (problem) => stops.push(problem),
    keepConflict: async (disagreement) => {
      if (options.disk === 'full') throw new Error('full');
      kept.push(disagreement);
    },
  });
  const resolve = (mine: PushedRecord, theirs: PushedRecord, base?: PushedRecord) =>
    handler.resolve({ newDocumentState: mine, realMasterState: theirs, ...(base ? { assumedMasterState: base } : {}) } as never, '') as Promise<PushedRecord>;
  return { resolve, kept, stops };
}

const aTicket = (fields: Partial<Ticket> = {}): PushedRecord => ({
  ...blankRecord('tickets'), id: 't', rev: '1-b-1', view: 'v', kind: 'incident', shortDescription: 'Screen', channel: 'phone', impact: 3, urgency: 3, priority: 5, state: 'new',
  moves: [{ to: 'new', at, by: 'ann', onHoldReason: '', commentId: '' }], _deleted: false, ...fields,
}) as PushedRecord;
const aDraft = (content: string, fields: Partial<Personal> = {}): PushedRecord => ({
  ...blankRecord('personal'), id: 'd', rev: '1-b-1', view: 'v', ownerId: 'ann', kind: 'draft', aboutId: 't',
  content: { kind: 'draft', recordCollection: 'tickets', recordId: 't', slot: 'reply', content }, _deleted: false, ...fields,
}) as unknown as PushedRecord;

describe('equality', () => {
  it('is by revision, view and deletion, never by content ([M1])', () => {
    expect(isEqual(aTicket(), aTicket({ shortDescription: 'Other' }))).toBe(true);
    expect(isEqual(aTicket(), aTicket({ view: '' }))).toBe(false);
    expect(isEqual(aTicket(), { ...aTicket(), _deleted: true })).toBe(false);
  });
});

describe('a conflict over a ticket', () => {
  it('keeps both where they differ apart, on top of theirs', async () => {
    const { resolve, kept } = settling('tickets');
    const merged = await resolve(aTicket({ rev: '2-a-1', view: '', location: 'Paris' }), aTicket({ rev: '2-c-1', category: 'hardware' }), aTicket());
    expect(merged).toMatchObject({ location: 'Paris', category: 'hardware', rev: '3-aaaa-9', ancestry: ['2-c-1'], view: '' });
    expect(kept).toEqual([]);
  });

  it('keeps mine aside where both changed one field, before it answers', async () => {
    const { resolve, kept } = settling('tickets');
    const theirs = aTicket({ rev: '2-c-1', location: 'Lyon' });
    expect(await resolve(aTicket({ rev: '2-a-1', view: '', location: 'Paris' }), theirs, aTicket())).toBe(theirs);
    expect(kept[0]?.losses).toMatchObject([{ field: 'location', mine: 'Paris', theirs: 'Lyon' }]);
  });

  it('takes theirs for a version that was refused: it is in quarantine', async () => {
    const { resolve, kept } = settling('tickets', { isRefused: true });
    const theirs = aTicket({ rev: '2-c-1' });
    expect(await resolve(aTicket({ rev: '2-a-1', location: 'Paris' }), theirs, aTicket())).toBe(theirs);
    expect(kept).toEqual([]);
  });

  it('keeps all of mine aside when there is no base to merge by', async () => {
    const { resolve, kept } = settling('tickets');
    await resolve(aTicket({ rev: '2-a-1', view: '', location: 'Paris' }), aTicket({ rev: '2-c-1', location: 'Lyon' }));
    expect(kept[0]?.losses.map((loss) => loss.field)).toContain('location');
  });

  it('answers even to a body that no merge can read', async () => {
    const { resolve, kept } = settling('tickets');
    const broken = { ...aTicket({ rev: '2-a-1' }), moves: null, description: 7, location: 'Paris' };
    const theirs = aTicket({ rev: '2-c-1' });
    expect(await resolve(broken, theirs, aTicket())).toBe(theirs);
    expect(kept[0]?.losses.map((loss) => loss.field)).toContain('location');
  });

  it('stops everything when the disk does not take what yields: nothing is given up', async () => {
    const { resolve, stops } = settling('tickets', { disk: 'full' });
    await expect(resolve(aTicket({ rev: '2-a-1', location: 'Paris' }), aTicket({ rev: '2-c-1', location: 'Lyon' }), aTicket())).rejects.toThrow('full');
    expect(stops).toHaveLength(1);
  });
});

describe('a conflict over other records', () => {
  it('keeps both texts of a draft that was written on two desks', async () => {
    const { resolve } = settling('personal');
    const merged = await resolve(aDraft('Dear Cam', { rev: '1-a-1' }), aDraft('Hello Cam', { rev: '1-c-1' }));
    const { content } = merged['content'] as { content: string };
    expect(content).toContain('Dear');
    expect(content).toContain('Hello');
  });

  it('lets an edited draft live on though the other desk sent it', async () => {
    const { resolve } = settling('personal');
    const merged = await resolve(aDraft('One more thing', { rev: '2-a-1' }), { ...aDraft('', { rev: '2-c-1' }), _deleted: true }, aDraft('One'));
    expect(merged).toMatchObject({ _deleted: false, rev: '3-aaaa-9', view: '' });
  });

  it('deletes once more what changed meanwhile', async () => {
    const { resolve } = settling('links');
    const link = { ...(blankRecord('links') as unknown as Link), id: 'l', rev: '1-b-1', view: 'v', _deleted: false } as unknown as PushedRecord;
    expect(await resolve({ ...link, rev: '2-a-1', _deleted: true }, { ...link, rev: '2-c-1' }, link)).toMatchObject({ _deleted: true, rev: '3-aaaa-9', ancestry: ['2-c-1'] });
  });
});
