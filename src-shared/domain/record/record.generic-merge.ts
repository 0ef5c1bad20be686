import { endpointFields, type RecordBase, writingFields } from './record.base.ts';
import { type FieldRule, type Merged, mergeFields } from './record.merge.ts';
import { mergeWords } from './record.text-merge.ts';

const owned: ReadonlySet<string> = new Set([...endpointFields, 'createdAt', 'createdBy', 'storedAt']);
const writing: ReadonlySet<string> = new Set(['id', ...writingFields]);

/**
 * Merges two versions of a record of any kind by what its fields hold ([M2]): lists of names as sets, texts of several
 * lines by words, everything else as a whole. For records whose thing has no merge of its own.
 */
export function mergeRecord<T extends RecordBase>(base: T, mine: T, theirs: T): Merged<T> {
  const fields = Object.keys(theirs) as (keyof T & string)[];
  const rules = Object.fromEntries(fields.map((field) => [field, ruleFor(field, [base[field], mine[field], theirs[field]])]));
  return mergeFields<T>(rules as Record<keyof T & string, FieldRule>, base, mine, theirs, mergeWords);
}

function ruleFor(field: string, sides: readonly unknown[]): FieldRule {
  if (owned.has(field)) return 'endpoint';
  if (writing.has(field)) return 'writing';
  if (sides.every((side) => Array.isArray(side) && side.every((one) => typeof one === 'string'))) return 'set';
  if (sides.every((side) => typeof side === 'string') && sides.some((side) => String(side).includes('\n'))) return 'long-text';
  return 'theirs';
}
