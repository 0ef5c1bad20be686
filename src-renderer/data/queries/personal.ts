import type { Conflict, Personal, RefusedEdit, SavedView } from '#shared/domain/personal/personal.record.ts';
import type { CollectionName } from '#shared/domain/record/record.base.ts';

/** A personal record whose content is of one kind. */
export type PersonalOf<Content> = Omit<Personal, 'content'> & { readonly content: Content };

/** A text that is kept while it is not sent. Until `isReady` nothing is known of it yet. */
export type DraftHandle = {
  readonly text: string;
  readonly isReady: boolean;
  readonly write: (text: string) => void;
  readonly clear: () => void;
};

/** The person's saved views by name, live. */
export function useSavedViews(): readonly PersonalOf<SavedView>[] {
  return [];
}

/** The conflicts of one record, or all of the person's, live; newest first. Those already chosen have `resolvedAt`. */
export function useConflicts(_recordId?: string): readonly PersonalOf<Conflict>[] {
  return [];
}

/** The edits that were not accepted and are not settled yet, live; newest first. */
export function useRefusedEdits(): readonly PersonalOf<RefusedEdit>[] {
  return [];
}

/** The unsent text of one composer or form of a record; survives everything but `clear`. */
export function useDraft(_collection: CollectionName, _recordId: string, _slot: string): DraftHandle {
  return { text: '', isReady: false, write: () => undefined, clear: () => undefined };
}
