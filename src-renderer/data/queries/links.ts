import { combineLatest, map } from 'rxjs';
import type { Link } from '#shared/domain/link/link.record.ts';
import { useOpenDesk } from './desk-context.tsx';
import { type Loaded, loadedOf } from './loaded.ts';
import { useLive } from './use-live.ts';

/** The links from and to a record, live, oldest first. */
export function useLinksOf(recordId: string): Loaded<readonly Link[]> {
  const { links } = useOpenDesk().database.collections;
  return useLive(recordId, () => {
    const from = links.find({ selector: { fromId: recordId } }).$;
    const to = links.find({ selector: { toId: recordId } }).$;
    return combineLatest([from, to]).pipe(map((both) => loadedOf(both.flat().map((link) => link.toMutableJSON()).sort(oldestFirst))));
  });
}

const oldestFirst = (left: Link, right: Link): number => (left.createdAt < right.createdAt ? -1 : left.createdAt > right.createdAt ? 1 : 0);
