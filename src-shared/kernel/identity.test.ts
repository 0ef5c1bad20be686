import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replicaName, stableId, uuidV7 } from './identity.ts';

const bytesOf = (values: readonly number[]) => (count: number) => Uint8Array.from({ length: count }, (_, at) => values[at] ?? 0);
const tenBytes = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 10, maxLength: 10 });
const milliseconds = fc.integer({ min: 0, max: 2 ** 48 - 1 });

describe('uuidV7', () => {
  it('has version 7 and the RFC variant, whatever chance brings', () => {
    fc.assert(fc.property(milliseconds, tenBytes, (at, values) => {
      expect(uuidV7(at, bytesOf(values))).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }));
  });

  it('sorts by the millisecond of its making', () => {
    fc.assert(fc.property(milliseconds, milliseconds, tenBytes, tenBytes, (one, other, left, right) => {
      fc.pre(one < other);
      expect(uuidV7(one, bytesOf(left)) < uuidV7(other, bytesOf(right))).toBe(true);
    }));
  });

  it('keeps the time in its first twelve digits and chance in the rest', () => {
    expect(uuidV7(0x0192_0000_abcd, bytesOf([0xff, 0xff, 0xff, 0xff, 1, 2, 3, 4, 5, 6]))).toBe('01920000-abcd-7fff-bfff-010203040506');
  });
});

describe('stableId', () => {
  it('is the same for the same text and a UUID of version 8', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(stableId(text)).toBe(stableId(text));
      expect(stableId(text)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    }));
  });

  it('has no two names alike among fifty thousand of the kind an import makes', () => {
    const ids = new Set<string>();
    for (let index = 0; index < 25_000; index += 1) {
      ids.add(stableId(`incident:INC${String(index).padStart(7, '0')}`));
      ids.add(stableId(`journal:INC${String(index).padStart(7, '0')}:${index % 9}`));
    }
    expect(ids.size).toBe(50_000);
  });

  it('does not change from one version of the program to the next', () => {
    expect(stableId('')).toBe('ab3e7c0b-92ca-8f0e-8b72-770f0c66c024');
    expect(stableId('person:Caller 42')).toBe('613eb28c-f2a6-82ae-831f-c3f52d5742a8');
  });
});

describe('replicaName', () => {
  it('fits a revision', () => {
    fc.assert(fc.property(tenBytes, (values) => {
      expect(replicaName(bytesOf(values))).toMatch(/^[a-z0-9]{8}$/);
    }));
  });
});
