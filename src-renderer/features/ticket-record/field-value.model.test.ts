import { describe, expect, it } from 'vitest';
import { shownValue, storedText } from './field-value.model.ts';

describe('a value of the history', () => {
  it.each([
    ['state', 'on-hold', { kind: 'term', group: 'state', key: 'on-hold' }],
    ['impact', '2', { kind: 'term', group: 'impact', key: '2' }],
    ['assignedToId', 'p1', { kind: 'person', id: 'p1' }],
    ['parentId', 't1', { kind: 'ticket', id: 't1' }],
    ['serviceId', 's1', { kind: 'catalog', field: 'serviceId', id: 's1' }],
    ['category', 'network', { kind: 'catalog', field: 'category', id: 'network' }],
    ['itemId', 'i1', { kind: 'item', id: 'i1' }],
    ['isMajor', 'true', { kind: 'flag', isOn: true }],
    ['watcherIds', '["a","b"]', { kind: 'people', ids: ['a', 'b'] }],
    ['tags', '["vpn"]', { kind: 'texts', texts: ['vpn'] }],
    ['tags', '[]', { kind: 'none' }],
    ['tags', 'vpn', { kind: 'text', text: 'vpn' }],
    ['resolvedAt', '2026-01-01T00:00:00.000Z', { kind: 'instant', at: '2026-01-01T00:00:00.000Z' }],
    ['madeSla', 'whatever', { kind: 'text', text: 'whatever' }],
    ['assignedToId', '', { kind: 'none' }],
  ])('%s %s', (field, stored, shown) => {
    expect(shownValue(field, stored)).toEqual(shown);
  });

  it('is stored as text, or as JSON text', () => {
    expect(storedText('a')).toBe('a');
    expect(storedText(['a'])).toBe('["a"]');
    expect(storedText(2)).toBe('2');
  });
});
