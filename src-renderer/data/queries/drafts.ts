import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import { draftId } from '../commands/personal.ts';
import { useOpenDesk } from './desk-context.tsx';
import type { Desk } from './desk.ts';
import { type DraftKeeper, openDraft } from './draft-keeper.ts';

/** A text that is kept while it is not sent. Until `isReady` nothing is known of it yet. */
export type DraftHandle = {
  readonly text: string;
  readonly isReady: boolean;
  readonly write: (text: string) => void;
  readonly clear: () => void;
};

/** The unsent text of one composer or form of a record; survives everything but `clear`. */
export function useDraft(collection: CollectionName, recordId: string, slot: string): DraftHandle {
  const desk = useOpenDesk();
  const keeper = useMemo(() => openDraft(draftPlace(desk, collection, recordId, slot)), [desk, collection, recordId, slot]);
  useEffect(() => watchLeaving(keeper), [keeper]);
  const { text, isReady } = useSyncExternalStore(keeper.subscribe, keeper.current);
  return { text, isReady, write: keeper.write, clear: keeper.clear };
}

function draftPlace({ me, database, commands, keepsakes }: Desk, collection: CollectionName, recordId: string, slot: string) {
  const id = draftId(me.personId, collection, recordId, slot);
  const { personal } = database.collections;
  return {
    keepsakes, name: `draft ${id}`,
    store: (text: string) => commands.personal.writeDraft(collection, recordId, slot, text),
    watch: (hear: (text: string) => void) => {
      const subscription = personal.findOne(id).$.subscribe((found) => {
        const content = found?._data.content;
        hear(content?.kind === 'draft' ? content.content : '');
      });
      return () => subscription.unsubscribe();
    },
  };
}

/** Writes at once when the window is left, hidden or closed, and when the composer goes. */
function watchLeaving(keeper: DraftKeeper): () => void {
  const flush = () => keeper.flush();
  const stop = keeper.open();
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', flush);
  return () => {
    window.removeEventListener('pagehide', flush);
    document.removeEventListener('visibilitychange', flush);
    flush();
    stop();
  };
}
