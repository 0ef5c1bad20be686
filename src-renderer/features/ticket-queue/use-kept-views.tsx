import { type ReactNode, useMemo, useState } from 'react';
import { writeDefinition, type ViewDefinition } from '#shared/practices/queue/queue.saved.ts';
import { useDesk } from '#renderer/data/queries/desk-context.tsx';
import { useSavedViews } from '#renderer/data/queries/personal.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import { KeepViewDialog } from './keep-view-dialog.tsx';
import { keptIdOf, type KeptView, savedViewId, type ViewId } from './queue-views.model.ts';
import { useReasons } from './use-reasons.ts';

/** The person's kept views and what can be done with them. */
export type KeptViews = {
  readonly views: readonly KeptView[];
  readonly sharedIds: ReadonlySet<ViewId>;
  /** Keeps what the list shows: a kept view at once, any other under a name that is asked for. */
  readonly keep: (viewId: ViewId, name: string, definition: ViewDefinition) => void;
  readonly edit: (viewId: ViewId) => void;
  readonly remove: (viewId: ViewId) => void;
  readonly dialog: ReactNode;
};

type Asking = { readonly title: string; readonly id: string; readonly name: string; readonly isShared: boolean; readonly definition: string };

/** Keeping, renaming and removing views; a removed view that is shown gives way to the first one. */
export function useKeptViews(onView: (viewId: ViewId) => void): KeptViews {
  const text = useText('ticket-queue');
  const toast = useToast();
  const { commands } = useDesk();
  const { sentenceOf } = useReasons();
  const views = useSavedViews();
  const [asking, setAsking] = useState<Asking>();
  const sharedIds = useMemo(() => new Set(views.filter((one) => one.content.isShared).map((one) => savedViewId(one.id))), [views]);
  const find = (viewId: ViewId) => views.find((one) => one.id === keptIdOf(viewId));

  const save = async ({ id, name, isShared, definition }: Omit<Asking, 'title'>): Promise<void> => {
    const outcome = await commands.personal.saveView({ name, isShared, definition, ...(id === '' ? {} : { id }) });
    if (!outcome.ok) return toast.show({ tone: 'bad', text: text('saved.failed', { reason: sentenceOf(outcome.error) }) });
    toast.show({ tone: 'ok', text: text('saved.kept', { name }) });
    onView(savedViewId(outcome.value.id));
  };
  const remove = async (viewId: ViewId): Promise<void> => {
    const outcome = await commands.personal.removeView(keptIdOf(viewId));
    if (!outcome.ok) return toast.show({ tone: 'bad', text: text('saved.failed', { reason: sentenceOf(outcome.error) }) });
    onView('');
  };
  return {
    views,
    sharedIds,
    keep: (viewId, name, definition) => {
      const kept = find(viewId);
      if (kept) void save({ id: kept.id, name: kept.content.name, isShared: kept.content.isShared, definition: writeDefinition(definition) });
      else setAsking({ title: text('saved.saveLong'), id: '', name, isShared: false, definition: writeDefinition(definition) });
    },
    edit: (viewId) => {
      const kept = find(viewId);
      if (kept) setAsking({ title: text('saved.rename'), id: kept.id, ...kept.content });
    },
    remove: (viewId) => void remove(viewId),
    dialog: asking && (
      <KeepViewDialog
        title={asking.title}
        name={asking.name}
        isShared={asking.isShared}
        onClose={() => setAsking(undefined)}
        onKeep={(name, isShared) => {
          setAsking(undefined);
          void save({ ...asking, name, isShared });
        }}
      />
    ),
  };
}
