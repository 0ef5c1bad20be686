import { describe, expect, test } from 'vitest';
import { addEvidence, type DateEvidence, decideOrder, isTimeZone, noEvidence, parseDate } from './import.dates.ts';

const dmy = { order: 'dmy', timeZone: 'UTC' } as const;
const mdy = { order: 'mdy', timeZone: 'UTC' } as const;

describe('a date in an export', () => {
  test.each([
    ['21/3/2016 00:20', '2016-03-21T00:20:00.000Z'], ['21/03/2016 00:20:11', '2016-03-21T00:20:11.000Z'],
    ['21.03.2016 14:05', '2016-03-21T14:05:00.000Z'], ['21-03-2016 14:05:09', '2016-03-21T14:05:09.000Z'],
    ['21/03/16 14h30', '2016-03-21T14:30:00.000Z'], ['21/03/2016 à 14 h 30', '2016-03-21T14:30:00.000Z'],
    ['21-Mar-2016 14:05:09', '2016-03-21T14:05:09.000Z'], ['21 mars 2016 14:30', '2016-03-21T14:30:00.000Z'],
    ['lundi 21 mars 2016 14:30', '2016-03-21T14:30:00.000Z'], ['4 août 2016', '2016-08-04T00:00:00.000Z'],
    ['March 21, 2016 2:05:01 a.m.', '2016-03-21T02:05:01.000Z'], ['2016-03-21 14:05:09', '2016-03-21T14:05:09.000Z'],
    ['2016-03-21T14:05:09Z', '2016-03-21T14:05:09.000Z'], ['2016-03-21T14:05:09.123+02:00', '2016-03-21T12:05:09.123Z'],
    ['2016-03-21 14:05:09 CET', '2016-03-21T13:05:09.000Z'], ['20160321T140509', '2016-03-21T14:05:09.000Z'],
    ['3/4/2016 12:05 AM', '2016-04-03T00:05:00.000Z'], ['3/4/2016 12:05 PM', '2016-04-03T12:05:00.000Z'],
    ['?', ''], ['', ''], ['null', ''],
  ])('%s', (cell, instant) => {
    expect(parseDate(cell, dmy)).toBe(instant);
  });

  test.each(['31/02/2016 10:00', '21/13/2016', 'true', 'code 6', '10.0.0.1', '21/3/2016 25:00', '13:00 PM', 'Group 70'])('%s is none', (cell) => {
    expect(parseDate(cell, dmy)).toBeUndefined();
  });

  test('is read month first where the file says so', () => {
    expect(parseDate('3/21/2016 2:05 PM', mdy)).toBe('2016-03-21T14:05:00.000Z');
    expect(parseDate('21/3/2016 2:05', mdy)).toBeUndefined();
  });

  test('without a zone is in the zone that was stated, summer time and its gaps included', () => {
    const paris = { order: 'dmy', timeZone: 'Europe/Paris' } as const;
    expect(parseDate('21/3/2016 12:00', paris)).toBe('2016-03-21T11:00:00.000Z');
    expect(parseDate('21/7/2016 12:00', paris)).toBe('2016-07-21T10:00:00.000Z');
    expect(parseDate('27/3/2016 02:30', paris)).toBe('2016-03-27T01:30:00.000Z');
    expect(parseDate('30/10/2016 02:30', paris)).toBe('2016-10-30T00:30:00.000Z');
    expect(parseDate('30/10/2016 03:30', paris)).toBe('2016-10-30T02:30:00.000Z');
    expect(parseDate('21/7/2016 12:00', { order: 'dmy', timeZone: '-05:00' })).toBe('2016-07-21T17:00:00.000Z');
    expect(['Europe/Paris', 'UTC', '+05:30', 'Mars/Base'].map(isTimeZone)).toEqual([true, true, true, false]);
  });
});

describe('the order of day and month', () => {
  const seen = (...rows: string[][]): DateEvidence => rows.reduce(addEvidence, noEvidence);

  test('follows from one value that fits only one way', () => {
    expect(decideOrder(seen(['3/4/2016'], ['21/4/2016']), false)).toEqual({ order: 'dmy', isCertain: true });
    expect(decideOrder(seen(['3/4/2016'], ['4/21/2016']), false)).toEqual({ order: 'mdy', isCertain: true });
    expect(decideOrder(seen(['2016-03-04 10:00']), true)).toEqual({ order: 'ymd', isCertain: true });
  });

  test('is guessed from what came first, else from the habit of the language', () => {
    expect(decideOrder(seen(['2/3/2016 10:00', '1/4/2016 10:00']), false)).toEqual({ order: 'dmy', isCertain: false });
    expect(decideOrder(seen(['3/2/2016 10:00', '4/1/2016 10:00']), true)).toEqual({ order: 'mdy', isCertain: false });
    expect(decideOrder(seen(['3/4/2016 10:00 AM']), false)).toEqual({ order: 'mdy', isCertain: false });
    expect(decideOrder(seen(['3/4/2016 10:00 AM']), true)).toEqual({ order: 'dmy', isCertain: false });
  });
});
