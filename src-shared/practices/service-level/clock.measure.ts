import type { Instant } from '#shared/kernel/instant.ts';
import type { Moment } from './clock.moments.ts';
import type { ClockRun } from './clock.run.ts';
import { addCounted, countBetween } from './schedule.count.ts';
import type { NamedSlaDefinition, Schedule } from './sla.definition.ts';

/** A clock as it stands at one instant ([SL-06]). Durations in seconds; "counted" is the schedule's time. */
export type SlaClock = {
  readonly definitionId: string;
  readonly name: { readonly en: string; readonly fr: string };
  readonly agreement: NamedSlaDefinition['agreement'];
  readonly target: NamedSlaDefinition['target'];
  readonly durationSeconds: number;
  readonly stage: ClockRun['stage'];
  readonly isBreached: boolean;
  /** Why it waits, while it is paused; '' otherwise. */
  readonly pauseReason: Moment['onHoldReason'];
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  /** When it breaches or breached; while paused: when it would, if it went on now. '' when the schedule never gets there. */
  readonly breachAt: Instant;
  /** When it would have breached without any pause. */
  readonly originalBreachAt: Instant;
  readonly countedSeconds: number;
  readonly actualSeconds: number;
  readonly pausedSeconds: number;
  /** Counted seconds that are left; negative after the breach. */
  readonly remainingSeconds: number;
  /** Counted time in per cent of the target; over 100 after the breach. */
  readonly percent: number;
  readonly actualPercent: number;
};

/** Measures a run at an instant: nothing is stored, so the figures are exact to the millisecond and need no job ([SL-07]). */
export function measureClock(definition: NamedSlaDefinition, run: ClockRun, schedule: Schedule | undefined, now: number): SlaClock {
  const duration = definition.durationSeconds * 1000;
  const end = run.endedAt ?? now;
  const counted = run.running.reduce((sum, one) => sum + countBetween(schedule, one.from, one.to), 0);
  const actual = Math.max(0, end - run.startedAt);
  return {
    definitionId: definition.id, name: definition.name, agreement: definition.agreement, target: definition.target,
    durationSeconds: definition.durationSeconds, stage: run.stage, isBreached: counted > duration,
    pauseReason: run.stage === 'paused' ? (run.pauses.at(-1)?.reason ?? '') : '',
    startedAt: instantOrNone(run.startedAt), endedAt: instantOrNone(run.endedAt),
    breachAt: instantOrNone(breachOf(run, schedule, duration, end)),
    originalBreachAt: instantOrNone(addCounted(schedule, run.startedAt, duration)),
    countedSeconds: counted / 1000, actualSeconds: actual / 1000,
    pausedSeconds: run.pauses.reduce((sum, one) => sum + countBetween(schedule, one.from, one.to), 0) / 1000,
    remainingSeconds: (duration - counted) / 1000,
    percent: (counted / duration) * 100, actualPercent: (actual / duration) * 100,
  };
}

/** Walks the stretches in which the clock ran until the target is used up; what is left is counted on from the end. */
function breachOf(run: ClockRun, schedule: Schedule | undefined, duration: number, end: number): number | undefined {
  let left = duration;
  for (const one of run.running) {
    const counted = countBetween(schedule, one.from, one.to);
    if (counted >= left) return addCounted(schedule, one.from, left);
    left -= counted;
  }
  return addCounted(schedule, end, left);
}

const instantOrNone = (at: number | undefined): Instant => (at === undefined ? '' : new Date(at).toISOString());
