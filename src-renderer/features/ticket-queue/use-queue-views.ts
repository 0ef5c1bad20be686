import { useMemo } from 'react';
import { groupQueue } from '#shared/practices/queue/queue.built-in.ts';
import type { TicketView } from '#shared/practices/queue/queue.view.ts';
import { useMe } from '#renderer/data/queries/desk-context.tsx';
import { useDirectory } from '#renderer/data/queries/directory.ts';
import { useSavedViews } from '#renderer/data/queries/personal.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { groupViewId, keptDefinition, savedViewId, type Shelf, shelves, type ViewId } from './queue-views.model.ts';

/** One line of the list of views; `view` is absent when it cannot be read here. */
export type ViewLine = { readonly id: ViewId; readonly name: string; readonly view: TicketView; readonly part: 'built-in' | 'my-group' | 'group' | 'saved' };

/** The views of one shelf by name: built-in ones, then one's own, or the groups with one's own groups first. */
export function useShelf(shelf: Shelf): readonly ViewLine[] {
  const text = useText('ticket-queue');
  const me = useMe();
  const { groups } = useDirectory();
  const saved = useSavedViews();
  return useMemo(() => {
    const builtIn = shelves[shelf].flatMap((id): ViewLine[] => {
      const kept = keptDefinition(id, []);
      return kept ? [{ id, name: text(`view.${id}`), view: kept.view, part: 'built-in' }] : [];
    });
    const own = saved.map((one): ViewLine => ({
      id: savedViewId(one.id), name: one.content.name, part: 'saved',
      view: keptDefinition(savedViewId(one.id), saved)?.view ?? nothingFound,
    }));
    if (shelf === 'my-work') return [...builtIn, ...own];
    const lines = groups.map((group): ViewLine => ({
      id: groupViewId(group.id), name: group.name, view: groupQueue(group.id), part: me.groupIds.includes(group.id) ? 'my-group' : 'group',
    }));
    return [...builtIn, ...lines.filter((line) => line.part === 'my-group'), ...lines.filter((line) => line.part === 'group'), ...own];
  }, [shelf, text, me, groups, saved]);
}

/** Counts nothing: the place of a kept view that another version wrote. */
const nothingFound: TicketView = { filters: [{ field: 'assignedToId', operator: 'is', values: ['\u0000'] }], sort: { field: 'number', direction: 'ascending' }, text: '' };

/** A view that the command palette can go to. */
export type QueueViewEntry = { readonly id: ViewId; readonly place: Shelf; readonly name: string };

/** All views of both shelves by name. */
export function useQueueViews(): readonly QueueViewEntry[] {
  const mine = useShelf('my-work');
  const queues = useShelf('queues');
  return useMemo(() => [
    ...mine.map(({ id, name }): QueueViewEntry => ({ id, name, place: 'my-work' })),
    ...queues.filter((line) => line.part !== 'saved').map(({ id, name }): QueueViewEntry => ({ id, name, place: 'queues' })),
  ], [mine, queues]);
}
