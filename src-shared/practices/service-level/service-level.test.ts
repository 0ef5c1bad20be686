import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSeconds, instantOf, secondsBetween } from '#shared/kernel/instant.ts';
import { clocksOf, explainClock, nextBreachOf } from './service-level.ts';
import { aDefinition, aHistory, at, everyDay, hour, levelsOf, weekdays } from './service-level.test-kit.ts';
import type { NamedSlaDefinition, Schedule } from './sla.definition.ts';

// 2026-03-06 is a Friday.
const clockOf = (ticket: ReturnType<typeof aHistory>, schedule: Schedule, now: string, given: Partial<NamedSlaDefinition> = {}) => {
  const [clock] = clocksOf(ticket, levelsOf(schedule, aDefinition(given)), at(now));
  if (!clock) throw new Error('no clock');
  return clock;
};
const dueOf = (opened: string, schedule: Schedule, durationSeconds: number): string =>
  clockOf(aHistory([opened, 'new']), schedule, opened, { durationSeconds }).breachAt;

describe('[A.2] the vectors of the field', () => {
  it('1: opened Friday 21:00, weekdays 8 to 17, read Monday 9:30', () => {
    const clock = clockOf(aHistory(['2026-03-06 21:00', 'new']), weekdays('08:00', '17:00'), '2026-03-09 09:30');
    expect(clock).toMatchObject({ countedSeconds: 1.5 * hour, actualSeconds: 60.5 * hour, percent: 18.75, stage: 'in-progress', isBreached: false });
    expect(clock.actualPercent).toBeCloseTo(756.25);
  });

  it('2: from 14:00 to 9:00 of the next weekday, 9 to 17', () => {
    expect(clockOf(aHistory(['2026-03-04 14:00', 'new']), weekdays('09:00', '17:00'), '2026-03-05 09:00'))
      .toMatchObject({ countedSeconds: 3 * hour, actualSeconds: 19 * hour });
  });

  it.each<[string, string, Schedule, number, string]>([
    ['3: four hours, 8 to 18, opened 16:00', '2026-03-04 16:00', weekdays('08:00', '18:00'), 4 * hour, '2026-03-05 10:00'],
    ['4: a day of 24 hours on a schedule of 8 breaches on the third business day', '2026-03-02 10:00', weekdays('08:00', '16:00'), 24 * hour, '2026-03-05 10:00'],
    ['6: sixteen hours at eight a day are two business days', '2026-03-04 08:00', weekdays('08:00', '16:00'), 16 * hour, '2026-03-05 16:00'],
    ['7: six hours, 8 to 18, submitted 16:00', '2026-03-04 16:00', weekdays('08:00', '18:00'), 6 * hour, '2026-03-05 12:00'],
    ['8: half an hour, 9 to 17, opened Friday 16:59', '2026-03-06 16:59', weekdays('09:00', '17:00'), 1800, '2026-03-09 09:29'],
  ])('%s', (_what, opened, schedule, duration, due) => {
    expect(dueOf(opened, schedule, duration)).toBe(at(due));
  });

  it('5: two hours from 8:00, waiting from 9:00 to 10:05, end at 11:05', () => {
    const ticket = aHistory(['2026-03-04 08:00', 'new'], ['2026-03-04 09:00', 'on-hold'], ['2026-03-04 10:05', 'in-progress']);
    const clock = clockOf(ticket, everyDay('UTC'), '2026-03-04 10:30', { durationSeconds: 2 * hour });
    expect(clock).toMatchObject({ breachAt: at('2026-03-04 11:05'), originalBreachAt: at('2026-03-04 10:00'), pausedSeconds: 65 * 60, countedSeconds: 85 * 60 });
  });

  it('9: days of 23 and of 25 hours in Paris', () => {
    expect(dueOf('2026-03-28 23:00', everyDay('Europe/Paris'), 24 * hour)).toBe(at('2026-03-29 23:00'));
    const spring = clockOf(aHistory(['2026-03-28 23:00', 'new']), everyDay('Europe/Paris'), '2026-03-29 22:00');
    const autumn = clockOf(aHistory(['2026-10-24 22:00', 'new']), everyDay('Europe/Paris'), '2026-10-25 23:00');
    expect([spring.countedSeconds, autumn.countedSeconds]).toEqual([23 * hour, 25 * hour]);
  });

  it('9: office hours in Paris follow its clock', () => {
    const office = weekdays('09:00', '17:00', { timeZone: 'Europe/Paris' });
    expect(dueOf('2026-03-27 15:00', office, 2 * hour)).toBe(at('2026-03-30 08:00'));
    expect(dueOf('2026-10-23 14:00', office, 2 * hour)).toBe(at('2026-10-26 09:00'));
  });

  it('9: a holiday on 14 July, and Easter Monday', () => {
    const schedule = weekdays('08:00', '16:00', { holidays: [{ day: '07-14', name: 'Fête nationale' }, { day: 'easter+1', name: 'Lundi de Pâques' }] });
    expect(dueOf('2026-07-13 15:00', schedule, 2 * hour)).toBe(at('2026-07-15 09:00'));
    expect(dueOf('2026-04-03 15:00', schedule, 2 * hour)).toBe(at('2026-04-07 09:00'));
    expect(dueOf('2027-03-26 15:00', schedule, 2 * hour)).toBe(at('2027-03-30 09:00'));
  });

  it('9: lunch from 12 to 13', () => {
    const day = [{ from: '08:00', to: '12:00' }, { from: '13:00', to: '17:00' }];
    expect(dueOf('2026-03-04 11:00', weekdays('', '', { week: [day, day, day, day, day, [], []] }), 2 * hour)).toBe(at('2026-03-04 14:00'));
  });

  it('9: waiting from Friday 16:00 to Monday 10:00 moves the breach by the business time between', () => {
    const ticket = aHistory(['2026-03-06 15:00', 'new'], ['2026-03-06 16:00', 'on-hold'], ['2026-03-09 10:00', 'in-progress']);
    const clock = clockOf(ticket, weekdays('08:00', '18:00'), '2026-03-09 11:00', { durationSeconds: 4 * hour });
    expect(clock).toMatchObject({ pausedSeconds: 4 * hour, countedSeconds: 2 * hour, originalBreachAt: at('2026-03-09 09:00'), breachAt: at('2026-03-09 13:00') });
  });

  it('9: a priority raised while waiting: the new clock starts where the ticket did and counts the wait', () => {
    const urgent = aDefinition({ id: 'urgent', durationSeconds: 4 * hour, attach: [{ priorities: [1] }] });
    const calm = aDefinition({ id: 'calm', durationSeconds: 40 * hour, attach: [{ priorities: [5] }] });
    const levels = levelsOf(everyDay('UTC'), urgent, calm);
    const history = aHistory(['2026-03-04 08:00', 'new'], ['2026-03-04 09:00', 'on-hold'], ['2026-03-04 11:00', 'in-progress']);
    const raised = [{ at: at('2026-03-04 10:00'), from: 5 as const }];
    const read = (given: Partial<NamedSlaDefinition>) =>
      clocksOf({ ...history, priority: 1 }, { ...levels, definitions: [{ ...urgent, ...given }, calm] }, at('2026-03-04 12:00'), raised);
    expect(read({})).toMatchObject([{ definitionId: 'urgent', startedAt: at('2026-03-04 08:00'), countedSeconds: 2 * hour, breachAt: at('2026-03-04 14:00') }]);
    expect(read({ hasRetroactivePause: false })).toMatchObject([{ startedAt: at('2026-03-04 08:00'), countedSeconds: 3 * hour }]);
    expect(read({ isRetroactive: false })).toMatchObject([{ startedAt: at('2026-03-04 10:00'), countedSeconds: hour }]);
    expect(clocksOf(history, levels, at('2026-03-04 12:00'))).toMatchObject([{ definitionId: 'calm', countedSeconds: 2 * hour }]);
  });

  it('9: started and resolved in the same minute', () => {
    const clock = clockOf(aHistory(['2026-03-04 08:00', 'new'], ['2026-03-04 08:00', 'resolved']), everyDay('UTC'), '2026-03-05 08:00');
    expect(clock).toMatchObject({ stage: 'completed', countedSeconds: 0, isBreached: false, endedAt: at('2026-03-04 08:00') });
  });

  it('9: a desk whose clock is two hours ahead neither gains nor loses more than that', () => {
    const ahead = aHistory(['2026-03-04 08:00', 'new'], ['2026-03-04 12:00', 'on-hold'], ['2026-03-04 10:30', 'in-progress']);
    const clock = clockOf(ahead, everyDay('UTC'), '2026-03-04 11:00');
    expect(clock).toMatchObject({ stage: 'in-progress', countedSeconds: 3 * hour, pausedSeconds: 0 });
  });
});

