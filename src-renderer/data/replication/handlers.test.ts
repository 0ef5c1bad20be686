import { describe, expect, it } from 'vitest';
import type { Link } from '#shared/domain/link/link.record.ts';
import { refusal } from '#shared/domain/record/record.refusal.ts';
import type { Checkpoint, PullAnswer, PushRequest, Verdict } from '#shared/protocol/replication.messages.ts';
import { blankRecord } from '../database/collections.ts';
import type { Exchange } from './exchange.ts';
import { pullHandler } from './pull.ts';
import { neverTaken, type PushedRecord, pushHandler, type RefusedRow, type WriteRow } from './push.ts';

const checkpointAt = (seq: number): Checkpoint => ({ version: 1, epoch: 'e', seq, hash: `h${seq}`, visibility: 'v', from: '', after: '' });
const aLink = (id: string, fields: Partial<Link> = {}): Link => ({
  ...(blankRecord('links') as unknown as Link), id, rev: '1-aaaa-1', view: 'v', type: 'relates-to', fromCollection: 'tickets', toCollection: 'tickets', ...fields,
});
const onTheWire = (link: Link) => ({ ...link, _deleted: false as const });

/** Answers requests in turn and remembers them. */
function answering(answers: readonly unknown[]): { readonly exchange: Exchange; readonly asked: unknown[] } {
  const asked: unknown[] = [];
  const left = [...answers];
  const exchange = (async (_route: string, body: unknown) => {
    asked.push(body);
    const answer = left.shift();
    return typeof answer === 'string' ? { kind: 'refused', code: answer } : { kind: 'answered', value: answer };
  }) as Exchange;
  return { exchange, asked };
}

describe('pulling', () => {
  const pulling = (answers: readonly (PullAnswer | string)[]) => {
    const { exchange, asked } = answering(answers);
    const unreadable: string[] = [];
    let pushes = 0;
    const pull = pullHandler({ collection: 'links', exchange, onPage: () => undefined, onUnreadable: (id) => unreadable.push(id), pushFirst: async () => { pushes += 1; } });
    return { pull, asked, unreadable, pushes: () => pushes };
  };
  const page = (ids: readonly string[], seq: number, isLast: boolean): PullAnswer =>
    ({ kind: 'page', documents: ids.map((id) => onTheWire(aLink(id))), checkpoint: checkpointAt(seq), isLast });

  it('puts short pages together until one is full or the last: RxDB stops at a short one', async () => {
    const { pull, asked } = pulling([page(['a'], 5, false), page([], 9, false), page(['b'], 12, true)]);
    const pulled = await pull(null, 10);
    expect(pulled.documents.map((document) => document.id)).toEqual(['a', 'b']);
    expect(pulled.checkpoint).toEqual(checkpointAt(12));
    expect(asked).toMatchObject([{ checkpoint: null }, { checkpoint: { seq: 5 } }, { checkpoint: { seq: 9 } }]);
  });

  it('remembers what was scanned for nothing: RxDB forgets the checkpoint of an empty page', async () => {
    const { pull, asked } = pulling([page([], 40, true), page(['a'], 41, true)]);
    await pull(checkpointAt(3), 10);
    await pull(checkpointAt(3), 10);
    expect(asked).toMatchObject([{ checkpoint: { seq: 3 } }, { checkpoint: { seq: 40 } }]);
  });

  it('offers what waits before it reads another history from its start ([L5])', async () => {
    const { pull, asked, pushes } = pulling([{ kind: 'reset', epoch: 'new' }, page(['a'], 2, true)]);
    expect((await pull(checkpointAt(99), 10)).checkpoint).toEqual(checkpointAt(2));
    expect(pushes()).toBe(1);
    expect(asked).toMatchObject([{ checkpoint: { seq: 99 } }, { checkpoint: null }]);
  });

  it('takes the body away with a tombstone, and leaves out only what it cannot read', async () => {
    const { pull, unreadable } = pulling([{
      kind: 'page', checkpoint: checkpointAt(4), isLast: true,
      documents: [{ id: 'gone', rev: '2-b-1', _deleted: true }, { ...onTheWire(aLink('odd')), type: 'no such type' }, onTheWire(aLink('good'))],
    }]);
    const { documents } = await pull(null, 10);
    expect(documents).toMatchObject([{ id: 'gone', _deleted: true, fromId: '', view: 'gone' }, { id: 'good', _deleted: false }]);
    expect(unreadable).toEqual(['odd']);
  });
});

