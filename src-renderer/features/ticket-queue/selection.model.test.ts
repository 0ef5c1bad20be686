import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actedLines, chooseAll, chosenLines, clearChosen, extendBy, extendTo, moveCursor, noSelection, type Selection, toggle } from './selection.model.ts';

const lines = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
const at = (cursorId: string, ...chosen: readonly string[]): Selection => ({ chosen: new Set(chosen), cursorId, anchorId: cursorId });
const ids = (selection: Selection) => [...selection.chosen].sort().join('');

describe('the selection of a list', () => {
  it('begins at the first row and stops at both ends', () => {
    expect(moveCursor(noSelection, lines, 1).cursorId).toBe('a');
    expect(moveCursor(at('a'), lines, -1).cursorId).toBe('a');
    expect(moveCursor(at('e'), lines, 3).cursorId).toBe('e');
  });
  it('survives a row that went away', () => expect(moveCursor(at('gone'), lines, 1).cursorId).toBe('a'));
  it('chooses and lets go', () => expect(ids(toggle(toggle(at('a'), 'b'), 'b'))).toBe(''));
  it('grows down and shrinks again', () => {
    const grown = extendBy(extendBy(at('b'), lines, 1), lines, 1);
    expect(ids(grown)).toBe('bcd');
    expect(ids(extendBy(grown, lines, -1))).toBe('bc');
  });
  it('turns around its beginning', () => {
    const up = extendBy(extendBy(extendBy(at('c'), lines, 1), lines, -1), lines, -1);
    expect(ids(up)).toBe('bc');
  });
  it('takes the rows between, besides those chosen before', () => expect(ids(extendTo(at('e', 'a'), lines, 'c'))).toBe('acde'));
  it('acts on the chosen, else on the cursor', () => {
    expect(actedLines(at('c'), lines)).toEqual([{ id: 'c' }]);
    expect(actedLines(at('c', 'e', 'a'), lines)).toEqual([{ id: 'a' }, { id: 'e' }]);
  });
  it('chooses all and lets all go', () => {
    expect(chooseAll(noSelection, lines).chosen.size).toBe(5);
    expect(clearChosen(at('c', 'a')).chosen.size).toBe(0);
  });
});

it('never chooses what the list does not show, whatever the keys', () => {
  const key = fc.constantFrom('down', 'up', 'grow', 'shrink', 'toggle', 'all');
  fc.assert(fc.property(fc.array(key, { maxLength: 30 }), (keys) => {
    const end = keys.reduce<Selection>((selection, one) => {
      switch (one) {
        case 'down': return moveCursor(selection, lines, 1);
        case 'up': return moveCursor(selection, lines, -1);
        case 'grow': return extendBy(selection, lines, 1);
        case 'shrink': return extendBy(selection, lines, -1);
        case 'toggle': return toggle(selection, selection.cursorId);
        default: return chooseAll(selection, lines);
      }
    }, noSelection);
    expect(chosenLines(end, lines).length).toBe(end.chosen.size);
  }));
});
