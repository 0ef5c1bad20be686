import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInView, builtInViewIds, groupQueue, waitingView } from './queue.built-in.ts';
import { choicesOf, type FilterField, filterFields, operatorsOf, takesValues, type TicketFilter } from './queue.filter.ts';
import { listColumns, readDefinition, type ViewDefinition, writeDefinition } from './queue.saved.ts';
import { sortFields } from './queue.sort.ts';

const valuesFor = (field: FilterField): fc.Arbitrary<string[]> => {
  switch (filterFields[field]) {
    case 'choice': return fc.subarray([...choicesOf(field)], { minLength: 1 });
    case 'instant': return fc.constantFrom('today', '3-days-ago', '4-hours-ago', '2026-03-04T09:00:00.000Z').map((one) => [one]);
    case 'count': return fc.nat(999).map((count) => [String(count)]);
    case 'flag': return fc.constantFrom('yes', 'no').map((one) => [one]);
    default: return fc.array(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 4 });
  }
};

const someFilter: fc.Arbitrary<TicketFilter> = fc.constantFrom(...(Object.keys(filterFields) as FilterField[])).chain((field) =>
  fc.constantFrom(...operatorsOf(field)).chain((operator) =>
    (takesValues(operator) ? valuesFor(field) : fc.constant([])).map((values) => ({ field, operator, values }))));

const someDefinition: fc.Arbitrary<ViewDefinition> = fc.record({
  view: fc.record({
    filters: fc.array(someFilter, { maxLength: 6 }),
    sort: fc.record({ field: fc.constantFrom(...sortFields), direction: fc.constantFrom('ascending' as const, 'descending' as const) }),
    text: fc.string({ maxLength: 40 }),
  }),
  columns: fc.shuffledSubarray([...listColumns]).chain((ids) =>
    fc.integer({ min: 48, max: 1200 }).map((width) => ids.map((id) => ({ id, width })))),
});

describe('a kept view', () => {
  it('is read back as it was written', () => {
    fc.assert(fc.property(someDefinition, (definition) => {
      expect(readDefinition(writeDefinition(definition))).toEqual({ ok: true, value: definition });
    }));
  });

  it('can be any of the views every desk has', () => {
    for (const view of [...builtInViewIds.map(builtInView), groupQueue('net'), waitingView]) {
      expect(readDefinition(writeDefinition({ view, columns: [] })).ok).toBe(true);
    }
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(readDefinition(text).ok).toBe(false);
    }));
  });

  const whole = JSON.parse(writeDefinition({ view: builtInView('my-work'), columns: [{ id: 'number', width: 100 }] })) as Record<string, unknown>;
  it.each([
    ['an unknown field', { filters: [{ field: 'secret', operator: 'is', values: ['x'] }] }],
    ['a name every object has', { filters: [{ field: 'constructor', operator: 'is', values: ['x'] }] }],
    ['an operator that does not fit', { filters: [{ field: 'state', operator: 'before', values: ['today'] }] }],
    ['a state that does not exist', { filters: [{ field: 'state', operator: 'is', values: ['sleeping'] }] }],
    ['a day that does not exist', { filters: [{ field: 'openedAt', operator: 'after', values: ['2026-02-31'] }] }],
    ['no value', { filters: [{ field: 'callerId', operator: 'is', values: [] }] }],
    ['the same column twice', { columns: [{ id: 'number', width: 100 }, { id: 'number', width: 90 }] }],
    ['a column without width', { columns: [{ id: 'number' }] }],
    ['an unknown sort', { sort: { field: 'moves', direction: 'ascending' } }],
  ])('is refused with %s', (_what, part) => {
    expect(readDefinition(JSON.stringify({ ...whole, ...part }))).toEqual({ ok: false, error: 'bad-shape' });
  });
  it('is refused from a later version', () => {
    expect(readDefinition(JSON.stringify({ ...whole, version: 2 }))).toEqual({ ok: false, error: 'unknown-version' });
  });
});
