import { describe, expect, it } from 'vitest';
import { likenessQuery, localTime, recentTicketsOf } from './ticket-context.model.ts';

const paris = { timeZone: 'Europe/Paris', language: 'en-GB' };

describe('local time', () => {
  it('is not told where it is the same, unknown or nonsense', () => {
    expect(localTime('2026-01-05T10:00:00.000Z', 'Europe/Paris', paris)).toBeUndefined();
    expect(localTime('2026-01-05T10:00:00.000Z', '', paris)).toBeUndefined();
    expect(localTime('2026-01-05T10:00:00.000Z', 'Mars/Olympus', paris)).toBeUndefined();
  });

  it('says the hour, and whether one would call', () => {
    expect(localTime('2026-01-05T15:00:00.000Z', 'America/New_York', paris)).toEqual({ text: '10:00', isOffHours: false, isOtherDay: false });
    expect(localTime('2026-01-05T10:00:00.000Z', 'America/New_York', paris)?.isOffHours).toBe(true);
  });

  it('says the weekday when it is another day there', () => {
    const there = localTime('2026-01-05T20:00:00.000Z', 'Asia/Tokyo', paris);
    expect(there?.isOtherDay).toBe(true);
    expect(there?.text).toContain('Tue');
  });

  it('calls Saturday off hours', () => {
    expect(localTime('2026-01-10T10:00:00.000Z', 'Europe/London', paris)?.isOffHours).toBe(true);
  });
});

it('lists the other tickets of the requester, open ones first', () => {
  const tickets = [
    { id: 'a', callerId: 'p', state: 'closed', openedAt: '2026-01-09T00:00:00.000Z' },
    { id: 'b', callerId: 'p', state: 'new', openedAt: '2026-01-01T00:00:00.000Z' },
    { id: 'c', callerId: 'p', state: 'resolved', openedAt: '2026-01-10T00:00:00.000Z' },
    { id: 'd', callerId: 'q', state: 'new', openedAt: '2026-01-10T00:00:00.000Z' },
    { id: 'e', callerId: 'p', state: 'new', openedAt: '2026-01-10T00:00:00.000Z' },
  ] as const;
  expect(recentTicketsOf(tickets, { id: 'e', callerId: 'p' }, 2).map((one) => one.id)).toEqual(['b', 'c']);
  expect(recentTicketsOf(tickets, { id: 'e', callerId: '' }, 9)).toEqual([]);
});

it('looks for the telling words of a title', () => {
  expect(likenessQuery('The VPN drops on the train, VPN drops again', 9)).toBe('drops train again vpn');
  expect(likenessQuery('The VPN drops hourly', 1)).toBe('hourly');
  expect(likenessQuery('', 3)).toBe('');
});