describe('[SL-06] the stages of a clock', () => {
  const schedule = everyDay('UTC');
  const opened = ['2026-03-04 08:00', 'new'] as const;
  it('waits, says for what, and would breach later by every moment it waits', () => {
    const ticket = aHistory(opened, ['2026-03-04 10:00', 'on-hold', 'awaiting-caller']);
    const one = clockOf(ticket, schedule, '2026-03-04 11:00');
    const other = clockOf(ticket, schedule, '2026-03-04 12:00');
    expect(one).toMatchObject({ stage: 'paused', pauseReason: 'awaiting-caller', remainingSeconds: 6 * hour });
    expect([one.breachAt, other.breachAt, other.remainingSeconds]).toEqual([at('2026-03-04 17:00'), at('2026-03-04 18:00'), 6 * hour]);
  });

  it('waits for one thing after another', () => {
    const ticket = aHistory(opened, ['2026-03-04 09:00', 'on-hold', 'awaiting-caller'], ['2026-03-04 10:00', 'on-hold', 'awaiting-change']);
    expect(clockOf(ticket, schedule, '2026-03-04 12:00')).toMatchObject({ pauseReason: 'awaiting-change', pausedSeconds: 3 * hour, countedSeconds: hour });
  });

  it('is breached once more than its time has counted, and says when that was', () => {
    const exactly = clockOf(aHistory(opened, ['2026-03-04 16:00', 'resolved']), schedule, '2026-03-06 00:00');
    const later = clockOf(aHistory(opened, ['2026-03-04 16:01', 'resolved']), schedule, '2026-03-06 00:00');
    expect([exactly.isBreached, later.isBreached, later.breachAt, later.remainingSeconds]).toEqual([false, true, at('2026-03-04 16:00'), -60]);
  });

  it('starts anew when a resolved ticket is reopened', () => {
    const ticket = aHistory(opened, ['2026-03-04 10:00', 'resolved'], ['2026-03-06 08:00', 'in-progress']);
    expect(clockOf(ticket, schedule, '2026-03-06 09:00')).toMatchObject({ startedAt: at('2026-03-06 08:00'), countedSeconds: hour, stage: 'in-progress' });
  });

  it('starts anew when its reset comes', () => {
    const ticket = aHistory(opened, ['2026-03-04 10:00', 'on-hold'], ['2026-03-04 11:00', 'in-progress']);
    const clock = clockOf(ticket, schedule, '2026-03-04 12:00', { reset: [{ states: ['in-progress'] }] });
    expect(clock).toMatchObject({ startedAt: at('2026-03-04 11:00'), countedSeconds: hour });
  });

  it('is cancelled with the ticket', () => {
    expect(clockOf(aHistory(opened, ['2026-03-04 10:00', 'canceled']), schedule, '2026-03-05 12:00')).toMatchObject({ stage: 'cancelled', countedSeconds: 2 * hour });
  });

  it('goes on only when its own condition says so, if it has one', () => {
    const ticket = aHistory(opened, ['2026-03-04 09:00', 'on-hold', 'awaiting-caller'], ['2026-03-04 10:00', 'on-hold', 'awaiting-change'], ['2026-03-04 11:00', 'in-progress']);
    const clock = clockOf(ticket, schedule, '2026-03-04 12:00', {
      pause: [{ onHoldReasons: ['awaiting-caller'] }], resume: [{ states: ['in-progress'] }],
    });
    expect(clock).toMatchObject({ countedSeconds: 2 * hour, pausedSeconds: 2 * hour });
  });

  it('does not exist for tickets that are not named, nor on a schedule nobody knows', () => {
    const levels = levelsOf(schedule, aDefinition({ attach: [{ priorities: [1] }] }), aDefinition({ scheduleKey: 'gone' }));
    expect(clocksOf(aHistory(opened), levels, at('2026-03-04 09:00'))).toEqual([]);
  });

  it('[SL-08] stands in order of breach, and the first that runs sorts lists', () => {
    const levels = levelsOf(schedule, aDefinition({ id: 'late' }), aDefinition({ id: 'soon', durationSeconds: hour }),
      aDefinition({ id: 'done', durationSeconds: 60, stop: [{ states: ['new'] }], start: [{ states: ['new'] }] }));
    expect(clocksOf(aHistory(opened), levels, at('2026-03-04 08:30')).map((clock) => clock.definitionId)).toEqual(['soon', 'late']);
    expect(nextBreachOf(aHistory(opened), levels, at('2026-03-04 08:30'))).toBe(at('2026-03-04 09:00'));
    expect(nextBreachOf(aHistory(opened, ['2026-03-04 08:10', 'resolved']), levels, at('2026-03-04 08:30'))).toBe('');
  });
});

