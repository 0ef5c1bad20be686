import { describe, expect, it } from 'vitest';
import { bestOf, fitOf } from './command-palette.model.ts';

const create = { label: 'New incident', synonyms: ['create', 'créer', 'nouvel incident'] };

describe('how well words fit', () => {
  it.each([
    ['new inc', 100], ['incident new', 80], ['creer', 60], ['nouvel', 60], ['cident', 40], ['nwi', 20], ['zebra', 0], ['', 1],
  ])('gives %j a fit of %i', (text, fit) => expect(fitOf(text, create)).toBe(fit));

  it('finds French words without their accents', () => {
    expect(fitOf('prefer', { label: 'Préférences' })).toBe(100);
  });

  it('puts the best first and leaves out what does not fit', () => {
    const all = [{ label: 'Sign out' }, { label: 'Show the list' }, { label: 'List of all' }];
    expect(bestOf('list', all, 5).map((one) => one.label)).toEqual(['List of all', 'Show the list']);
    expect(bestOf('', all, 2)).toHaveLength(2);
  });
});
