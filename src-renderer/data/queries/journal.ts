import type { JournalEntry } from '#shared/domain/journal/journal.record.ts';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import { type Loaded, loading } from './loaded.ts';

/** The journal of a record in its order, oldest first, live. */
export function useJournal(_collection: CollectionName, _recordId: string): Loaded<readonly JournalEntry[]> {
  return loading;
}
