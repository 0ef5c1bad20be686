import { expect, it } from 'vitest';
import { piecesOf } from './linked-text.model.ts';

it('finds addresses and leaves the signs of the sentence out', () => {
  expect(piecesOf('See https://status.example.org/a?b=1, then (http://x.example).')).toEqual([
    { kind: 'words', text: 'See ' },
    { kind: 'address', text: 'https://status.example.org/a?b=1' },
    { kind: 'words', text: ', then (' },
    { kind: 'address', text: 'http://x.example' },
    { kind: 'words', text: ').' },
  ]);
});

it.each(['', 'nothing here', 'javascript:alert(1)', 'file:///etc', 'https://a.example'])('keeps every character of "%s"', (text) => {
  expect(piecesOf(text).map((piece) => piece.text).join('')).toBe(text);
  expect(piecesOf(text).every((piece) => piece.kind === 'words' || /^https?:/.test(piece.text))).toBe(true);
});
