import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Keepsakes } from '../../platform/keepsake.ts';
import { openDraft } from './draft-keeper.ts';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

function aPlace(options: { left?: string; isFull?: boolean } = {}) {
  const kept = new Map<string, string>(options.left === undefined ? [] : [['draft d', options.left]]);
  const keepsakes: Keepsakes = { put: (name, text) => kept.set(name, text), get: (name) => kept.get(name), remove: (name) => { kept.delete(name); } };
  const stored: string[] = [];
  let hear: (text: string) => void = () => undefined;
  const draft = openDraft({
    keepsakes, name: 'draft d',
    store: async (text) => { stored.push(text); return { ok: !options.isFull }; },
    watch: (listener) => { hear = listener; return () => undefined; },
  });
  return { draft, kept, stored, say: (text: string) => hear(text) };
}

describe('a draft', () => {
  it('is not ready before its record was read', () => {
    const { draft, say } = aPlace();
    draft.open();
    expect(draft.current()).toEqual({ text: '', isReady: false });
    say('Dear');
    expect(draft.current()).toEqual({ text: 'Dear', isReady: true });
  });

  it('is down at once, and in its record when the typing rests', async () => {
    const { draft, kept, stored } = aPlace();
    draft.open();
    draft.write('D');
    draft.write('De');
    expect(kept.get('draft d')).toBe('De');
    expect(stored).toEqual([]);
    await vi.runAllTimersAsync();
    expect(stored).toEqual(['De']);
    expect(kept.size).toBe(0);
  });

  it('is not overwritten by an older record while somebody types', () => {
    const { draft, say } = aPlace();
    draft.open();
    draft.write('Newer');
    say('Older');
    expect(draft.current().text).toBe('Newer');
  });

  it('comes back after a crash between two key strokes, and is then put into its record', async () => {
    const { draft, stored } = aPlace({ left: 'Half a sen' });
    draft.open();
    expect(draft.current()).toEqual({ text: 'Half a sen', isReady: true });
    await vi.runAllTimersAsync();
    expect(stored).toEqual(['Half a sen']);
  });

  it('stays a keepsake while the disk does not take its record', async () => {
    const { draft, kept } = aPlace({ isFull: true });
    draft.open();
    draft.write('Keep me');
    await vi.runAllTimersAsync();
    expect(kept.get('draft d')).toBe('Keep me');
  });

  it('is forgotten when it is cleared', async () => {
    const { draft, stored, kept } = aPlace();
    draft.open();
    draft.write('Sent');
    draft.clear();
    await vi.runAllTimersAsync();
    expect(stored.at(-1)).toBe('');
    expect(kept.size).toBe(0);
    expect(draft.current().text).toBe('');
  });
});
