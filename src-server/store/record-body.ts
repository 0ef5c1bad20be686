import type { CollectionName } from '#shared/domain/record/record.base.ts';
import { endpointFields, writingFields } from '#shared/domain/record/record.base.ts';
import { sameJson } from '#shared/kernel/json.ts';
import type { AnyRecord, RecordOf } from '#shared/protocol/record-schemas.ts';

/** A record's body as the store keeps it: without the view, which belongs to whoever reads. */
export function bodyText(record: AnyRecord): string {
  const { view: _view, ...kept } = record;
  return JSON.stringify(kept);
}

/** The record in a stored body; it was checked when it came in. */
export const recordIn = <Name extends CollectionName = CollectionName>(body: string): RecordOf<Name> =>
  ({ ...(JSON.parse(body) as RecordOf<Name>), view: '' });

const silentFields = new Set<string>(['id', 'receivedAt', 'scopes', 'view', ...writingFields]);

/** What the log keeps of a change: the fields with their values before and after ([F2]); drafts only by name. */
export function changesText(stored: AnyRecord | undefined, next: AnyRecord, collection: CollectionName): string {
  if (stored === undefined) return '[]';
  const before: Readonly<Record<string, unknown>> = stored;
  const changed = Object.entries(next).filter(([field, value]) => !silentFields.has(field) && !sameJson(before[field], value));
  return JSON.stringify(changed.map(([field, to]) => (collection === 'personal' ? { field } : { field, from: before[field], to })));
}

const notContent = new Set<string>([...endpointFields, ...writingFields]);

/** A text that is equal for two records that say the same, whoever wrote them when; values as their source orders them. */
export function contentOf(record: AnyRecord): string {
  const fields = Object.entries(record).filter(([field]) => !notContent.has(field));
  return JSON.stringify(fields.sort(([left], [right]) => (left < right ? -1 : 1)));
}
