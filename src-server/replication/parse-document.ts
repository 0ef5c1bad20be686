import type { CollectionName } from '#shared/domain/record/record.base.ts';
import { type Refusal, refusal } from '#shared/domain/record/record.refusal.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type RecordOf, recordSchemas } from '#shared/protocol/record-schemas.ts';
import { limits } from '#shared/protocol/replication.messages.ts';

/** A refused edit holds the whole of a record that may itself be as large as a record gets: its escapes need room. */
const maximumBytes = (collection: CollectionName): number => (collection === 'personal' ? 4 * limits.recordBytes : limits.recordBytes);

/** A pushed document as a record of its collection, or why it is none ([P1]). */
export function parseDocument<Name extends CollectionName>(collection: Name, document: Readonly<Record<string, unknown>>): Result<RecordOf<Name>, Refusal> {
  const { _deleted, ...fields } = document;
  const text = JSON.stringify(fields);
  if (Buffer.byteLength(text) > maximumBytes(collection)) return err(refusal('too-large', '', { bytes: String(maximumBytes(collection)) }));
  const parsed = recordSchemas[collection].safeParse(fields);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return err(refusal('invalid-shape', (issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : String(issue?.path[0] ?? '')).slice(0, 80), { message: (issue?.message ?? '').slice(0, 200) }));
  }
  const unstorable = unstorableField(fields);
  return unstorable === undefined ? ok(parsed.data as RecordOf<Name>) : err(refusal('invalid-value', unstorable.slice(0, 80), { reason: 'unstorable-text' }));
}

/** The first field with a text that no database keeps as it is: a NUL, or half of a surrogate pair. */
function unstorableField(fields: Readonly<Record<string, unknown>>): string | undefined {
  return Object.entries(fields).find(([, value]) => hasUnstorableText(value))?.[0];
}

function hasUnstorableText(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed();
  if (Array.isArray(value)) return value.some(hasUnstorableText);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, one]) => hasUnstorableText(key) || hasUnstorableText(one));
}
