import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSet } from './record.merge.ts';
import { mergeWords } from './record.text-merge.ts';

const words = fc.array(fc.constantFrom('a', 'b', 'the', 'printer', 'is', 'on', 'fire'), { maxLength: 12 }).map((list) => list.join(' '));
const anyText = fc.oneof(words, fc.string());
const listOfWords = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

describe('[M2] merging a text by words', () => {
  it('gives the side that changed', () => {
    fc.assert(fc.property(anyText, anyText, (base, changed) => {
      expect(mergeWords(base, base, changed)).toEqual({ text: changed, overlaps: false });
      expect(mergeWords(base, changed, base)).toEqual({ text: changed, overlaps: false });
      expect(mergeWords(base, changed, changed)).toEqual({ text: changed, overlaps: false });
    }));
  });

  it('keeps every new word of both sides, unless it says that something had to yield', () => {
    fc.assert(fc.property(words, words, words, (base, mine, theirs) => {
      const merged = mergeWords(base, mine, theirs);
      const isNew = (word: string) => !listOfWords(base).includes(word);
      for (const word of listOfWords(theirs).filter(isNew)) expect(listOfWords(merged.text)).toContain(word);
      if (!merged.overlaps) for (const word of listOfWords(mine).filter(isNew)) expect(merged.text).toContain(word);
    }), { numRuns: 500 });
  });

  it('lets the side that came second yield, but never both', () => {
    fc.assert(fc.property(words, words, words, (base, mine, theirs) => {
      expect(mergeWords(base, mine, theirs).overlaps).toBe(mergeWords(base, theirs, mine).overlaps);
    }));
  });

  it.each([
    ['changes apart', 'one two three four', 'ONE two three four', 'one two three FOUR', 'ONE two three FOUR', false],
    ['additions at both ends', 'middle part', 'first middle part', 'middle part last', 'first middle part last', false],
    ['one word changed twice', 'one two three', 'one zwei three', 'one deux three', 'one deux three', true],
    ['two additions at one place', 'one', 'one two', 'one three', 'one three', true],
    ['the same change', 'one two', 'one 2', 'one 2', 'one 2', false],
    ['a cut and a change elsewhere', 'keep this drop that end', 'keep this end', 'keep this drop that END', 'keep this END', true],
    ['two first texts', '', 'mine', 'theirs', 'theirs', true],
    ['lines', 'a\nb\nc', 'a\nB\nc', 'a\nb\nc\nd', 'a\nB\nc\nd', false],
  ])('%s', (_what, base, mine, theirs, text, overlaps) => {
    const merged = mergeWords(base, mine, theirs);
    expect(merged.overlaps).toBe(overlaps);
    if (!overlaps) expect(merged.text).toBe(text);
  });

  it('does not go to work on a novel: theirs stays and says so', () => {
    const novel = Array.from({ length: 3000 }, (_, at) => `w${at}`).join(' ');
    expect(mergeWords(novel, `x ${novel}`, `${novel} y`)).toEqual({ text: `${novel} y`, overlaps: true });
  });
});

describe('[M2] merging a set', () => {
  const some = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f'));
  it('is the base with both additions and without both removals', () => {
    fc.assert(fc.property(some, some, some, (base, mine, theirs) => {
      const merged = mergeSet(base, mine, theirs);
      expect(new Set(merged).size).toBe(merged.length);
      for (const one of ['a', 'b', 'c', 'd', 'e', 'f']) {
        const isThere = base.includes(one) ? mine.includes(one) && theirs.includes(one) : mine.includes(one) || theirs.includes(one);
        expect(merged.includes(one)).toBe(isThere);
      }
    }));
  });
});
