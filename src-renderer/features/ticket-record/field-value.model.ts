import { isInstant } from '#shared/kernel/instant.ts';

/** How a stored value of a field is to be shown; who or what an id names is found out where it is shown. */
export type ShownValue =
  | { readonly kind: 'none' }
  | { readonly kind: 'term'; readonly group: TermGroup; readonly key: string }
  | { readonly kind: 'person' | 'item' | 'ticket'; readonly id: string }
  | { readonly kind: 'catalog'; readonly field: string; readonly id: string }
  | { readonly kind: 'people'; readonly ids: readonly string[] }
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  | { readonly kind: 'instant'; readonly at: string }
  | { readonly kind: 'flag'; readonly isOn: boolean }
  | { readonly kind: 'text'; readonly text: string };

/** Lists of words that the program translates. */
export type TermGroup = 'state' | 'onHoldReason' | 'resolutionCode' | 'channel' | 'impact' | 'urgency' | 'priority' | 'kind';

const terms: readonly string[] = ['state', 'onHoldReason', 'resolutionCode', 'channel', 'impact', 'urgency', 'priority', 'kind'];
const people: readonly string[] = [
  'callerId', 'openedById', 'assignmentGroupId', 'assignedToId', 'reopenedById', 'resolvedById', 'closedById', 'createdBy', 'updatedBy',
];
const tickets: readonly string[] = ['parentId', 'problemId', 'changeId', 'causedByChangeId'];
const catalog: readonly string[] = ['serviceId', 'category', 'subcategory', 'location'];

/** What a value in the history means: text as it is, or JSON text for lists, numbers and flags. */
export function shownValue(field: string, stored: string): ShownValue {
  if (stored === '' || stored === 'null') return { kind: 'none' };
  if (isTermGroup(field)) return { kind: 'term', group: field, key: stored };
  if (people.includes(field)) return { kind: 'person', id: stored };
  if (tickets.includes(field)) return { kind: 'ticket', id: stored };
  if (catalog.includes(field)) return { kind: 'catalog', field, id: stored };
  if (field === 'itemId') return { kind: 'item', id: stored };
  if (field === 'watcherIds') return listOf(stored, (ids) => ({ kind: 'people', ids }));
  if (field === 'tags') return listOf(stored, (texts) => ({ kind: 'texts', texts }));
  if (stored === 'true' || stored === 'false') return { kind: 'flag', isOn: stored === 'true' };
  return isInstant(stored) ? { kind: 'instant', at: stored } : { kind: 'text', text: stored };
}

const isTermGroup = (field: string): field is TermGroup => terms.includes(field);

function listOf(stored: string, shown: (list: readonly string[]) => ShownValue): ShownValue {
  const list = parseList(stored);
  if (list === undefined) return { kind: 'text', text: stored };
  return list.length === 0 ? { kind: 'none' } : shown(list);
}

function parseList(stored: string): string[] | undefined {
  try {
    const parsed: unknown = JSON.parse(stored);
    return Array.isArray(parsed) ? parsed.map(String) : undefined;
  } catch {
    return undefined;
  }
}

/** The text under which a value of a record goes into the history and into conflict records. */
export const storedText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''));
