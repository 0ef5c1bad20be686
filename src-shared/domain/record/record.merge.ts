import { sameJson } from '#shared/kernel/json.ts';

/** How a field is merged when both sides changed it ([M2]). */
export type FieldRule =
  /** The endpoint's value, without a word: it owns the field. */
  | 'endpoint'
  /** Belongs to the writing itself; set by whoever makes the merged revision. */
  | 'writing'
  /** Base plus both additions minus both removals. */
  | 'set'
  /** Three-way by words; where regions overlap theirs stays and mine is kept as a loss. */
  | 'long-text'
  /** Theirs stays; mine is kept as a loss. */
  | 'theirs'
  /** Mine stays, as a fact seen on site; theirs is kept as a loss. */
  | 'mine'
  /** Worked out by the thing's own merge (states, computed fields). */
  | 'computed';

/** A value that a merge could not keep in the record. */
export type Loss = {
  readonly field: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly rule: 'theirs-stays' | 'mine-stays' | 'overlapping-text' | 'illegal-transition';
};

/** The outcome of a merge: a body, and what a person may still want to choose otherwise. */
export type Merged<T> = { readonly body: T; readonly losses: readonly Loss[] };

/** A merge of whole texts by words; answers the text and whether something of mine had to yield. */
export type TextMerge = (base: string, mine: string, theirs: string) => { text: string; overlaps: boolean };

/**
 * Merges two bodies field by field against their common base ([M1], [M2]). Total and deterministic; fields ruled
 * 'computed' or 'writing' come out as theirs. Merging with base equal to one side gives the other side.
 */
export function mergeFields<T extends object>(
  rules: Readonly<Record<keyof T & string, FieldRule>>,
  base: T,
  mine: T,
  theirs: T,
  mergeText: TextMerge,
): Merged<T> {
  const losses: Loss[] = [];
  const merged = (Object.keys(rules) as (keyof T & string)[]).map((field) => {
    const one = mergeField(field, rules[field], { base: base[field], mine: mine[field], theirs: theirs[field] }, mergeText);
    if (one.loss) losses.push(one.loss);
    return [field, one.value] as const;
  });
  return { body: { ...theirs, ...Object.fromEntries(merged) }, losses };
}

type Sides = { readonly base: unknown; readonly mine: unknown; readonly theirs: unknown };

function mergeField(field: string, rule: FieldRule, sides: Sides, mergeText: TextMerge): { value: unknown; loss?: Loss } {
  const { base, mine, theirs } = sides;
  if (rule === 'endpoint' || rule === 'writing' || rule === 'computed') return { value: theirs };
  if (sameJson(mine, theirs) || sameJson(mine, base)) return { value: theirs };
  if (sameJson(theirs, base)) return { value: mine };
  switch (rule) {
    case 'set':
      return { value: mergeSet(asTexts(base), asTexts(mine), asTexts(theirs)) };
    case 'long-text': {
      const merged = mergeText(String(base), String(mine), String(theirs));
      return merged.overlaps ? { value: merged.text, loss: { field, ...sides, rule: 'overlapping-text' } } : { value: merged.text };
    }
    case 'mine':
      return { value: mine, loss: { field, ...sides, rule: 'mine-stays' } };
    default:
      return { value: theirs, loss: { field, ...sides, rule: 'theirs-stays' } };
  }
}

const asTexts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Base plus both additions minus both removals; theirs' order first, then what only mine added. */
export function mergeSet(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const removedByMine = new Set(base.filter((one) => !mine.includes(one)));
  const kept = theirs.filter((one) => !removedByMine.has(one));
  const added = mine.filter((one) => !base.includes(one) && !kept.includes(one));
  return [...kept, ...added];
}
