import { type ListColumn, listColumns, type ShownColumn } from '#shared/practices/queue/queue.saved.ts';
import type { SortField } from '#shared/practices/queue/queue.sort.ts';

/** Usual widths in pixels; the title takes what is left, and at least its width. */
const widths: Readonly<Record<ListColumn, number>> = {
  number: 104, title: 200, callerId: 128, state: 144, priority: 116, impact: 88, urgency: 88, assignmentGroupId: 128,
  assignedToId: 128, category: 120, subcategory: 130, serviceId: 140, itemId: 150, location: 120, channel: 112, openedAt: 104,
  updatedAt: 92, resolvedAt: 104, reassignmentCount: 104, reopenCount: 104, tags: 140,
};

/** The narrowest and widest a column may be drawn. */
export const columnBounds = { min: 56, max: 800 } as const;

const shown = (...ids: readonly ListColumn[]): readonly ShownColumn[] => ids.map((id) => ({ id, width: widths[id] }));

const usual = shown('priority', 'number', 'title', 'state', 'callerId', 'assignedToId', 'updatedAt');
const mine = shown('priority', 'number', 'title', 'state', 'callerId', 'assignmentGroupId', 'updatedAt');
const resolved = shown('number', 'title', 'state', 'callerId', 'assignmentGroupId', 'resolvedAt');

/** The columns a view starts with. */
export function usualColumns(viewId: string): readonly ShownColumn[] {
  if (viewId === 'my-work' || viewId === 'my-groups-unassigned' || viewId === 'waiting') return mine;
  return viewId === 'resolved-by-me' ? resolved : usual;
}

/** The field a column is sorted by; undefined where sorting says nothing. */
export function sortFieldOf(column: ListColumn): SortField | undefined {
  if (column === 'title') return 'shortDescription';
  return column === 'tags' ? undefined : column;
}

/** The columns that are not shown now. */
export const hiddenColumns = (columns: readonly ShownColumn[]): readonly ListColumn[] =>
  listColumns.filter((id) => !columns.some((column) => column.id === id));

/** Shows a column at the end, or takes it away; the title always stays. */
export function toggleColumn(columns: readonly ShownColumn[], id: ListColumn): readonly ShownColumn[] {
  if (!columns.some((column) => column.id === id)) return [...columns, { id, width: widths[id] }];
  return id === 'title' ? columns : columns.filter((column) => column.id !== id);
}

/** Moves a column by so many places. */
export function shiftColumn(columns: readonly ShownColumn[], id: ListColumn, by: number): readonly ShownColumn[] {
  const from = columns.findIndex((column) => column.id === id);
  return from < 0 ? columns : moveColumn(columns, id, Math.max(0, Math.min(columns.length - 1, from + by)));
}

/** Puts a column at a place. */
export function moveColumn(columns: readonly ShownColumn[], id: ListColumn, place: number): readonly ShownColumn[] {
  const moved = columns.find((column) => column.id === id);
  if (moved === undefined) return columns;
  return columns.filter((column) => column.id !== id).toSpliced(place, 0, moved);
}

/** Gives a column a width within its bounds. */
export const resizeColumn = (columns: readonly ShownColumn[], id: ListColumn, width: number): readonly ShownColumn[] =>
  columns.map((column) => (column.id === id ? { id, width: Math.round(Math.max(columnBounds.min, Math.min(columnBounds.max, width))) } : column));

/** Width of the column with the boxes, in pixels. */
const boxWidth = 40;

/** The tracks of the list's grid, the boxes first. */
export const gridTemplate = (columns: readonly ShownColumn[]): string =>
  [`${boxWidth}px`, ...columns.map(({ id, width }) => (id === 'title' ? `minmax(${width}px, 1fr)` : `${width}px`))].join(' ');

/** The narrowest the grid gets before it scrolls sideways, in pixels. */
export const gridWidth = (columns: readonly ShownColumn[]): number => columns.reduce((sum, { width }) => sum + width, boxWidth);
