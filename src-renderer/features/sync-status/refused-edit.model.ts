import { sameJson } from '#shared/kernel/json.ts';

// A refused edit is a whole record as it was written. What the person cares about is where it differs from
// what the record is now; from that, and from what they change of it, the body to be sent again is made.

/** The fields of a record by name; parsed once, at the door. */
export type Fields = { readonly [field: string]: unknown };

/** One difference between the refused body and the record as it is now. */
export type RefusedPart = {
  readonly field: string;
  readonly mine: unknown;
  /** What the record has now; undefined where the record does not exist here. */
  readonly now: unknown;
  /** Whether the value is plain text that can be edited here. */
  readonly isText: boolean;
};

/** What tells of the writing, or is set by the endpoint: never a part of what somebody wanted. */
const silent = new Set([
  'id', 'rev', 'ancestry', 'view', 'number', 'provisionalNumber', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'occurredAt',
  'receivedAt', 'scopes', 'priority', 'reassignmentCount', 'recordRev', 'position', 'recordCollection', 'recordId', 'authorId',
  'openedById', 'openedAt', '_deleted',
]);

/** The fields that only make sense together: a step through the states with all that it sets. */
const stateFields = [
  'state', 'onHoldReason', 'moves', 'reopenCount', 'reopenedAt', 'reopenedById', 'resolutionCode', 'resolvedAt', 'resolvedById',
  'closedAt', 'closedById',
] as const;

const texts = new Set(['shortDescription', 'description', 'resolutionNotes', 'text', 'name', 'fileName', 'externalNumber']);

/** The record in a JSON text; undefined when it holds none. */
export function readFields(body: string): Fields | undefined {
  try {
    const raw: unknown = JSON.parse(body);
    return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? { ...raw } : undefined;
  } catch {
    return undefined;
  }
}

/** What the refused body says otherwise than the record does now; for a record that is not here, all that it says. */
export function refusedParts(body: Fields, now: Fields | undefined): readonly RefusedPart[] {
  const hidden: readonly string[] = stateFields.filter((field) => field !== 'state');
  const differs = (field: string): boolean => (now === undefined ? !isEmpty(body[field]) : !sameJson(body[field], now[field]));
  return Object.keys(body)
    .filter((field) => !silent.has(field) && !hidden.includes(field))
    .filter((field) => (field === 'state' ? stateFields.some(differs) : differs(field)))
    .map((field) => ({ field, mine: body[field], now: now?.[field], isText: texts.has(field) && typeof body[field] === 'string' }));
}

const isEmpty = (value: unknown): boolean =>
  value === '' || value === false || value === null || value === undefined || value === 0 || (Array.isArray(value) && value.length === 0)
  || (typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0);

/** What the person made of the refused edit: texts they changed, fields they left out. */
export type Revision = { readonly texts: Readonly<Record<string, string>>; readonly leftOut: ReadonlySet<string> };

/** The body to send again: left-out fields as the record has them now, edited texts as edited. */
export function revisedBody(body: Fields, now: Fields | undefined, { texts: edited, leftOut }: Revision): Fields {
  const back = [...leftOut].flatMap((field) => (field === 'state' ? stateFields : [field]));
  const kept = now === undefined ? [] : back.map((field): [string, unknown] => [field, now[field]]);
  const shown = Object.entries(edited).filter(([field]) => !leftOut.has(field));
  return { ...body, ...Object.fromEntries(kept), ...Object.fromEntries(shown) };
}

/** A refused edit as far as it is gathered with others. */
type Refused = { readonly id: string; readonly content: { readonly recordCollection: string; readonly recordId: string; readonly body: string } };

/** A refused edit together with the lines of history that were written along with it and refused likewise. */
export type RefusedGroup<T> = { readonly edit: T; readonly lines: readonly T[] };

/** Puts lines of history to the ticket's edit they tell of: the person wanted one thing, so they see one thing. */
export function refusedGroups<T extends Refused>(edits: readonly T[]): readonly RefusedGroup<T>[] {
  const tickets = edits.filter((edit) => edit.content.recordCollection === 'tickets');
  const ticketOf = (edit: T): string => {
    const body = edit.content.recordCollection === 'journal' ? readFields(edit.content.body) : undefined;
    return body?.['kind'] === 'field-change' ? String(body['recordId']) : '';
  };
  const isLine = (edit: T): boolean => tickets.some((ticket) => ticket.content.recordId === ticketOf(edit));
  return edits.filter((edit) => !isLine(edit)).map((edit) => ({
    edit,
    lines: tickets.find((ticket) => ticket.content.recordId === edit.content.recordId) === edit
      ? edits.filter((other) => isLine(other) && ticketOf(other) === edit.content.recordId)
      : [],
  }));
}

/** A line of history that fits the revised edit; undefined when nothing of it is left. */
export function revisedLine(body: Fields, { texts: edited, leftOut }: Revision): Fields | undefined {
  const changes = (Array.isArray(body['changes']) ? body['changes'] : []) as readonly { readonly field: string; readonly to: string }[];
  const kept = changes
    .filter(({ field }) => !leftOut.has(field) && !(leftOut.has('state') && stateFields.some((one) => one === field)))
    .map((change) => ({ ...change, to: edited[change.field] ?? change.to }));
  return kept.length === 0 ? undefined : { ...body, changes: kept };
}
