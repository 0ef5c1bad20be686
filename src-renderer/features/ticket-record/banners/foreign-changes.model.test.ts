import { describe, expect, it } from 'vitest';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { acknowledged, beginWatching, watch } from './foreign-changes.model.ts';

const ticket = (rev: string, more: Partial<Ticket>): Ticket =>
  ({ id: 't', rev, updatedBy: 'me', updatedAt: 'at', view: '', tags: [], impact: 3, urgency: 3, ...more }) as unknown as Ticket;
const first = ticket('1-a-1', {});

describe('watching a record', () => {
  it('tells which fields somebody else changed', () => {
    const seen = watch(beginWatching(first), ticket('2-b-1', { impact: 1, updatedBy: 'marie' }), 'me');
    expect(seen).toMatchObject({ fields: ['impact'], byIds: ['marie'] });
    const more = watch(seen, ticket('3-b-2', { impact: 1, urgency: 1, updatedBy: 'paul' }), 'me');
    expect(more).toMatchObject({ fields: ['impact', 'urgency'], byIds: ['marie', 'paul'] });
    expect(acknowledged(more).fields).toEqual([]);
  });

  it('is silent about my own edits, in any window', () => {
    expect(watch(beginWatching(first), ticket('2-a-2', { impact: 1 }), 'me').fields).toEqual([]);
  });

  it('is silent about the confirmation of what is there already', () => {
    const confirmed = ticket('1-a-1', { view: 'v', number: 'INC0000001', updatedBy: 'marie' });
    const seen = watch(beginWatching(first), confirmed, 'me');
    expect(seen.fields).toEqual([]);
    expect(seen.last).toBe(confirmed);
  });

  it('begins anew with another record', () => {
    expect(watch(beginWatching(first), ticket('1-b-1', { id: 'u', impact: 1, updatedBy: 'marie' }), 'me').fields).toEqual([]);
  });
});
