import { expect, it } from 'vitest';
import type { Conflict, ConflictField } from '#shared/domain/personal/personal.record.ts';
import { openConflicts } from './conflict.model.ts';

const field = (name: string, choice: ConflictField['choice'], mine = '"a"'): ConflictField =>
  ({ field: name, base: '""', mine, theirs: '"b"', rule: 'theirs-stays', choice });
const conflict = (id: string, resolvedAt: string, fields: ConflictField[]): { id: string; content: Conflict } =>
  ({ id, content: { resolvedAt, fields, theirsBy: 'marie' } as unknown as Conflict });

it('lists what is still open, in words that the history knows', () => {
  const open = openConflicts([
    conflict('1', '', [field('category', 'open'), field('location', 'mine'), field('tags', 'open', '["x"]'), field('impact', 'open', '2')]),
    conflict('2', '2026-01-01T00:00:00.000Z', [field('category', 'open')]),
  ]);
  expect(open.map((one) => [one.id, one.field, one.base, one.mine])).toEqual([
    ['1', 'category', '', 'a'], ['1', 'tags', '', '["x"]'], ['1', 'impact', '', '2'],
  ]);
});

it('shows a value that is no JSON as it is', () => {
  expect(openConflicts([conflict('1', '', [field('category', 'open', 'half')])])[0]?.mine).toBe('half');
});
