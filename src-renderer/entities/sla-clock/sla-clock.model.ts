import type { SlaClock } from '#shared/practices/service-level/clock.measure.ts';
import type { Tone } from '#renderer/ui/tokens.ts';

/** What a clock says, apart from its words: how it goes, in which tone, and over how many seconds. */
export type ClockLook = {
  readonly mood: 'running' | 'soon' | 'breached' | 'paused' | 'paused-breached' | 'met' | 'missed' | 'cancelled';
  readonly tone: Tone;
  /** Counted seconds left, or counted since the breach; never negative. */
  readonly seconds: number;
};

/** The part of the target below which a clock warns. */
const warningPercent = 25;

const tones: Readonly<Record<ClockLook['mood'], Tone>> = {
  running: 'ok', soon: 'warn', breached: 'bad', paused: 'quiet', 'paused-breached': 'bad', met: 'quiet', missed: 'bad', cancelled: 'quiet',
};

/** How a clock is shown: green, amber under a quarter of its time, red after it, grey while it waits. */
export function lookOf(clock: SlaClock): ClockLook {
  const mood = moodOf(clock);
  return { mood, tone: tones[mood], seconds: Math.abs(clock.remainingSeconds) };
}

function moodOf(clock: SlaClock): ClockLook['mood'] {
  switch (clock.stage) {
    case 'cancelled': return 'cancelled';
    case 'completed': return clock.isBreached ? 'missed' : 'met';
    case 'paused': return clock.isBreached ? 'paused-breached' : 'paused';
    case 'in-progress':
      if (clock.isBreached) return 'breached';
      return 100 - clock.percent < warningPercent ? 'soon' : 'running';
  }
}

/**
 * A stretch of counted time in hours, minutes and, near its end, seconds. Days are never said: a day of a schedule is
 * not a day of the calendar.
 */
export function durationParts(seconds: number): { readonly unit: 'hours' | 'hoursMinutes' | 'minutes' | 'minutesSeconds'; readonly hours: number; readonly minutes: number; readonly seconds: number } {
  const whole = Math.floor(seconds);
  const parts = { hours: Math.floor(whole / 3600), minutes: Math.floor((whole % 3600) / 60), seconds: whole % 60 };
  if (parts.hours > 0) return { unit: parts.minutes === 0 ? 'hours' : 'hoursMinutes', ...parts };
  return { unit: parts.minutes >= 10 ? 'minutes' : 'minutesSeconds', ...parts };
}