describe('any history on any day of any zone', () => {
  const schedules = [everyDay('Europe/Paris'), weekdays('08:00', '18:00', { timeZone: 'America/New_York' }), weekdays('09:00', '12:30', { timeZone: 'Asia/Kolkata', holidays: [{ day: '05-01', name: '' }] })];
  const anyHistory = fc.tuple(fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2027, 0) }), fc.array(fc.tuple(fc.integer({ min: 0, max: 200_000 }), fc.constantFrom('on-hold', 'in-progress', 'resolved')), { maxLength: 8 }))
    .map(([from, steps]) => {
      let time = from;
      const times = steps.map(([gap, to]) => [(time += gap * 1000), to] as const);
      const ticket = aHistory(['2026-01-01 00:00', 'new'], ...times.map(([, to]) => ['2026-01-01 00:00', to] as const));
      return { ticket: { ...ticket, moves: ticket.moves.map((move, index) => ({ ...move, at: instantOf(times[index - 1]?.[0] ?? from) })) }, until: time };
    });

  it('adds up: explained stretches to counted time, remaining and counted to the target, no gap, never backwards', () => {
    fc.assert(fc.property(anyHistory, fc.constantFrom(...schedules), fc.integer({ min: 0, max: 400_000 }), ({ ticket, until }, schedule, more) => {
      const now = instantOf(until + more * 1000);
      const levels = levelsOf(schedule, aDefinition());
      for (const clock of clocksOf(ticket, levels, now)) {
        const { past } = explainClock(ticket, clock.definitionId, levels, now);
        const counted = past.filter((one) => one.why === 'counted').reduce((sum, one) => sum + one.seconds, 0);
        expect(counted).toBeCloseTo(clock.countedSeconds, 3);
        expect(clock.remainingSeconds + clock.countedSeconds).toBeCloseTo(clock.durationSeconds, 3);
        expect(clock.countedSeconds).toBeLessThanOrEqual(clock.actualSeconds);
        for (const [index, one] of past.entries()) if (index > 0) expect(one.from).toBe(past[index - 1]?.to);
      }
    }), { numRuns: 60 });
  });

  it('breaches exactly when it said, if nothing happens in between', () => {
    fc.assert(fc.property(anyHistory, fc.constantFrom(...schedules), ({ ticket, until }, schedule) => {
      const levels = levelsOf(schedule, aDefinition());
      const [clock] = clocksOf(ticket, levels, instantOf(until));
      fc.pre(clock?.stage === 'in-progress' && clock.remainingSeconds > 0);
      const due = clock?.breachAt ?? '';
      expect(clocksOf(ticket, levels, due)[0]).toMatchObject({ isBreached: false, remainingSeconds: 0, breachAt: due });
      expect(secondsBetween(instantOf(until), due)).toBeGreaterThanOrEqual(clock?.remainingSeconds ?? 0);
      const ahead = explainClock(ticket, 'resolution', levels, instantOf(until)).ahead;
      expect(ahead.filter((one) => one.why === 'counted').reduce((sum, one) => sum + one.seconds, 0)).toBeCloseTo(clock?.remainingSeconds ?? 0, 3);
      expect(clocksOf(ticket, levels, addSeconds(due, 5 * 86_400))[0]?.isBreached).toBe(true);
    }), { numRuns: 60 });
  });
});

