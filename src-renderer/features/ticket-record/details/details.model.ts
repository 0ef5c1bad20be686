import type { JournalEntry } from '#shared/domain/journal/journal.record.ts';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';

/** How a field is edited where it stands. `weight` and `step` fields are changed by their own controls of the header. */
export type FieldEditor =
  | 'long-text' | 'line' | 'person' | 'assignee' | 'group' | 'channel' | 'service' | 'category' | 'subcategory' | 'location' | 'item'
  | 'weight' | 'step' | 'flag' | 'people' | 'tags' | 'parent' | 'none';

export type DetailField = { readonly field: keyof Ticket; readonly editor: FieldEditor };
export type DetailGroup = { readonly name: 'what' | 'who' | 'weight' | 'work' | 'relations' | 'end' | 'record'; readonly fields: readonly DetailField[] };

const as = (editor: FieldEditor, ...fields: (keyof Ticket)[]): DetailField[] => fields.map((field) => ({ field, editor }));

const groups: readonly DetailGroup[] = [
  {
    name: 'what',
    fields: [
      ...as('long-text', 'description'), ...as('service', 'serviceId'), ...as('item', 'itemId'),
      ...as('category', 'category'), ...as('subcategory', 'subcategory'), ...as('tags', 'tags'),
    ],
  },
  {
    name: 'who',
    fields: [
      ...as('person', 'callerId'), ...as('channel', 'channel'), ...as('location', 'location'), ...as('people', 'watcherIds'),
      ...as('none', 'openedById', 'openedAt'),
    ],
  },
  { name: 'weight', fields: [...as('weight', 'impact', 'urgency', 'priority'), ...as('flag', 'isMajor', 'isConfidential')] },
  {
    name: 'work',
    fields: [...as('step', 'state', 'onHoldReason'), ...as('group', 'assignmentGroupId'), ...as('assignee', 'assignedToId'), ...as('none', 'reassignmentCount', 'reopenCount')],
  },
  { name: 'relations', fields: [...as('parent', 'parentId'), ...as('none', 'problemId', 'changeId', 'causedByChangeId')] },
  {
    name: 'end',
    fields: as('none', 'resolutionCode', 'resolutionNotes', 'resolvedAt', 'resolvedById', 'reopenedAt', 'reopenedById', 'closedAt', 'closedById'),
  },
  { name: 'record', fields: as('none', 'number', 'provisionalNumber', 'externalNumber', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy') },
];

/** The fields in their groups; what only the program sets is left out while it says nothing. */
export const detailGroups = (ticket: Ticket): DetailGroup[] =>
  groups
    .map((group) => ({ ...group, fields: group.fields.filter(({ field, editor }) => isShown(ticket, field, editor)) }))
    .filter((group) => group.fields.length > 0);

function isShown(ticket: Ticket, field: keyof Ticket, editor: FieldEditor): boolean {
  if (field === 'onHoldReason') return ticket.onHoldReason !== '';
  return editor !== 'none' || (ticket[field] !== '' && ticket[field] !== 0);
}

/** The fields whose last change still waits to be sent, as the journal tells. */
export const waitingFields = (journal: readonly JournalEntry[]): ReadonlySet<string> =>
  new Set(journal.filter((entry) => entry.view === '').flatMap((entry) => entry.changes.map((change) => change.field)));
