import { describe, expect, it } from 'vitest';
import {
  emptyForm, groupOf, isUntouched, lacksOf, openTicketsOf, readForm, startOf, suggestedGroup, withCaller, writeForm,
} from './ticket-create.model.ts';

const form = { ...emptyForm, callerId: 'p1', shortDescription: '  Printer jams ' };
const item = { supportGroupId: 'g-print' } as Parameters<typeof suggestedGroup>[0]['item'];
const service = { supportGroupId: 'g-desk' } as Parameters<typeof suggestedGroup>[0]['service'];
const nothing = { item: undefined, service: undefined };

describe('the form of a new incident', () => {
  it('survives being kept', () => {
    expect(readForm(writeForm(form))).toEqual(form);
    expect(readForm('')).toEqual(emptyForm);
  });

  it('is not kept while it says nothing', () => {
    expect(isUntouched(emptyForm)).toBe(true);
    expect(writeForm(emptyForm)).toBe('');
    expect(isUntouched({ ...emptyForm, impact: 1 })).toBe(false);
  });

  it('turns a text of another shape into the short description', () => {
    expect(readForm('VPN drops').shortDescription).toBe('VPN drops');
    expect(readForm('{"version":9}').shortDescription).toBe('{"version":9}');
  });

  it('asks for the caller first, then for the short description', () => {
    expect(lacksOf(emptyForm)).toEqual(['callerId', 'shortDescription']);
    expect(lacksOf({ ...emptyForm, callerId: 'p1', shortDescription: ' ' })).toEqual(['shortDescription']);
    expect(lacksOf(form)).toEqual([]);
  });

  it('takes the place of the caller, but keeps a typed one', () => {
    const caller = { id: 'p1', location: 'Lyon' } as Parameters<typeof withCaller>[1];
    expect(withCaller(emptyForm, caller)).toMatchObject({ callerId: 'p1', location: 'Lyon' });
    expect(withCaller({ ...emptyForm, location: 'Nantes' }, caller).location).toBe('Nantes');
    expect(withCaller(form, undefined).callerId).toBe('');
  });
});

describe('the group of a new incident', () => {
  it('[TW-17] is the one of the item, else of the service', () => {
    expect(suggestedGroup({ item, service })).toBe('g-print');
    expect(suggestedGroup({ item: undefined, service })).toBe('g-desk');
    expect(suggestedGroup(nothing)).toBe('');
  });

  it('stays as chosen by hand, even when it was cleared by hand', () => {
    expect(groupOf({ ...form, assignmentGroupId: 'g-net', isGroupChosen: true }, { item, service })).toBe('g-net');
    expect(groupOf({ ...form, assignmentGroupId: '', isGroupChosen: true }, { item, service })).toBe('');
  });

  it('goes into what is created', () => {
    expect(startOf(form, { item, service })).toMatchObject({ shortDescription: 'Printer jams', assignmentGroupId: 'g-print', impact: 3 });
    expect(startOf(form, nothing)).not.toHaveProperty('isGroupChosen');
  });
});

it('lists the open tickets of the caller, the latest first', () => {
  const tickets = [
    { id: 'a', callerId: 'p1', state: 'new', openedAt: '2026-01-01T00:00:00.000Z' },
    { id: 'b', callerId: 'p1', state: 'closed', openedAt: '2026-01-02T00:00:00.000Z' },
    { id: 'c', callerId: 'p1', state: 'on-hold', openedAt: '2026-01-03T00:00:00.000Z' },
    { id: 'd', callerId: 'p2', state: 'new', openedAt: '2026-01-03T00:00:00.000Z' },
  ] as const;
  expect(openTicketsOf(tickets, 'p1').map((one) => one.id)).toEqual(['c', 'a']);
  expect(openTicketsOf(tickets, '')).toEqual([]);
});
