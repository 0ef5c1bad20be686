import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSeconds, instantOf, isInstant, millisecondsOf, secondsBetween } from './instant.ts';

const milliseconds = fc.integer({ min: Date.UTC(1970), max: Date.UTC(9999, 11, 31) });

describe('instants', () => {
  it('come back from their milliseconds', () => {
    fc.assert(fc.property(milliseconds, (at) => {
      expect(isInstant(instantOf(at))).toBe(true);
      expect(millisecondsOf(instantOf(at))).toBe(at);
    }));
  });

  it('sort as texts in the order of time', () => {
    fc.assert(fc.property(milliseconds, milliseconds, (one, other) => {
      expect(instantOf(one) < instantOf(other)).toBe(one < other);
    }));
  });

  it('add and subtract seconds exactly', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: -1e6, max: 1e6 }), (at, seconds) => {
      fc.pre(at + seconds * 1000 >= 0);
      expect(secondsBetween(instantOf(at), addSeconds(instantOf(at), seconds))).toBe(seconds);
    }));
  });

  it.each([
    '', '2026-01-05', '2026-01-05T08:00:00Z', '2026-01-05T08:00:00.000', '2026-01-05T08:00:00.000+01:00', '2026-02-30T08:00:00.000Z',
    '2026-13-01T08:00:00.000Z', '2026-01-05T24:00:00.000Z', '2026-01-05T08:60:00.000Z', ' 2026-01-05T08:00:00.000Z',
  ])('%o is none', (text) => {
    expect(isInstant(text)).toBe(false);
  });
});
