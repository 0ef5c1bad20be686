import { map, type Observable } from 'rxjs';
import type { Conflict, Personal, RefusedEdit, SavedView } from '#shared/domain/personal/personal.record.ts';
import type { DeskCollections } from '../database/collections.ts';
import { useOpenDesk } from './desk-context.tsx';
import { type Loaded, loadedOf, valueOr } from './loaded.ts';
import { useLive } from './use-live.ts';

export { type DraftHandle, useDraft } from './drafts.ts';

/** A personal record whose content is of one kind. */
export type PersonalOf<Content> = Omit<Personal, 'content'> & { readonly content: Content };

/** The person's saved views by name, live. */
export function useSavedViews(): readonly PersonalOf<SavedView>[] {
  const { personal } = useOpenDesk().database.collections;
  return valueOr(useLive('saved-view', () => ofKind<SavedView>(personal, 'saved-view', byName)), none);
}

/** The conflicts of one record, or all of the person's, live; newest first. Those already chosen have `resolvedAt`. */
export function useConflicts(recordId?: string): readonly PersonalOf<Conflict>[] {
  const { personal } = useOpenDesk().database.collections;
  const isWanted = (one: PersonalOf<Conflict>) => recordId === undefined || one.aboutId === recordId;
  return valueOr(useLive(recordId ?? '', () => ofKind<Conflict>(personal, 'conflict', newestFirst, isWanted)), none);
}

/** The edits that were not accepted and are not settled yet, live; newest first. */
export function useRefusedEdits(): readonly PersonalOf<RefusedEdit>[] {
  const { personal } = useOpenDesk().database.collections;
  const isOpen = (one: PersonalOf<RefusedEdit>) => one.content.settledBy === '';
  return valueOr(useLive('refused-edit', () => ofKind<RefusedEdit>(personal, 'refused-edit', newestFirst, isOpen)), none);
}

const none: readonly never[] = [];

type Order<Content> = (left: PersonalOf<Content>, right: PersonalOf<Content>) => number;
const newestFirst = (left: PersonalOf<unknown>, right: PersonalOf<unknown>): number => (left.createdAt < right.createdAt ? 1 : -1);
const byName: Order<SavedView> = (left, right) => left.content.name.localeCompare(right.content.name);

function ofKind<Content extends Personal['content']>(
  personal: DeskCollections['personal'], kind: Content['kind'], order: Order<Content>, isWanted: (one: PersonalOf<Content>) => boolean = () => true,
): Observable<Loaded<readonly PersonalOf<Content>[]>> {
  return personal.find({ selector: { kind } }).$.pipe(map((found) => {
    const all = found.map((one) => one.toMutableJSON()).filter((one): one is PersonalOf<Content> & Personal => one.content.kind === kind);
    return loadedOf(all.filter(isWanted).sort(order));
  }));
}
