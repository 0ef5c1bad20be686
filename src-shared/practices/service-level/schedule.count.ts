import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type Refusal, refusal } from '#shared/domain/record/record.refusal.ts';
import { scheduleDay, type Stretch } from './schedule.days.ts';
import { isTimeZone, localDayOf } from './schedule.zone.ts';
import type { Schedule } from './sla.definition.ts';

/** How many days a count looks ahead before it says that the time never comes. */
const horizonDays = 366 * 10;

/** Counts every second; the schedule of "around the clock". */
export const aroundTheClock = undefined;

/** A schedule by which time passes at all: known zone, some working hours. Otherwise why not; a clock must never wait for ever. */
export function checkSchedule(schedule: Schedule): Result<Schedule, Refusal> {
  if (!isTimeZone(schedule.timeZone)) return err(refusal('invalid-value', 'timeZone', { value: schedule.timeZone }));
  const works = schedule.week.some((hours) => hours.some((one) => one.to > one.from));
  return works ? ok(schedule) : err(refusal('missing-field', 'week'));
}

/** The working stretches of a schedule within a stretch of time, in order. */
export function* workingStretches(schedule: Schedule | undefined, from: number, to: number): Generator<Stretch> {
  if (to <= from) return;
  if (!schedule) return yield { from, to };
  const last = localDayOf(to, schedule.timeZone);
  for (let day = localDayOf(from, schedule.timeZone); day <= last; day += 1) {
    for (const one of scheduleDay(schedule, day).working) {
      if (one.to > from && one.from < to) yield { from: Math.max(one.from, from), to: Math.min(one.to, to) };
    }
  }
}

/** Milliseconds of the schedule's time between two instants; 0 when the second is not later. */
export function countBetween(schedule: Schedule | undefined, from: number, to: number): number {
  if (!schedule) return Math.max(0, to - from);
  let sum = 0;
  for (const one of workingStretches(schedule, from, to)) sum += one.to - one.from;
  return sum;
}

/** The instant at which so many milliseconds of the schedule's time have passed; undefined when they never do. */
export function addCounted(schedule: Schedule | undefined, from: number, milliseconds: number): number | undefined {
  if (!schedule || milliseconds <= 0) return from + Math.max(0, milliseconds);
  const first = localDayOf(from, schedule.timeZone);
  let left = milliseconds;
  for (let day = first; day < first + horizonDays; day += 1) {
    for (const one of scheduleDay(schedule, day).working) {
      const start = Math.max(one.from, from);
      if (one.to <= start) continue;
      if (left <= one.to - start) return start + left;
      left -= one.to - start;
    }
  }
  return undefined;
}
