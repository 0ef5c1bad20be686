import type { Conflict, ConflictField } from '#shared/domain/personal/personal.record.ts';
import { storedText } from '../field-value.model.ts';

/** A disagreement that a person still has to settle, with its values as the history stores them. */
export type OpenConflict = {
  readonly id: string;
  readonly field: string;
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
  readonly rule: ConflictField['rule'];
  readonly theirsBy: string;
};

type Stored = { readonly id: string; readonly content: Conflict };

/** The open fields of a record's conflicts, one after the other. */
export const openConflicts = (conflicts: readonly Stored[]): OpenConflict[] =>
  conflicts
    .filter((conflict) => conflict.content.resolvedAt === '')
    .flatMap((conflict) => conflict.content.fields
      .filter((field) => field.choice === 'open')
      .map((field): OpenConflict => ({
        id: conflict.id, field: field.field, rule: field.rule, theirsBy: conflict.content.theirsBy,
        base: readable(field.base), mine: readable(field.mine), theirs: readable(field.theirs),
      })));

/** A kept JSON text as the history would store its value. */
function readable(json: string): string {
  try {
    return storedText(JSON.parse(json));
  } catch {
    return json;
  }
}
