import type { TextMerge } from './record.merge.ts';

type Edit = { readonly from: number; readonly to: number; readonly words: readonly string[] };

/** Above this many words per side the text is merged as a whole: theirs stays when both changed it. */
const wordLimit = 4000;

/** Three-way merge by words ([M2]): changes of both sides where they do not touch, theirs where they overlap. */
export const mergeWords: TextMerge = (base, mine, theirs) => {
  if (mine === base || mine === theirs) return { text: theirs, overlaps: false };
  if (theirs === base) return { text: mine, overlaps: false };
  const words = splitWords(base);
  const myWords = splitWords(mine);
  const theirWords = splitWords(theirs);
  if (Math.max(words.length, myWords.length, theirWords.length) > wordLimit) return { text: theirs, overlaps: true };
  const myEdits = editsBetween(words, myWords);
  const theirEdits = editsBetween(words, theirWords);
  const apart = myEdits.filter((edit) => !theirEdits.some((other) => touches(edit, other)));
  const text = applyEdits(words, [...theirEdits, ...apart]);
  const overlaps = myEdits.some((edit) => !apart.includes(edit) && !theirEdits.some((other) => sameEdit(edit, other)));
  return { text, overlaps };
};

const splitWords = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];

const touches = (left: Edit, right: Edit): boolean => left.from <= right.to && right.from <= left.to;

const sameEdit = (left: Edit, right: Edit): boolean =>
  left.from === right.from && left.to === right.to && left.words.join('') === right.words.join('');

function applyEdits(words: readonly string[], edits: readonly Edit[]): string {
  const ordered = [...edits].sort((left, right) => left.from - right.from || left.to - right.to);
  let text = '';
  let at = 0;
  for (const edit of ordered) {
    text += words.slice(at, edit.from).join('') + edit.words.join('');
    at = Math.max(at, edit.to);
  }
  return text + words.slice(at).join('');
}

/** The replaced runs that lead from one list of words to the other: the gaps of their longest common subsequence. */
function editsBetween(from: readonly string[], to: readonly string[]): Edit[] {
  const edits: Edit[] = [];
  let start = { from: 0, to: 0 };
  const close = (end: { from: number; to: number }) => {
    if (end.from > start.from || end.to > start.to) {
      edits.push({ from: start.from, to: end.from, words: to.slice(start.to, end.to) });
    }
  };
  for (const match of commonWords(from, to)) {
    close(match);
    start = { from: match.from + 1, to: match.to + 1 };
  }
  close({ from: from.length, to: to.length });
  return edits;
}

/** Pairs of positions of a longest common subsequence; common head and tail are taken off first. */
function commonWords(from: readonly string[], to: readonly string[]): { from: number; to: number }[] {
  let head = 0;
  while (head < from.length && head < to.length && from[head] === to[head]) head += 1;
  let tail = 0;
  while (tail < from.length - head && tail < to.length - head && from.at(-1 - tail) === to.at(-1 - tail)) tail += 1;
  const rows = from.length - head - tail;
  const columns = to.length - head - tail;
  const lengths = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
  const lengthAt = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const same = from[head + row] === to[head + column];
      const target = lengths[row];
      if (target) target[column] = same ? lengthAt(row + 1, column + 1) + 1 : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
    }
  }
  const pairs = Array.from({ length: head }, (_, index) => ({ from: index, to: index }));
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (from[head + row] === to[head + column]) {
      pairs.push({ from: head + row, to: head + column });
      row += 1;
      column += 1;
    } else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row += 1;
    else column += 1;
  }
  for (let index = tail; index > 0; index -= 1) pairs.push({ from: from.length - index, to: to.length - index });
  return pairs;
}
