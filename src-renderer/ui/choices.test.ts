import { expect, it } from 'vitest';
import { choicesFor } from './choices.ts';

const choices = [
  { id: '1', label: 'Réseau et télécoms' },
  { id: '2', label: 'Poste de travail', detail: 'réseau local' },
  { id: '3', label: 'Messagerie' },
];

it('finds choices by words, without accents, those that begin with the text first', () => {
  expect(choicesFor(choices, 'reseau').map((one) => one.id)).toEqual(['1', '2']);
  expect(choicesFor(choices, 'local reseau').map((one) => one.id)).toEqual(['2']);
  expect(choicesFor(choices, ' ')).toBe(choices);
  expect(choicesFor(choices, 'zzz')).toEqual([]);
});