describe('[SL-03] explaining a due date', () => {
  it('names lunch, night, weekend and holiday', () => {
    const day = [{ from: '08:00', to: '12:00' }, { from: '13:00', to: '17:00' }];
    const schedule = weekdays('', '', { week: [day, day, day, day, day, [], []], holidays: [{ day: '2026-03-09', name: 'Founders' }] });
    const ticket = aHistory(['2026-03-06 11:00', 'new'], ['2026-03-06 15:00', 'on-hold', 'awaiting-caller'], ['2026-03-06 16:00', 'in-progress']);
    const { past, ahead } = explainClock(ticket, 'resolution', levelsOf(schedule, aDefinition()), at('2026-03-06 12:30'));
    expect(past.map((one) => [one.why, one.seconds])).toEqual([['counted', hour], ['break', hour / 2]]);
    expect(ahead.map((one) => one.why)).toEqual(['break', 'counted', 'outside-hours', 'day-off', 'day-off', 'holiday', 'outside-hours', 'counted']);
    const later = explainClock(ticket, 'resolution', levelsOf(schedule, aDefinition()), at('2026-03-09 09:00')).past;
    expect(later.map((one) => [one.why, one.detail])).toContainEqual(['paused', 'awaiting-caller']);
    expect(later.at(-1)).toMatchObject({ why: 'holiday', detail: 'Founders' });
  });
});
