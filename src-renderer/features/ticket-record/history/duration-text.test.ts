import { expect, it } from 'vitest';
import { durationText } from './duration-text.ts';

it.each([
  [0, '0 mins'], [59, '0 mins'], [60, '1 min'], [3600, '1 hr'], [3720, '1 hr 2 mins'], [90_000, '1 day 1 hr'], [86_460, '1 day 1 min'],
])('%s seconds read as %s', (seconds, text) => {
  expect(durationText(seconds, 'en')).toBe(text);
});

it('reads in French', () => {
  expect(durationText(90_000, 'fr').replace(/\s/g, ' ')).toBe('1 j 1 h');
});
