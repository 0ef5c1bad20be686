import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, sameJson } from './json.ts';

/** The same value with the keys of every object in the opposite order. */
function turnedAround(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedAround);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, one]) => [key, turnedAround(one)]));
}

describe('sameJson', () => {
  it('knows a value again after it was written, read and reordered', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(sameJson(value, turnedAround(JSON.parse(JSON.stringify(value))))).toBe(true);
    }));
  });

  it('agrees with the canonical text, both ways and for both orders', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 2 }), fc.jsonValue({ maxDepth: 2 }), (left, right) => {
      const same = canonicalJson(left) === canonicalJson(right);
      expect(sameJson(left, right)).toBe(same);
      expect(sameJson(right, left)).toBe(same);
    }));
  });

  it.each([
    ['a missing key', { a: 1 }, { b: 1 }],
    ['a list and an object', [], {}],
    ['a key that objects inherit', JSON.parse('{"__proto__":{}}'), { a: {} }],
    ['null and nothing', { a: null }, {}],
    ['a list in another order', [1, 2], [2, 1]],
    ['a number and its text', 1, '1'],
  ])('tells %s apart', (_what, left, right) => {
    expect(sameJson(left, right)).toBe(false);
  });

  it('does not distinguish zero from minus zero, which JSON cannot say', () => {
    expect(sameJson({ a: 0 }, { a: -0 })).toBe(true);
  });
});

describe('canonicalJson', () => {
  it('is JSON of the same value', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(sameJson(JSON.parse(canonicalJson(value)), value)).toBe(true);
    }));
  });

  it('sorts keys at every depth and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [{ d: 1, c: undefined, a: null }], a: '"' })).toBe('{"a":"\\"","b":[{"a":null,"d":1}]}');
  });
});
