import { type Instant, instantOf, millisecondsOf } from '#shared/kernel/instant.ts';
import type { Chance } from './demo.chance.ts';
import { daysOfHistory, openedByHour, openedByWeekday } from './demo.figures.ts';

const hour = 3_600_000;
/** The desk's day is one hour ahead of UTC; demo desks know no summer time. */
const zoneShift = hour;

/** Which moments of the last weeks incidents come in, by share: gives the moment of the incident at a place from 0 to 1. */
export type Arrivals = (place: number) => Instant;

/** Arrivals that end at `now`, by hour and weekday as measured. */
export function createArrivals(now: Instant): Arrivals {
  const end = millisecondsOf(now);
  const start = end - daysOfHistory * 24 * hour;
  const hours = Array.from({ length: daysOfHistory * 24 }, (_, index) => weightAt(start + index * hour));
  const sums = [0];
  for (const weight of hours) sums.push((sums.at(-1) ?? 0) + weight);
  const total = sums.at(-1) ?? 1;
  return (place) => {
    const wanted = place * total;
    let [low, high] = [0, hours.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sums[middle] ?? 0) <= wanted) low = middle;
      else high = middle - 1;
    }
    const within = (wanted - (sums[low] ?? 0)) / (hours[low] ?? 1);
    return instantOf(Math.floor(start + (low + within) * hour));
  };
}

function weightAt(milliseconds: number): number {
  const local = new Date(milliseconds + zoneShift);
  return (openedByHour[local.getUTCHours()] ?? 1) * (openedByWeekday[(local.getUTCDay() + 6) % 7] ?? 1);
}

/** A moment at which somebody works: nights and weekends move to the next morning, except for a few. */
export function workingMoment(milliseconds: number, chance: Chance): number {
  const local = new Date(milliseconds + zoneShift);
  const day = local.getUTCDay();
  const isOff = day === 0 || day === 6 || local.getUTCHours() < 8 || local.getUTCHours() >= 18;
  if (!isOff || chance.isHit(0.06)) return milliseconds;
  const daysAhead = day === 6 ? 2 : day === 0 ? 1 : local.getUTCHours() >= 18 ? (day === 5 ? 3 : 1) : 0;
  const morning = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() + daysAhead, 8) - zoneShift;
  return morning + Math.floor(chance.unit() * 3 * hour);
}