describe('pushing', () => {
  const pushing = (answers: readonly ({ verdicts: Verdict[] } | string)[], collection: 'links' | 'personal' = 'links') => {
    const { exchange, asked } = answering(answers);
    const quarantined: RefusedRow[] = [];
    const marked: string[] = [];
    const push = pushHandler({
      collection, exchange, onUnreadable: () => undefined,
      quarantine: async (row) => { quarantined.push(row); }, markRefused: (id, rev) => marked.push(`${id} ${rev}`),
    });
    return { push, quarantined, marked, sizes: () => asked.map((body) => (body as PushRequest).rows.length), asked };
  };
  const mine = (id: string, fields: object = {}): PushedRecord => ({ ...aLink(id, { rev: '2-bbbb-1', view: '' }), _deleted: false, ...fields });
  const row = (id: string, base?: PushedRecord): WriteRow => ({ newDocumentState: mine(id), assumedMasterState: base });
  const accepted = (id: string): Verdict => ({ kind: 'accepted', id, rev: '2-bbbb-1' });
  const refused = (id: string, stored: Link | null): Verdict =>
    ({ kind: 'refused', id, rev: '2-bbbb-1', refusal: refusal('not-permitted'), stored: stored && onTheWire(stored) });

  it('judges each row alone: what is refused is put aside first, then what stands there comes back ([P1], [P6])', async () => {
    const { push, quarantined, marked } = pushing([{ verdicts: [accepted('a'), refused('b', aLink('b', { fromId: 'other' })), refused('c', null)] }]);
    const conflicts = await push([row('a'), row('b'), row('c')]);
    expect(quarantined.map(({ document, refusal: why }) => [document.id, why.code])).toEqual([['b', 'not-permitted'], ['c', 'not-permitted']]);
    expect(conflicts).toMatchObject([{ id: 'b', fromId: 'other', _deleted: false }, { id: 'c', _deleted: true, view: neverTaken }]);
    expect(marked).toEqual(['b 2-bbbb-1', 'c 2-bbbb-1']);
  });

  it('gives nothing up when putting aside fails', async () => {
    const { exchange } = answering([{ verdicts: [refused('a', null)] }]);
    const push = pushHandler({
      collection: 'links', exchange, onUnreadable: () => undefined, markRefused: () => undefined,
      quarantine: () => Promise.reject(new Error('the disk is full')),
    });
    await expect(push([row('a')])).rejects.toThrow('the disk is full');
  });

  it('halves what is too large, down to the one row that is ([P7])', async () => {
    const { push, quarantined, sizes } = pushing(['too-large', { verdicts: [accepted('a'), accepted('b')] }, 'too-large', 'too-large', { verdicts: [accepted('d')] }]);
    await push([row('a'), row('b'), row('c'), row('d')]);
    expect(sizes()).toEqual([4, 2, 2, 1, 1]);
    expect(quarantined.map(({ document, refusal: why }) => [document.id, why.code])).toEqual([['c', 'too-large']]);
  });

  it('asks nothing for what the endpoint has already, nor puts aside what says the same as what stands there', async () => {
    const { push, sizes, quarantined } = pushing([{ verdicts: [refused('b', aLink('b', { rev: '7-x-1' }))] }]);
    await push([{ newDocumentState: mine('a'), assumedMasterState: mine('a', { view: 'v' }) }, row('b')]);
    expect(sizes()).toEqual([1]);
    expect(quarantined).toEqual([]);
  });

  it('names no base for a record that was refused before: the endpoint does not know it', async () => {
    const { push, asked } = pushing([{ verdicts: [accepted('a')] }]);
    await push([row('a', mine('a', { rev: '1-bbbb-1', view: neverTaken, _deleted: true }))]);
    expect(asked).toMatchObject([{ rows: [{ baseRev: '' }] }]);
  });

  it('keeps here what the program keeps for the person, though the endpoint will not', async () => {
    const draft = { ...blankRecord('personal'), id: 'd', rev: '1-b-1', view: '', kind: 'draft', _deleted: false } as unknown as PushedRecord;
    const { push, quarantined } = pushing([{ verdicts: [{ kind: 'refused', id: 'd', rev: '1-b-1', refusal: refusal('too-large'), stored: null }] }], 'personal');
    expect(await push([{ newDocumentState: draft }])).toEqual([]);
    expect(quarantined).toEqual([]);
  });
});
