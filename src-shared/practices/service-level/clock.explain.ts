import type { Instant } from '#shared/kernel/instant.ts';
import type { ClockRun } from './clock.run.ts';
import { scheduleDay, type Stretch } from './schedule.days.ts';
import { localDayOf } from './schedule.zone.ts';
import type { Schedule } from './sla.definition.ts';

/** A stretch of a clock's life and why it counted or not ([SL-03]). */
export type ExplainedStretch = {
  readonly from: Instant;
  readonly to: Instant;
  readonly why: 'counted' | 'paused' | 'outside-hours' | 'break' | 'day-off' | 'holiday';
  /** The pause's reason or the holiday's name; '' otherwise. */
  readonly detail: string;
  readonly seconds: number;
};

/** How many stretches an explanation has at most; a clock that ran for years is told from its beginning. */
const stretchLimit = 400;

/**
 * Explains a due date: every stretch from the start to `until` in order, without gaps, and why it counted or not.
 * Counted stretches add up to what the clock shows.
 */
export function explainRun(run: ClockRun, schedule: Schedule | undefined, until: number): ExplainedStretch[] {
  const parts = [
    ...run.running.map((one) => ({ ...one, reason: undefined })),
    ...run.pauses,
  ].sort((left, right) => left.from - right.from);
  const told: ExplainedStretch[] = [];
  for (const part of parts) {
    const to = Math.min(part.to, until);
    if (to <= part.from) continue;
    if (part.reason !== undefined) told.push(stretch(part.from, to, 'paused', part.reason));
    else for (const one of runningStretches(schedule, part.from, to)) told.push(one);
    if (told.length >= stretchLimit) break;
  }
  return told.slice(0, stretchLimit);
}

/** What a running clock will go through from now to its due date. */
export const explainAhead = (schedule: Schedule | undefined, now: number, dueAt: number): ExplainedStretch[] =>
  [...runningStretches(schedule, now, dueAt)].slice(0, stretchLimit);

const stretch = (from: number, to: number, why: ExplainedStretch['why'], detail = ''): ExplainedStretch => ({
  from: new Date(from).toISOString(), to: new Date(to).toISOString(), why, detail, seconds: (to - from) / 1000,
});

function* runningStretches(schedule: Schedule | undefined, from: number, to: number): Generator<ExplainedStretch> {
  if (to <= from) return;
  if (!schedule) return yield stretch(from, to, 'counted');
  const last = localDayOf(to, schedule.timeZone);
  for (let day = localDayOf(from, schedule.timeZone); day <= last; day += 1) yield* stretchesOfDay(schedule, day, from, to);
}

function* stretchesOfDay(schedule: Schedule, number: number, from: number, to: number): Generator<ExplainedStretch> {
  const day = scheduleDay(schedule, number);
  let at = Math.max(day.from, from);
  const end = Math.min(day.to, to);
  for (const [index, one] of day.working.entries()) {
    if (one.to <= at || one.from >= end) continue;
    if (one.from > at) yield stretch(at, one.from, index === 0 ? 'outside-hours' : 'break');
    const stop = Math.min(one.to, end);
    yield stretch(Math.max(one.from, at), stop, 'counted');
    at = stop;
  }
  if (at >= end) return;
  if (day.kind === 'holiday') yield stretch(at, end, 'holiday', day.name);
  else if (day.working.length === 0) yield stretch(at, end, 'day-off');
  else yield stretch(at, end, isBetween(day.working, at) ? 'break' : 'outside-hours');
}

const isBetween = (working: readonly Stretch[], at: number): boolean => working.some((one) => one.to <= at) && working.some((one) => one.from >= at);
