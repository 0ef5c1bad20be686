import { mergeWords } from '../record/record.text-merge.ts';
import type { Conflict, ConflictField, Draft, Personal, RefusedEdit } from './personal.record.ts';

/**
 * Merges two desks' versions of what belongs to one person ([M1]). Nothing typed is dropped: a draft that was written on
 * both desks holds both texts; what was chosen or settled on either desk is chosen. Carries theirs' revision.
 * `base` is absent where both desks made the record.
 */
export function mergePersonal(base: Personal | undefined, mine: Personal, theirs: Personal): Personal {
  return { ...theirs, content: mergeContent(base, mine, theirs) };
}

function mergeContent(base: Personal | undefined, mine: Personal, theirs: Personal): Personal['content'] {
  const one = mine.content;
  const other = theirs.content;
  if (one.kind === 'draft' && other.kind === 'draft') return mergeDraft(base?.content.kind === 'draft' ? base.content.content : '', one, other);
  if (one.kind === 'conflict' && other.kind === 'conflict') return mergeConflict(one, other);
  if (one.kind === 'refused-edit' && other.kind === 'refused-edit') return mergeRefused(one, other);
  // A saved view is one definition: the later one, as the person left it.
  return mine.updatedAt > theirs.updatedAt && one.kind === other.kind ? one : other;
}

function mergeDraft(base: string, mine: Draft, theirs: Draft): Draft {
  if (mine.content === theirs.content || mine.content === base || theirs.content.includes(mine.content)) return theirs;
  if (theirs.content === base || mine.content.includes(theirs.content)) return mine;
  const merged = mergeWords(base, mine.content, theirs.content);
  return { ...theirs, content: (merged.overlaps ? `${theirs.content}\n\n${mine.content}` : merged.text).slice(0, 100_000) };
}

function mergeConflict(mine: Conflict, theirs: Conflict): Conflict {
  const chosen = (field: ConflictField): ConflictField => {
    const here = mine.fields.find((one) => one.field === field.field);
    return field.choice === 'open' && here ? { ...field, choice: here.choice } : field;
  };
  return { ...theirs, fields: theirs.fields.map(chosen), resolvedAt: theirs.resolvedAt || mine.resolvedAt };
}

const mergeRefused = (mine: RefusedEdit, theirs: RefusedEdit): RefusedEdit =>
  theirs.settledBy === '' ? { ...theirs, settledBy: mine.settledBy, settledAt: mine.settledAt } : theirs;
