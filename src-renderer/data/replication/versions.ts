import { sameJson } from '#shared/kernel/json.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What tells of the writing and of the storing, not of the thing. */
const aboutWriting: ReadonlySet<string> = new Set([
  'id', 'rev', 'ancestry', 'view', 'number', 'scopes', 'receivedAt', 'updatedAt', 'updatedBy', 'occurredAt', 'createdAt', 'createdBy',
  '_deleted', '_attachments', '_meta', '_rev',
]);

/** The fields of a thing in which two versions differ. */
export const differingFields = (left: Fields, right: Fields): string[] =>
  Object.keys(left).filter((field) => !aboutWriting.has(field) && !sameJson(left[field], right[field]));

/** Whether two versions say the same of the thing, whoever wrote them. */
export const sameBesidesWriting = (left: Fields, right: Fields): boolean => differingFields(left, right).length === 0;
