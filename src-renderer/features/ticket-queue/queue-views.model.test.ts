import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInView } from '#shared/practices/queue/queue.built-in.ts';
import { listColumns, writeDefinition } from '#shared/practices/queue/queue.saved.ts';
import { gridTemplate, gridWidth, hiddenColumns, moveColumn, resizeColumn, shiftColumn, toggleColumn, usualColumns } from './queue-columns.model.ts';
import { groupViewId, isChanged, keptDefinition, savedViewId, isOnShelf, shelves } from './queue-views.model.ts';

const definition = { view: builtInView('on-hold'), columns: usualColumns('my-work') };
const kept = [
  { id: 'v1', content: { name: 'Waiting', isShared: false, definition: writeDefinition(definition) } },
  { id: 'v2', content: { name: 'Later', isShared: false, definition: '{"version":9}' } },
];

describe('the views of the list', () => {
  it('knows every view of both shelves', () => {
    for (const id of [...shelves['my-work'], ...shelves.queues, groupViewId('net')]) expect(keptDefinition(id, [])).toBeDefined();
  });
  it('reads a kept view back', () => expect(keptDefinition(savedViewId('v1'), kept)).toEqual(definition));
  it('does not guess at a view of another version, nor at one that is gone', () => {
    expect(keptDefinition(savedViewId('v2'), kept)).toBeUndefined();
    expect(keptDefinition(savedViewId('gone'), kept)).toBeUndefined();
  });
  it('sees a changed filter and ignores the words searched for', () => {
    expect(isChanged({ ...definition, view: { ...definition.view, filters: [] } }, definition)).toBe(true);
    expect(isChanged({ ...definition, view: { ...definition.view, text: 'vpn' } }, definition)).toBe(false);
  });
  it('puts group queues on the shelf of the queues, and kept views on both', () => {
    expect([isOnShelf(groupViewId('x'), 'queues'), isOnShelf(groupViewId('x'), 'my-work'), isOnShelf('', 'my-work')]).toEqual([true, false, false]);
    expect([isOnShelf(savedViewId('v1'), 'queues'), isOnShelf(savedViewId('v1'), 'my-work')]).toEqual([true, true]);
  });
});

describe('the columns', () => {
  const columns = usualColumns('all-open');
  it('never lose the title', () => expect(toggleColumn(columns, 'title')).toEqual(columns));
  it('come and go', () => {
    expect(toggleColumn(toggleColumn(columns, 'channel'), 'channel')).toEqual(columns);
  });
  it('move to a place and no further than the ends', () => {
    expect(moveColumn(columns, 'title', 0)[0]?.id).toBe('title');
    expect(shiftColumn(columns, 'priority', -3)).toEqual(columns);
  });
  it('keep their number and stay within bounds whatever is done to them', () => {
    const act = fc.record({ id: fc.constantFrom(...listColumns), what: fc.constantFrom('shift', 'resize'), by: fc.integer({ min: -2000, max: 2000 }) });
    fc.assert(fc.property(fc.array(act), (acts) => {
      const end = acts.reduce((now, { id, what, by }) => (what === 'shift' ? shiftColumn(now, id, by) : resizeColumn(now, id, by)), columns);
      expect(new Set(end.map((column) => column.id))).toEqual(new Set(columns.map((column) => column.id)));
      expect(hiddenColumns(end).length + end.length).toBe(listColumns.length);
      expect(gridTemplate(end).split('px').length - 1).toBe(end.length + 1);
      expect(gridWidth(end)).toBeGreaterThan(0);
    }));
  });
});
