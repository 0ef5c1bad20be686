import { describe, expect, it } from 'vitest';
import type { Words } from './catalogue.ts';
import { catalogues, createTexts } from './texts.ts';

const flat = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'string' ? [[`${path}${key}`, word] as [string, string]] : flat(word, `${path}${key}.`));

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*([^},\s]+)[^}]*\}\}/g)].map((match) => match[1] ?? '').sort();

describe('the catalogues', () => {
  const english = flat(catalogues.en);
  const french = new Map(flat(catalogues.fr));

  it('hold the same keys', () => {
    expect([...french.keys()].sort()).toEqual(english.map(([key]) => key).sort());
  });

  it('hold text everywhere, with the same placeholders', () => {
    const faults = english.filter(([key, text]) => {
      const translated = french.get(key) ?? '';
      return text.trim() === '' || translated.trim() === '' || String(placeholders(translated)) !== String(placeholders(text));
    });
    expect(faults).toEqual([]);
  });

  it('keep French typography: a space before ; ! ? and round apostrophes', () => {
    const faults = [...french].filter(([, text]) => /[^\s\u00a0\u202f][!?;](\s|$)/.test(text) || /\p{Letter}'\p{Letter}/u.test(text));
    expect(faults).toEqual([]);
  });
});

describe('texts', () => {
  it('switch language without a restart', async () => {
    const texts = createTexts('en');
    expect(texts.t('state.on-hold', { ns: 'entities' })).toBe('On Hold');
    await texts.changeLanguage('fr');
    expect(texts.t('state.on-hold', { ns: 'entities' })).toBe('En attente');
  });

  it('set narrow no-break spaces in French', () => {
    expect(createTexts('fr').t('stateIs', { ns: 'entities', value: 'x' })).toBe('État\u202f: x');
  });

  it('count in both languages, French millions too', async () => {
    const texts = createTexts('fr');
    expect(texts.t('results', { ns: 'command-palette', count: 1 })).toBe('1 résultat');
    expect(texts.t('results', { ns: 'command-palette', count: 1_000_000 })).toBe('1000000 résultats');
    expect(texts.t('results', { ns: 'command-palette', count: 0 })).toBe('0 résultat');
  });
});
