import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, tidyLine, wordsOf } from './text.ts';

const anyText = fc.string({ unit: 'binary' });

describe('foldText', () => {
  it.each([
    ["Œuvre d'Été", "oeuvre d'ete"],
    ['L’imprimante', "l'imprimante"],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['Ægir', 'aegir'],
    ['ﬁchier', 'fichier'],
    ['e\u0301', 'e'],
  ])('%o becomes %o', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('folds a folded text no further', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }));
  });

  it('does not care how accents were typed', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
    }));
  });
});

describe('wordsOf', () => {
  it('finds letters and digits, whatever stands between', () => {
    expect(wordsOf('VPN (Été 2026) — accès refusé: "0x80070005"')).toEqual(['vpn', 'ete', '2026', 'acces', 'refuse', '0x80070005']);
    expect(wordsOf(' \n.-')).toEqual([]);
  });
});

describe('tidyLine', () => {
  it('is trimmed, on one line, and stays as it is the second time', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(tidyLine(text)).not.toMatch(/^\s|\s$|\s\s|\n/);
      expect(tidyLine(tidyLine(text))).toBe(tidyLine(text));
    }));
  });
});
