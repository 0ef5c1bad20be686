import { err, ok, type Result } from '#shared/kernel/result.ts';
import { choicesOf, type FilterField, type FilterOperator, filterFields, isMoment, operatorsOf, takesValues, type TicketFilter } from './queue.filter.ts';
import { type SortField, sortFields, type TicketSort } from './queue.sort.ts';
import type { TicketView } from './queue.view.ts';

/** The columns a list can show. `title` is the short description with its marks, and is always there. */
export const listColumns = [
  'number', 'title', 'callerId', 'state', 'priority', 'impact', 'urgency', 'assignmentGroupId', 'assignedToId', 'category',
  'subcategory', 'serviceId', 'itemId', 'location', 'channel', 'openedAt', 'updatedAt', 'resolvedAt', 'reassignmentCount',
  'reopenCount', 'tags',
] as const;
export type ListColumn = (typeof listColumns)[number];
/** A shown column; width in CSS pixels. */
export type ShownColumn = { readonly id: ListColumn; readonly width: number };

/** A view as it is kept: what is shown, and how. */
export type ViewDefinition = { readonly view: TicketView; readonly columns: readonly ShownColumn[] };

/** Why a kept view cannot be used. */
export type DefinitionFault = 'not-json' | 'unknown-version' | 'bad-shape';

const limits = { columns: listColumns.length, filters: 50, values: 500, valueLength: 400, width: { min: 48, max: 1200 } } as const;

/** The text under which a view is kept. */
export const writeDefinition = ({ view, columns }: ViewDefinition): string =>
  JSON.stringify({ version: 1, filters: view.filters, sort: view.sort, text: view.text, columns });

/** Reads a kept view; anything it does not know is a fault, never a guess. */
export function readDefinition(text: string): Result<ViewDefinition, DefinitionFault> {
  const raw = parse(text);
  if (!isObject(raw)) return err('not-json');
  if (raw['version'] !== 1) return err('unknown-version');
  const { filters, sort, text: words, columns } = raw;
  const isWhole = isListOf(filters, isFilter, limits.filters) && isSort(sort) && typeof words === 'string'
    && words.length <= limits.valueLength && isListOf(columns, isColumn, limits.columns);
  if (!isWhole) return err('bad-shape');
  if (new Set(columns.map((column) => column.id)).size !== columns.length) return err('bad-shape');
  return ok({ view: { filters: filters.map(plainFilter), sort: { field: sort.field, direction: sort.direction }, text: words }, columns: columns.map(plainColumn) });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Fields = { readonly [key: string]: unknown };
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isOneOf = <T extends string>(value: unknown, all: readonly T[]): value is T => all.some((one) => one === value);
const isListOf = <T>(value: unknown, isIt: (one: unknown) => one is T, most: number): value is readonly T[] =>
  Array.isArray(value) && value.length <= most && value.every(isIt);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= limits.valueLength;
const isField = (value: unknown): value is FilterField => typeof value === 'string' && Object.hasOwn(filterFields, value);

function isFilter(value: unknown): value is TicketFilter {
  if (!isObject(value) || !isField(value['field']) || !isListOf(value['values'], isText, limits.values)) return false;
  return isOneOf(value['operator'], operatorsOf(value['field'])) && hasFittingValues(value['field'], value['operator'], value['values']);
}

/** Whether the values suit field and operator: a choice that exists, a moment, a whole number, yes or no. */
export function hasFittingValues(field: FilterField, operator: FilterOperator, values: readonly string[]): boolean {
  if (!takesValues(operator)) return values.length === 0;
  if (values.length === 0) return false;
  switch (filterFields[field]) {
    case 'choice': return values.every((value) => choicesOf(field).includes(value) || (field === 'state' && value === 'open'));
    case 'instant': return values.length === 1 && values.every(isMoment);
    case 'count': return values.length === 1 && values.every((value) => /^\d{1,6}$/.test(value));
    case 'flag': return values.length === 1 && values.every((value) => value === 'yes' || value === 'no');
    default: return values.every((value) => value !== '');
  }
}

const isSort = (value: unknown): value is TicketSort =>
  isObject(value) && isOneOf<SortField>(value['field'], sortFields) && isOneOf(value['direction'], ['ascending', 'descending'] as const);

const isColumn = (value: unknown): value is ShownColumn =>
  isObject(value) && isOneOf(value['id'], listColumns) && typeof value['width'] === 'number'
  && value['width'] >= limits.width.min && value['width'] <= limits.width.max;

const plainFilter = ({ field, operator, values }: TicketFilter): TicketFilter => ({ field, operator, values: [...values] });
const plainColumn = ({ id, width }: ShownColumn): ShownColumn => ({ id, width });
