import type { CollectionName } from '#shared/domain/record/record.base.ts';
import type { OutboxEntry } from '#renderer/data/queries/sync-status.ts';

/** All that waits of one record, with the replies, notes and files that belong to it. */
export type OutboxGroup = {
  readonly recordId: string;
  readonly number: string;
  readonly title: string;
  readonly changedAt: string;
  /** The person's own views, drafts and choices, which belong to no record. */
  readonly isOwn: boolean;
  readonly parts: readonly { readonly collection: CollectionName; readonly count: number }[];
};

/** Gathers what waits by the record it belongs to; the entries' order, newest first, is kept. */
export function outboxGroups(entries: readonly OutboxEntry[]): readonly OutboxGroup[] {
  const byRecord = Map.groupBy(entries, (entry) => (entry.collection === 'personal' ? '' : entry.recordId || entry.id));
  return [...byRecord].map(([recordId, all]) => ({
    recordId,
    isOwn: recordId === '',
    number: all.find((entry) => entry.number !== '')?.number ?? '',
    title: all.find((entry) => entry.collection === 'tickets')?.title ?? all[0]?.title ?? '',
    changedAt: all[0]?.changedAt ?? '',
    parts: [...Map.groupBy(all, (entry) => entry.collection)].map(([collection, some]) => ({ collection, count: some.length })),
  }));
}
