import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ancestryLimit, heightOf, isRevision, nextAncestry, nextRevision, replicaOf } from './revision.ts';

const replica = fc.stringMatching(/^[a-z0-9]{4,20}$/);
const counter = fc.nat();

describe('nextRevision', () => {
  it('is a revision one higher, made by the replica', () => {
    fc.assert(fc.property(fc.array(fc.tuple(replica, counter), { minLength: 1, maxLength: 20 }), (writings) => {
      let revision = '';
      for (const [index, [name, count]] of writings.entries()) {
        revision = nextRevision(revision, name, count);
        expect(isRevision(revision)).toBe(true);
        expect(heightOf(revision)).toBe(index + 1);
        expect(replicaOf(revision)).toBe(name);
      }
    }));
  });

  it('never gives two replicas, nor two counts of one replica, the same name', () => {
    fc.assert(fc.property(replica, counter, replica, counter, (one, first, other, second) => {
      fc.pre(one !== other || first !== second);
      expect(nextRevision('3-desk-1', one, first)).not.toBe(nextRevision('3-desk-1', other, second));
    }));
  });
});

describe('nextAncestry', () => {
  it('lists the forebears newest first, without doubles and never longer than the limit', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 30 }), (writes) => {
      let revision = '';
      let ancestry: readonly string[] = [];
      const all: string[] = [];
      for (let count = 0; count < writes; count += 1) {
        ancestry = nextAncestry(revision, ancestry);
        revision = nextRevision(revision, 'desk', count);
        all.unshift(revision);
      }
      expect(ancestry).toEqual(all.slice(1, 1 + ancestryLimit));
    }));
  });

  it('is empty for the first revision', () => {
    expect(nextAncestry('', [])).toEqual([]);
  });
});

describe('what is no revision', () => {
  it.each(['', '1', '1-a', '-a-1', '1-A-1', '1-a-b', '1-a-1 ', '1-a-1-2', '1.5-a-1'])('%o', (text) => {
    expect(isRevision(text)).toBe(false);
    expect(heightOf(text)).toBe(0);
    expect(replicaOf(text)).toBe('');
  });
});
