/** Which rows of a list are chosen, which one the keyboard stands on, and where a range began. Ids only. */
export type Selection = {
  readonly chosen: ReadonlySet<string>;
  readonly cursorId: string;
  readonly anchorId: string;
};

/** Anything with an id, in the order the list shows it. */
type Line = { readonly id: string };
type Lines = readonly Line[];

export const noSelection: Selection = { chosen: new Set(), cursorId: '', anchorId: '' };

const placeOf = (lines: Lines, id: string): number => (id === '' ? -1 : lines.findIndex((line) => line.id === id));
const clamp = (place: number, lines: Lines): number => Math.max(0, Math.min(lines.length - 1, place));

/** Puts the cursor on a row; what is chosen stays. */
export const cursorTo = (selection: Selection, id: string): Selection => ({ ...selection, cursorId: id, anchorId: id });

/** Moves the cursor by so many rows; from nowhere to the first, never past an end. */
export function moveCursor(selection: Selection, lines: Lines, step: number): Selection {
  const place = placeOf(lines, selection.cursorId);
  const line = lines[place < 0 ? 0 : clamp(place + step, lines)];
  return line === undefined ? selection : cursorTo(selection, line.id);
}

/** Chooses a row, or lets it go; a range may begin there. */
export function toggle(selection: Selection, id: string): Selection {
  if (id === '') return selection;
  const chosen = new Set(selection.chosen);
  if (!chosen.delete(id)) chosen.add(id);
  return { chosen, cursorId: id, anchorId: id };
}

/** Chooses everything from where the range began to this row, besides what was chosen before. */
export function extendTo(selection: Selection, lines: Lines, id: string): Selection {
  const end = placeOf(lines, id);
  if (end < 0) return selection;
  const start = Math.max(0, placeOf(lines, selection.anchorId || selection.cursorId));
  const range = lines.slice(Math.min(start, end), Math.max(start, end) + 1);
  return { chosen: new Set([...selection.chosen, ...range.map((line) => line.id)]), cursorId: id, anchorId: lines[start]?.id ?? id };
}

/** Extends the range by so many rows from the cursor; going back lets the last row go again. */
export function extendBy(selection: Selection, lines: Lines, step: number): Selection {
  const place = placeOf(lines, selection.cursorId);
  if (place < 0) return moveCursor(selection, lines, step);
  const target = lines[clamp(place + step, lines)];
  if (target === undefined) return selection;
  const anchor = placeOf(lines, selection.anchorId || selection.cursorId);
  const isShrinking = Math.abs(clamp(place + step, lines) - anchor) < Math.abs(place - anchor);
  const chosen = new Set(selection.chosen);
  if (isShrinking) chosen.delete(selection.cursorId);
  return extendTo({ ...selection, chosen }, lines, target.id);
}

/** Chooses every row of the list. */
export const chooseAll = (selection: Selection, lines: Lines): Selection => ({ ...selection, chosen: new Set(lines.map((line) => line.id)) });

/** Lets every row go; the cursor stays. */
export const clearChosen = (selection: Selection): Selection => ({ ...selection, chosen: new Set() });

/** The chosen rows that the list still shows, in its order. */
export const chosenLines = <T extends Line>(selection: Selection, lines: readonly T[]): readonly T[] =>
  selection.chosen.size === 0 ? [] : lines.filter((line) => selection.chosen.has(line.id));

/** The rows an action is for: the chosen ones, else the one under the cursor. */
export const actedLines = <T extends Line>(selection: Selection, lines: readonly T[]): readonly T[] => {
  const chosen = chosenLines(selection, lines);
  return chosen.length > 0 ? chosen : lines.filter((line) => line.id === selection.cursorId);
};
