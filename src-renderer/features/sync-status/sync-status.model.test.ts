import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SyncStatus } from '#renderer/data/queries/sync-status.ts';
import { createFormats } from '#renderer/ui/formats.ts';
import { createTexts } from '#renderer/messages/texts.ts';
import { paceOf, type Sample, withSample } from './progress-rate.model.ts';
import { type Fields, readFields, refusedGroups, refusedParts, revisedBody, revisedLine } from './refused-edit.model.ts';
import { syncLine, type SyncWords, timeLeftWords } from './sync-words.model.ts';

const wordsIn = (language: 'en' | 'fr'): SyncWords => {
  const texts = createTexts(language);
  return { text: (key, values) => texts.t(key, { ns: 'sync-status', ...values }), number: createFormats(language).number, clock: () => '10:42' };
};
const status = (fields: Partial<SyncStatus>): SyncStatus => ({
  kind: 'saved', waitingEdits: 0, refused: 0, conflicts: 0, offlineSince: '', lastContactAt: '', ...fields,
});
const since = '2026-03-04T10:42:00.000Z';

describe('the state of the sync in words', () => {
  it.each([
    [{ kind: 'saved' }, 'ok', 'All changes saved'],
    [{ kind: 'sending', waitingEdits: 3 }, 'info', 'Sending 3 edits…'],
    [{ kind: 'sending' }, 'info', 'Fetching changes…'],
    [{ kind: 'offline', offlineSince: since }, 'warn', 'Offline since 10:42 - you can keep working'],
    [{ kind: 'offline', offlineSince: since, waitingEdits: 3 }, 'warn', 'Offline since 10:42 · 3 edits waiting'],
    [{ kind: 'attention', refused: 1 }, 'bad', '1 edit not accepted - review'],
    [{ kind: 'attention', refused: 2, conflicts: 1, offlineSince: since }, 'bad', '2 edits not accepted - review · 1 conflict - choose · Offline since 10:42'],
    [{ kind: 'signed-out', waitingEdits: 1 }, 'bad', 'Signed out by the server - your work is kept here · 1 edit waiting'],
    [{ kind: 'sending', firstSync: { done: 1200, total: 50_000 } }, 'info', 'First sync: 1,200 of 50,000'],
    [{ kind: 'starting' }, 'quiet', 'Connecting…'],
  ] as const)('%o', (fields, tone, sentence) => expect(syncLine(status(fields), wordsIn('en'))).toEqual({ tone, sentence }));
  it('speaks French too', () => {
    expect(syncLine(status({ kind: 'offline', offlineSince: since, waitingEdits: 1 }), wordsIn('fr')).sentence).toBe('Hors ligne depuis 10:42 · 1 modification à envoyer');
  });
  it('says the time left as a person would', () => {
    expect(timeLeftWords(12, wordsIn('en'))).toBe('less than a minute left');
    expect(timeLeftWords(150, wordsIn('en'))).toBe('3 minutes left');
  });
});

describe('the pace of long work', () => {
  it('is what was done over the time it took', () => {
    const samples = [{ atMs: 0, done: 0 }, { atMs: 2000, done: 500 }, { atMs: 4000, done: 1000 }].reduce<readonly Sample[]>(withSample, []);
    expect(paceOf(samples, 2000)).toEqual({ perSecond: 250, secondsLeft: 4 });
  });
  it('begins anew with the work', () => expect(withSample([{ atMs: 0, done: 900 }], { atMs: 10, done: 5 })).toEqual([{ atMs: 10, done: 5 }]));
  it('is never negative, whatever the samples', () => {
    fc.assert(fc.property(fc.array(fc.record({ atMs: fc.nat(), done: fc.nat() })), fc.nat(), (samples, total) => {
      const pace = paceOf([...samples].sort((a, b) => a.atMs - b.atMs).reduce<readonly Sample[]>(withSample, []), total);
      expect(pace.perSecond).toBeGreaterThanOrEqual(0);
      expect(pace.secondsLeft).toBeGreaterThanOrEqual(0);
    }));
  });
});

describe('a refused edit', () => {
  const now: Fields = { id: 't', rev: '2-a-1', shortDescription: 'Old', description: 'Same', state: 'closed', moves: [1], tags: [] };
  const body: Fields = { ...now, rev: '3-b-1', shortDescription: 'New', state: 'resolved', moves: [1, 2], tags: ['vpn'] };
  it('shows where it differs, a step through the states as one', () => {
    expect(refusedParts(body, now).map((part) => part.field)).toEqual(['shortDescription', 'state', 'tags']);
  });
  it('shows everything it says of a record that is not here', () => {
    expect(refusedParts({ id: 'j', text: 'Hello', kind: 'comment', changes: [] }, undefined).map((part) => part.field)).toEqual(['text', 'kind']);
  });
  it('goes out again without what was left out, and with what was edited', () => {
    expect(revisedBody(body, now, { texts: { shortDescription: 'Newer' }, leftOut: new Set(['state']) }))
      .toEqual({ ...body, shortDescription: 'Newer', state: 'closed', moves: [1] });
  });
  it('goes out as it was when nothing was touched', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (any) => {
      expect(revisedBody(any, now, { texts: {}, leftOut: new Set() })).toEqual({ ...any });
    }));
  });
  it('takes the lines of history along that tell of it, and only those', () => {
    const refused = (id: string, recordCollection: string, recordId: string, fields: Fields) => ({ id, content: { recordCollection, recordId, body: JSON.stringify(fields) } });
    const ticket = refused('r1', 'tickets', 't', { id: 't' });
    const line = refused('r2', 'journal', 'j', { recordId: 't', kind: 'field-change' });
    const note = refused('r3', 'journal', 'k', { recordId: 't', kind: 'work-note' });
    expect(refusedGroups([line, ticket, note])).toEqual([{ edit: ticket, lines: [line] }, { edit: note, lines: [] }]);
    expect(refusedGroups([line])).toEqual([{ edit: line, lines: [] }]);
  });
  it('rewrites its line of history to what is sent', () => {
    const line = { changes: [{ field: 'shortDescription', from: 'Old', to: 'New' }, { field: 'state', from: 'new', to: 'resolved' }] };
    expect(revisedLine(line, { texts: { shortDescription: 'Newer' }, leftOut: new Set(['state']) })).toEqual({ changes: [{ field: 'shortDescription', from: 'Old', to: 'Newer' }] });
    expect(revisedLine(line, { texts: {}, leftOut: new Set(['state', 'shortDescription']) })).toBeUndefined();
  });
  it('is not read from what is no record', () => {
    expect(readFields('[]')).toBeUndefined();
    expect(readFields('{')).toBeUndefined();
  });
});
