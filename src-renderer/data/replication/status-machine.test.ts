import { describe, expect, it } from 'vitest';
import { noFacts, statusOf, type SyncFacts } from './status-machine.ts';

const at = '2026-03-01T08:00:00.000Z';
const calm: SyncFacts = { ...noFacts, lastContactAt: at };

describe('what the state of the sync is called', () => {
  it.each<[string, Partial<SyncFacts>, string]>([
    ['nothing waits', {}, 'saved'],
    ['edits wait', { waitingEdits: 2 }, 'sending'],
    ['nobody was reached yet', { lastContactAt: '' }, 'starting'],
    ['the first sync is under way', { firstSync: { isDone: false, done: 5, total: 9 } }, 'starting'],
    ['the endpoint is out of reach, whatever waits', { closed: 'offline', waitingEdits: 2, refused: 1 }, 'offline'],
    ['another version is asked for', { closed: 'upgrade-required' }, 'offline'],
    ['the session has ended', { closed: 'signed-out' }, 'signed-out'],
    ['an edit was refused', { refused: 1 }, 'attention'],
    ['a conflict is open', { conflicts: 1, waitingEdits: 1 }, 'attention'],
    ['the disk took no more', { hasFailed: true, closed: 'offline' }, 'attention'],
  ])('%s', (_what, facts, kind) => {
    expect(statusOf({ ...calm, ...facts }).kind).toBe(kind);
  });

  it('tells how far the first sync is, and not any more afterwards', () => {
    expect(statusOf({ ...calm, firstSync: { isDone: false, done: 5, total: 9 } }).firstSync).toEqual({ done: 5, total: 9 });
    expect(statusOf(calm)).not.toHaveProperty('firstSync');
  });
});
