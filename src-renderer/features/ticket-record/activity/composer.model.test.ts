import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '#shared/domain/journal/journal.record.ts';
import { arrivedSince, commentsOfOthers, emptyDraft, haveRead, inMode, readDraft, sent, textOf, typed, writeDraft } from './composer.model.ts';

const reply = inMode(emptyDraft, 'reply');

describe('a draft', () => {
  it('[TW-11] is internal by default', () => {
    expect(emptyDraft.mode).toBe('work-note');
    expect(writeDraft(emptyDraft)).toBe('');
  });

  it('[TW-12] survives being kept, mode and both texts', () => {
    const draft = typed(inMode(typed(emptyDraft, 'internal', 0), 'reply'), 'Hello', 3);
    expect(readDraft(writeDraft(draft))).toEqual(draft);
    expect(textOf(draft)).toBe('Hello');
    expect(textOf(inMode(draft, 'work-note'))).toBe('internal');
  });

  it('keeps the chosen mode even without a text', () => {
    expect(readDraft(writeDraft(reply)).mode).toBe('reply');
  });

  it('never loses a text of another shape, and never sends it outside', () => {
    expect(readDraft('half a thought')).toEqual({ ...emptyDraft, workNote: 'half a thought' });
    expect(readDraft('{"version":2}').workNote).toBe('{"version":2}');
  });

  it('is internal again after a reply was sent; the other text stays', () => {
    const draft = sent(typed({ ...reply, workNote: 'later' }, 'Hello', 0));
    expect(draft).toEqual({ ...emptyDraft, workNote: 'later' });
    expect(sent(typed(emptyDraft, 'note', 0))).toEqual(emptyDraft);
  });
});

describe('[TW-13] the guard', () => {
  it('counts comments that arrived after the reply was begun', () => {
    const draft = typed(typed(reply, 'H', 2), 'He', 3);
    expect(arrivedSince(draft, 3)).toBe(1);
    expect(arrivedSince(haveRead(draft, 3), 3)).toBe(0);
  });

  it('begins anew when the text was emptied', () => {
    expect(arrivedSince(typed(typed(typed(reply, 'H', 2), '', 3), 'N', 3), 3)).toBe(0);
  });

  it('does not stand in the way of a work note', () => {
    expect(arrivedSince(typed(emptyDraft, 'note', 0), 5)).toBe(0);
  });

  it('counts only what other people said to the requester', () => {
    const journal = [{ kind: 'comment', authorId: 'me' }, { kind: 'comment', authorId: 'you' }, { kind: 'work-note', authorId: 'you' }];
    expect(commentsOfOthers(journal as JournalEntry[], 'me')).toBe(1);
  });
});
