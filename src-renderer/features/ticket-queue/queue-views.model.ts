import type { SavedView } from '#shared/domain/personal/personal.record.ts';
import { sameJson } from '#shared/kernel/json.ts';
import { type BuiltInViewId, builtInView, groupQueue, isBuiltInViewId, waitingView } from '#shared/practices/queue/queue.built-in.ts';
import { readDefinition, type ViewDefinition } from '#shared/practices/queue/queue.saved.ts';
import type { TicketView } from '#shared/practices/queue/queue.view.ts';
import { usualColumns } from './queue-columns.model.ts';

/** The two shelves of the rail: one's own work, and everybody's. */
export type Shelf = 'my-work' | 'queues';

/** Names one view: a built-in one, `waiting`, `group:<id>` or `saved:<id>`. */
export type ViewId = string;

/** A view the person kept, as the list knows it. */
export type KeptView = { readonly id: string; readonly content: Pick<SavedView, 'name' | 'isShared' | 'definition'> };

/** The views of each shelf that every desk has, in order. */
export const shelves: Readonly<Record<Shelf, readonly (BuiltInViewId | 'waiting')[]>> = {
  'my-work': ['my-work', 'my-groups-unassigned', 'resolved-by-me', 'waiting'],
  queues: ['all-open', 'critical-high', 'on-hold', 'all'],
};

export const groupViewId = (groupId: string): ViewId => `group:${groupId}`;
export const savedViewId = (recordId: string): ViewId => `saved:${recordId}`;

/** The record of a kept view, out of its view id; '' for every other view. */
export const keptIdOf = (viewId: ViewId): string => (viewId.startsWith('saved:') ? viewId.slice('saved:'.length) : '');
const groupIdOf = (viewId: ViewId): string => (viewId.startsWith('group:') ? viewId.slice('group:'.length) : '');

/** Whether a view stands on a shelf; the person's own views stand on both. */
export function isOnShelf(viewId: ViewId, shelf: Shelf): boolean {
  if (keptIdOf(viewId) !== '') return true;
  return shelves[shelf].some((id) => id === viewId) || (shelf === 'queues' && groupIdOf(viewId) !== '');
}

/** What a view shows as it was kept; undefined when nobody knows it, or it cannot be read here. */
export function keptDefinition(viewId: ViewId, kept: readonly KeptView[]): ViewDefinition | undefined {
  const keptId = keptIdOf(viewId);
  if (keptId !== '') {
    const found = kept.find((one) => one.id === keptId);
    const read = found && readDefinition(found.content.definition);
    return read?.ok ? read.value : undefined;
  }
  const view = plainView(viewId);
  return view && { view, columns: usualColumns(viewId) };
}

function plainView(viewId: ViewId): TicketView | undefined {
  if (isBuiltInViewId(viewId)) return builtInView(viewId);
  if (viewId === 'waiting') return waitingView;
  return groupIdOf(viewId) === '' ? undefined : groupQueue(groupIdOf(viewId));
}

/** Whether what the list shows differs from the kept view in what it finds or how it is ordered. */
export const isChanged = (shown: ViewDefinition, kept: ViewDefinition): boolean =>
  !sameJson(shown.view.filters, kept.view.filters) || !sameJson(shown.view.sort, kept.view.sort) || !sameJson(shown.columns, kept.columns);
