import { addSeconds, type Instant, isInstant } from '#shared/kernel/instant.ts';
import { foldText } from '#shared/kernel/text.ts';
import { channels, incidentStates, onHoldReasons } from '#shared/domain/ticket/ticket.record.ts';
import { isOpen } from '#shared/domain/ticket/ticket.lifecycle.ts';
import type { TicketRow } from './queue.row.ts';

/** What kind of thing a field holds; decides its operators and how values are picked. */
export type FilterKind = 'choice' | 'person' | 'group' | 'reference' | 'text' | 'instant' | 'count' | 'flag' | 'tags';

/** The fields a list can be filtered by, in the order the editor offers them. */
export const filterFields = {
  state: 'choice', onHoldReason: 'choice', priority: 'choice', impact: 'choice', urgency: 'choice',
  assignmentGroupId: 'group', assignedToId: 'person', callerId: 'person', resolvedById: 'person', createdBy: 'person',
  shortDescription: 'text', category: 'reference', subcategory: 'reference', serviceId: 'reference', itemId: 'reference',
  location: 'reference', channel: 'choice', openedAt: 'instant', updatedAt: 'instant', resolvedAt: 'instant',
  reassignmentCount: 'count', reopenCount: 'count', tags: 'tags', isMajor: 'flag', isConfidential: 'flag', isWaiting: 'flag',
} as const satisfies Partial<Record<keyof TicketRow, FilterKind>>;
export type FilterField = keyof typeof filterFields;

export const filterOperators = ['is', 'is-not', 'contains', 'before', 'after', 'at-least', 'at-most', 'is-set', 'is-not-set'] as const;
export type FilterOperator = (typeof filterOperators)[number];

/**
 * One condition, as its chip says it. Several values mean "one of them" (for `is-not`: none of them). Besides plain
 * values: `me` and `my-groups`, `open` for the open states, and for instants `today`, `3-days-ago` (counted from the
 * start of today) and `4-hours-ago`. Flags hold `yes` or `no`.
 */
export type TicketFilter = { readonly field: FilterField; readonly operator: FilterOperator; readonly values: readonly string[] };

/** What a filter needs to know about the reader and the moment. `dayStart` is when today began where the reader sits. */
export type FilterContext = {
  readonly me: string;
  readonly groupIds: readonly string[];
  readonly now: Instant;
  readonly dayStart: Instant;
};

const operatorsByKind: Readonly<Record<FilterKind, readonly FilterOperator[]>> = {
  choice: ['is', 'is-not'],
  person: ['is', 'is-not', 'is-set', 'is-not-set'],
  group: ['is', 'is-not', 'is-set', 'is-not-set'],
  reference: ['is', 'is-not', 'is-set', 'is-not-set'],
  text: ['contains', 'is'],
  instant: ['after', 'before', 'is-set', 'is-not-set'],
  count: ['at-least', 'at-most', 'is'],
  flag: ['is'],
  tags: ['is', 'is-not', 'is-set', 'is-not-set'],
};

/** The operators that make sense for a field, the usual one first. */
export const operatorsOf = (field: FilterField): readonly FilterOperator[] => operatorsByKind[filterFields[field]];

/** Whether the operator compares with values at all. */
export const takesValues = (operator: FilterOperator): boolean => operator !== 'is-set' && operator !== 'is-not-set';

/** The values a choice field can have, in their own order; empty for every other field. */
export function choicesOf(field: FilterField): readonly string[] {
  switch (field) {
    case 'state': return incidentStates;
    case 'onHoldReason': return onHoldReasons;
    case 'priority': return ['1', '2', '3', '4', '5'];
    case 'impact':
    case 'urgency': return ['1', '2', '3'];
    case 'channel': return channels;
    default: return [];
  }
}

const relativeShape = /^(\d{1,4})-(days|hours)-ago$/;

/** Whether a text names a moment: an instant, `today`, `3-days-ago` or `4-hours-ago`. */
export const isMoment = (value: string): boolean => value === 'today' || relativeShape.test(value) || isInstant(value);

/** The instant that a moment stands for; '' when it names none. */
export function instantOfMoment(value: string, context: FilterContext): Instant {
  if (value === 'today') return context.dayStart;
  const relative = relativeShape.exec(value);
  if (relative?.[2] === 'days') return addSeconds(context.dayStart, -86_400 * Number(relative[1]));
  if (relative?.[2] === 'hours') return addSeconds(context.now, -3600 * Number(relative[1]));
  return isInstant(value) ? value : '';
}

/** Makes the test of one condition; words such as `me` are looked up once, not per row. */
export function filterTest(filter: TicketFilter, context: FilterContext): (row: TicketRow) => boolean {
  const { field, operator } = filter;
  switch (operator) {
    case 'is-set': return (row) => !isEmpty(row[field]);
    case 'is-not-set': return (row) => isEmpty(row[field]);
    case 'before':
    case 'after': return momentTest(filter, context);
    case 'at-least': return (row) => Number(row[field]) >= Number(filter.values[0] ?? 0);
    case 'at-most': return (row) => Number(row[field]) <= Number(filter.values[0] ?? 0);
    case 'contains': return containsTest(filter);
    default: return equalityTest(filter, context);
  }
}

const isEmpty = (value: TicketRow[FilterField]): boolean => value === '' || (Array.isArray(value) && value.length === 0);

function momentTest({ field, operator, values }: TicketFilter, context: FilterContext): (row: TicketRow) => boolean {
  const limit = instantOfMoment(values[0] ?? '', context);
  if (limit === '') return () => true;
  return operator === 'before'
    ? (row) => row[field] !== '' && String(row[field]) < limit
    : (row) => String(row[field]) >= limit;
}

function containsTest({ field, values }: TicketFilter): (row: TicketRow) => boolean {
  const wanted = values.map(foldText);
  return (row) => {
    const text = foldText(String(row[field]));
    return wanted.some((one) => text.includes(one));
  };
}

function equalityTest({ field, operator, values }: TicketFilter, context: FilterContext): (row: TicketRow) => boolean {
  const wanted = new Set(values.flatMap((value) => meaningOf(value, field, context)));
  const isWanted = operator === 'is';
  if (values.length === 0) return () => true;
  return (row) => {
    const value = row[field];
    const holds = Array.isArray(value) ? value.some((one) => wanted.has(one)) : wanted.has(plain(value));
    return holds === isWanted;
  };
}

const plain = (value: TicketRow[FilterField]): string => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value));

function meaningOf(value: string, field: FilterField, context: FilterContext): readonly string[] {
  if (value === 'me' && filterFields[field] === 'person') return [context.me];
  if (value === 'my-groups' && field === 'assignmentGroupId') return context.groupIds;
  if (value === 'open' && field === 'state') return incidentStates.filter(isOpen);
  return [value];
}
