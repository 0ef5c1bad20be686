import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, sortedRows } from './sorted-rows.ts';

type Row = { readonly id: string; readonly key: number };
const compare = (left: Row, right: Row): number => left.key - right.key || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0);
const test = (row: Row): boolean => row.key % 3 !== 0;
const rows = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), key: fc.nat(50) }), { selector: (row) => row.id, maxLength: 60 });

describe('applying changes to sorted rows', () => {
  it('gives what sorting everything anew would give', () => {
    fc.assert(fc.property(rows, rows, fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (before, news, gone) => {
      const all = new Map(before.map((row) => [row.id, row]));
      const changes = news.map((after, at) => {
        const change = { id: after.id, before: all.get(after.id), after: gone[at] ? undefined : after };
        if (change.after) all.set(after.id, after);
        else all.delete(after.id);
        return change;
      });
      const start = sortedRows(before, test, compare);
      expect(applyChanges(start, changes, test, compare)).toEqual(sortedRows(all.values(), test, compare));
    }));
  });

  it('leaves the array as it is when nothing of it changed', () => {
    const start = sortedRows([{ id: 'a', key: 1 }], test, compare);
    expect(applyChanges(start, [{ id: 'z', before: { id: 'z', key: 3 }, after: { id: 'z', key: 6 } }], test, compare)).toBe(start);
  });
});
