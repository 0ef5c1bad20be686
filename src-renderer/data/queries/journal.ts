import { map } from 'rxjs';
import { inJournalOrder, type JournalEntry } from '#shared/domain/journal/journal.record.ts';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import { useOpenDesk } from './desk-context.tsx';
import { type Loaded, loadedOf } from './loaded.ts';
import { useLive } from './use-live.ts';

/** The journal of a record in its order, oldest first, live. */
export function useJournal(collection: CollectionName, recordId: string): Loaded<readonly JournalEntry[]> {
  const { journal } = useOpenDesk().database.collections;
  return useLive(`${collection} ${recordId}`, () =>
    journal.find({ selector: { recordId }, sort: [{ recordId: 'asc' }, { occurredAt: 'asc' }] }).$.pipe(
      map((found) => loadedOf(found.map((entry) => entry.toMutableJSON()).filter((entry) => entry.recordCollection === collection).sort(inJournalOrder))),
    ));
}
