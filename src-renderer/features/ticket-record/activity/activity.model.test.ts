import { describe, expect, it } from 'vitest';
import type { FieldChange, JournalEntry, JournalKind } from '#shared/domain/journal/journal.record.ts';
import { activityCounts, activityOf, joinChanges } from './activity.model.ts';

const entry = (id: string, kind: JournalKind, at: string, changes: readonly FieldChange[] = [], authorId = 'me'): JournalEntry =>
  ({ id, kind, occurredAt: at, createdAt: at, authorId, changes, text: id, position: 0, view: 'v' }) as unknown as JournalEntry;
const dayOf = (at: string): string => at.slice(0, 10);
const all = { filter: 'all', order: 'oldest' } as const;

describe('the activity', () => {
  const journal = [
    entry('b', 'work-note', '2026-01-05T09:00:00.000Z'),
    entry('a', 'comment', '2026-01-04T23:00:00.000Z'),
    entry('c', 'field-change', '2026-01-05T09:01:00.000Z', [{ field: 'state', from: 'new', to: 'in-progress' }]),
    entry('d', 'field-change', '2026-01-05T09:02:00.000Z', [{ field: 'impact', from: '3', to: '2' }]),
    entry('e', 'field-change', '2026-01-05T09:02:30.000Z', [{ field: 'impact', from: '2', to: '1' }], 'you'),
  ];

  it('goes by days, oldest or newest first', () => {
    const days = activityOf(journal, all, dayOf);
    expect(days.map((day) => [day.day, day.blocks.map((block) => block.id)])).toEqual([['2026-01-04', ['a']], ['2026-01-05', ['b', 'c', 'e']]]);
    const newest = activityOf(journal, { ...all, order: 'newest' }, dayOf);
    expect(newest.flatMap((day) => day.blocks.map((block) => block.id))).toEqual(['e', 'c', 'b', 'a']);
  });

  it('reads the changes one person made in one go as one', () => {
    const block = activityOf(journal, all, dayOf)[1]?.blocks[1];
    expect(block?.kind === 'changed' && block.changes.map((change) => change.field)).toEqual(['state', 'impact']);
  });

  it('keeps apart what lies minutes apart', () => {
    const apart = [
      entry('c', 'field-change', '2026-01-05T09:00:00.000Z', [{ field: 'state', from: 'new', to: 'in-progress' }]),
      entry('d', 'field-change', '2026-01-05T09:10:00.000Z', [{ field: 'impact', from: '3', to: '2' }]),
    ];
    expect(activityOf(apart, all, dayOf)[0]?.blocks).toHaveLength(2);
  });

  it('[TW-11] tells the voices apart', () => {
    const ids = (filter: 'comments' | 'work-notes' | 'changes') =>
      activityOf(journal, { ...all, filter }, dayOf).flatMap((day) => day.blocks.map((block) => block.id));
    expect(ids('comments')).toEqual(['a']);
    expect(ids('work-notes')).toEqual(['b']);
    expect(ids('changes')).toEqual(['c', 'e']);
    expect(activityCounts(journal)).toEqual({ all: 5, comments: 1, 'work-notes': 1, changes: 3 });
  });
});

it('joins changes of a field and leaves out what went back', () => {
  const first = [{ field: 'state', from: 'new', to: 'on-hold' }, { field: 'tags', from: '[]', to: '["a"]' }];
  expect(joinChanges(first, [{ field: 'state', from: 'on-hold', to: 'resolved' }, { field: 'tags', from: '["a"]', to: '[]' }]))
    .toEqual([{ field: 'state', from: 'new', to: 'resolved' }]);
});
