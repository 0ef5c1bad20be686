import { dayMilliseconds, instantOfLocal } from './schedule.zone.ts';
import type { Schedule, WorkingHours } from './sla.definition.ts';

/** A stretch of time, from the first instant up to but without the second; milliseconds since 1970. */
export type Stretch = { readonly from: number; readonly to: number };

/** Why nothing, or less, is counted on a day. */
export type DayKind = 'working-day' | 'day-off' | 'holiday' | 'exception';

/** One local day of a schedule: when it begins and ends, and when work is done. */
export type ScheduleDay = Stretch & { readonly kind: DayKind; readonly name: string; readonly working: readonly Stretch[] };

const known = new WeakMap<Schedule, Map<number, ScheduleDay>>();

/** What the schedule says of a local day; worked out once for each schedule and day. */
export function scheduleDay(schedule: Schedule, day: number): ScheduleDay {
  let days = known.get(schedule);
  if (!days) known.set(schedule, (days = new Map()));
  let made = days.get(day);
  if (!made) days.set(day, (made = makeDay(schedule, day)));
  return made;
}

function makeDay(schedule: Schedule, day: number): ScheduleDay {
  const { hours, kind, name } = hoursOf(schedule, day);
  const at = (minutes: number): number => instantOfLocal(day, minutes, schedule.timeZone);
  const working = hours
    .map((one) => ({ from: at(minutesOf(one.from)), to: at(minutesOf(one.to)) }))
    .filter((one) => one.to > one.from)
    .sort((left, right) => left.from - right.from);
  return { from: at(0), to: at(24 * 60), kind, name, working: withoutOverlaps(working) };
}

function hoursOf(schedule: Schedule, day: number): { hours: readonly WorkingHours[]; kind: DayKind; name: string } {
  const date = new Date(day * dayMilliseconds).toISOString().slice(0, 10);
  const exception = schedule.exceptions.find((one) => one.day === date);
  if (exception) return { hours: exception.hours, kind: 'exception', name: '' };
  const holiday = schedule.holidays.find((one) => one.day === date || one.day === date.slice(5) || one.day === fromEaster(day));
  if (holiday) return { hours: [], kind: 'holiday', name: holiday.name };
  const weekday = (((day + 3) % 7) + 7) % 7;
  const hours = schedule.week[weekday] ?? [];
  return { hours, kind: hours.length > 0 ? 'working-day' : 'day-off', name: '' };
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

function withoutOverlaps(sorted: readonly Stretch[]): Stretch[] {
  const apart: Stretch[] = [];
  for (const one of sorted) {
    const last = apart.at(-1);
    if (last && one.from <= last.to) apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, one.to) };
    else apart.push(one);
  }
  return apart;
}

/** How a day is named by its distance from Easter Sunday of its year: "easter+1" for Easter Monday. */
function fromEaster(day: number): string {
  const distance = day - easterOf(new Date(day * dayMilliseconds).getUTCFullYear());
  return `easter${distance < 0 ? '-' : '+'}${Math.abs(distance)}`;
}

/** Easter Sunday of a year in the Gregorian calendar, as a day since 1970 (the computus of Meeus, Jones and Butcher). */
function easterOf(year: number): number {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const leaps = Math.floor(century / 4);
  const shift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - leaps - shift + 15) % 30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - (year % 100) % 4) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * week) / 451);
  const sum = moon + week - 7 * late + 114;
  return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1) / dayMilliseconds;
}
