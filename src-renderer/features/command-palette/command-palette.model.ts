import { foldText, wordsOf } from '#shared/kernel/text.ts';

/** Something the palette can find by its words. */
export type Findable = { readonly label: string; readonly synonyms?: readonly string[] };

/**
 * How well a text fits: 0 is not at all. Every word must begin a word of the label or of a synonym,
 * or all letters must come one after the other in the label ("nwi" finds "New incident").
 */
export function fitOf(text: string, found: Findable): number {
  const asked = wordsOf(text);
  if (asked.length === 0) return 1;
  const label = foldText(found.label);
  if (label.startsWith(asked.join(' '))) return 100;
  const labelWords = wordsOf(found.label);
  if (asked.every((word) => labelWords.some((one) => one.startsWith(word)))) return 80;
  const synonymWords = (found.synonyms ?? []).flatMap(wordsOf);
  if (asked.every((word) => [...labelWords, ...synonymWords].some((one) => one.startsWith(word)))) return 60;
  if (asked.every((word) => label.includes(word))) return 40;
  return hasLettersInOrder(label, asked.join('')) ? 20 : 0;
}

function hasLettersInOrder(label: string, letters: string): boolean {
  if (letters.length < 2 || letters.length > 12) return false;
  let at = -1;
  for (const letter of letters) {
    at = label.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** The best so many, best first; equals keep their order. */
export function bestOf<Found extends Findable>(text: string, all: readonly Found[], limit: number): readonly Found[] {
  return all
    .map((found) => ({ found, fit: fitOf(text, found) }))
    .filter(({ fit }) => fit > 0)
    .sort((left, right) => right.fit - left.fit)
    .slice(0, limit)
    .map(({ found }) => found);
}
