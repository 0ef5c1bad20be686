import type { Instant } from '#shared/kernel/instant.ts';
import { secondsBetween } from '#shared/kernel/instant.ts';
import { type FieldChange, inJournalOrder, type JournalEntry } from '#shared/domain/journal/journal.record.ts';

/** Which entries the activity shows. */
export const activityFilters = ['all', 'comments', 'work-notes', 'changes'] as const;
export type ActivityFilter = (typeof activityFilters)[number];
export type ActivityOrder = 'newest' | 'oldest';

/** One block of the activity: something said, or field changes that one person made in one go. */
export type ActivityBlock =
  | { readonly kind: 'said'; readonly id: string; readonly at: Instant; readonly entry: JournalEntry }
  | { readonly kind: 'changed'; readonly id: string; readonly at: Instant; readonly authorId: string; readonly changes: readonly FieldChange[]; readonly isWaiting: boolean };

/** The blocks of one calendar day. */
export type ActivityDay = { readonly day: string; readonly at: Instant; readonly blocks: readonly ActivityBlock[] };

/** Changes of one author this close together are read as one. */
const togetherSeconds = 120;

/** What the activity tab shows, day by day; `dayOf` knows the person's time zone. */
export function activityOf(
  journal: readonly JournalEntry[],
  shown: { readonly filter: ActivityFilter; readonly order: ActivityOrder },
  dayOf: (at: Instant) => string,
): ActivityDay[] {
  const blocks = blocksOf([...journal].sort(inJournalOrder).filter((entry) => passes(entry, shown.filter)));
  const ordered = shown.order === 'newest' ? blocks.reverse() : blocks;
  const days: { day: string; at: Instant; blocks: ActivityBlock[] }[] = [];
  for (const block of ordered) {
    const day = dayOf(block.at);
    const last = days.at(-1);
    if (last?.day === day) last.blocks.push(block);
    else days.push({ day, at: block.at, blocks: [block] });
  }
  return days;
}

function passes(entry: JournalEntry, filter: ActivityFilter): boolean {
  switch (filter) {
    case 'comments':
      return entry.kind === 'comment';
    case 'work-notes':
      return entry.kind === 'work-note';
    case 'changes':
      return entry.kind === 'field-change' || entry.kind === 'system-note';
    default:
      return true;
  }
}

function blocksOf(entries: readonly JournalEntry[]): ActivityBlock[] {
  const blocks: ActivityBlock[] = [];
  for (const entry of entries) {
    const last = blocks.at(-1);
    if (entry.kind !== 'field-change') blocks.push({ kind: 'said', id: entry.id, at: entry.occurredAt, entry });
    else if (last?.kind === 'changed' && belongs(last, entry)) blocks[blocks.length - 1] = joined(last, entry);
    else if (entry.changes.length > 0) blocks.push(changedBy(entry));
  }
  return blocks;
}

const changedBy = (entry: JournalEntry): ActivityBlock & { kind: 'changed' } => ({
  kind: 'changed', id: entry.id, at: entry.occurredAt, authorId: entry.authorId, changes: entry.changes, isWaiting: entry.view === '',
});

const belongs = (block: ActivityBlock & { kind: 'changed' }, entry: JournalEntry): boolean =>
  block.authorId === entry.authorId && secondsBetween(block.at, entry.occurredAt) <= togetherSeconds;

const joined = (block: ActivityBlock & { kind: 'changed' }, entry: JournalEntry): ActivityBlock => ({
  ...block, changes: joinChanges(block.changes, entry.changes), isWaiting: block.isWaiting || entry.view === '',
});

/** Two runs of changes read as one: a field keeps its first `from` and gets its last `to`; what went back is left out. */
export function joinChanges(first: readonly FieldChange[], then: readonly FieldChange[]): FieldChange[] {
  const byField = new Map(first.map((change) => [change.field, change]));
  for (const change of then) {
    const known = byField.get(change.field);
    byField.set(change.field, known ? { ...known, to: change.to } : change);
  }
  return [...byField.values()].filter((change) => change.from !== change.to);
}

/** How many entries each filter would show. */
export function activityCounts(journal: readonly JournalEntry[]): Readonly<Record<ActivityFilter, number>> {
  const count = (filter: ActivityFilter): number => journal.filter((entry) => passes(entry, filter)).length;
  return { all: journal.length, comments: count('comments'), 'work-notes': count('work-notes'), changes: count('changes') };
}
