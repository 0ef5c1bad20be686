import { channels, incidentStates, onHoldReasons, resolutionCodes } from '#shared/domain/ticket/ticket.record.ts';
import type { FilterField, TicketFilter } from '#shared/practices/queue/queue.filter.ts';
import { filterFields } from '#shared/practices/queue/queue.filter.ts';
import type { ListColumn } from '#shared/practices/queue/queue.saved.ts';
import type { ticketQueue } from '#renderer/messages/en/ticket-queue.ts';
import type { entities } from '#renderer/messages/en/entities.ts';
import type { Text } from '#renderer/messages/catalogue.ts';

/** What filters and columns are put into words with. */
export type FilterWords = {
  readonly text: Text<typeof ticketQueue>;
  readonly entity: Text<typeof entities>;
  /** The name of a person, group, service, item, category or location; '' when unknown. */
  readonly nameOf: (idOrKey: string) => string;
  readonly day: (instant: string) => string;
  readonly language: string;
};

/** The name of a field as the filter editor and the chips say it. */
export const fieldName = (field: FilterField, words: FilterWords): string =>
  field === 'isWaiting' ? words.text('field.isWaiting') : words.entity(`field.${field}`);

/** The name of a column. */
export function columnName(column: ListColumn, words: Pick<FilterWords, 'text' | 'entity'>): string {
  switch (column) {
    case 'title':
    case 'reassignmentCount':
    case 'reopenCount':
    case 'itemId': return words.text(`column.${column}`);
    default: return words.entity(`field.${column}`);
  }
}

/** One value of a filter in words. */
export function valueName(field: FilterField, value: string, words: FilterWords): string {
  if (value === 'me' || value === 'my-groups' || (value === 'open' && field === 'state')) return words.text(`value.${value}`);
  return choiceName(field, value, words.entity) ?? plainValueName(field, value, words);
}

/** The field's own term for a value that is chosen from a list; undefined for every other value. */
export function choiceName(field: string, value: string, entity: FilterWords['entity']): string | undefined {
  const among = <T>(all: readonly T[]): T | undefined => all.find((one) => String(one) === value);
  switch (field) {
    case 'state': return say(among(incidentStates), (one) => entity(`state.${one}`));
    case 'onHoldReason': return say(among(onHoldReasons), (one) => entity(`onHoldReason.${one}`));
    case 'resolutionCode': return say(among(resolutionCodes), (one) => entity(`resolutionCode.${one}`));
    case 'channel': return say(among(channels), (one) => entity(`channel.${one}`));
    case 'priority': return say(among([1, 2, 3, 4, 5] as const), (one) => entity(`priority.${one}`));
    case 'impact':
    case 'urgency': return say(among([1, 2, 3] as const), (one) => entity(`level.${one}`));
    default: return undefined;
  }
}

const say = <T>(found: T | undefined, words: (found: T) => string): string | undefined => (found === undefined ? undefined : words(found));

function plainValueName(field: FilterField, value: string, words: FilterWords): string {
  switch (filterFields[field]) {
    case 'flag': return words.text(value === 'yes' ? 'value.yes' : 'value.no');
    case 'text': return words.text('sentence.quoted', { text: value });
    case 'person':
    case 'group': return words.nameOf(value) || words.text('value.unknown');
    case 'reference': return words.nameOf(value) || value;
    case 'instant': return words.day(value);
    default: return value;
  }
}

/** How many values a chip names before it only counts the rest. */
const namedValues = 3;

/** A whole filter as a sentence in plain words: "State is Open or Resolved". */
export function filterSentence(filter: TicketFilter, words: FilterWords): string {
  const field = fieldName(filter.field, words);
  const moment = momentSentence(filter, field, words);
  if (moment !== undefined) return moment;
  return words.text(`sentence.${filter.operator}`, { field, values: valuesPhrase(filter, words) });
}

function valuesPhrase(filter: TicketFilter, words: FilterWords): string {
  const names = filter.values.map((value) => valueName(filter.field, value, words));
  if (names.length > namedValues) {
    const shown = names.slice(0, namedValues - 1).join(', ');
    return words.text('sentence.more', { values: shown, count: names.length - namedValues + 1 });
  }
  return new Intl.ListFormat(words.language, { type: 'disjunction' }).format(names);
}

function momentSentence({ field: id, operator, values }: TicketFilter, field: string, words: FilterWords): string | undefined {
  if (filterFields[id] !== 'instant' || (operator !== 'before' && operator !== 'after')) return undefined;
  const isAfter = operator === 'after';
  const value = values[0] ?? '';
  if (value === 'today') return words.text(isAfter ? 'sentence.sinceToday' : 'sentence.beforeToday', { field });
  const relative = /^(\d+)-(days|hours)-ago$/.exec(value);
  if (relative === null) return undefined;
  const count = Number(relative[1]);
  if (relative[2] === 'days') return words.text(isAfter ? 'sentence.inLastDays' : 'sentence.olderDays', { field, count });
  return words.text(isAfter ? 'sentence.inLastHours' : 'sentence.olderHours', { field, count });
}
