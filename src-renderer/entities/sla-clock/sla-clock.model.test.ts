import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SlaClock } from '#shared/practices/service-level/clock.measure.ts';
import { durationParts, lookOf } from './sla-clock.model.ts';

const clock = (given: Partial<SlaClock>): SlaClock => ({
  definitionId: 'd', name: { en: '', fr: '' }, agreement: 'sla', target: 'resolution', durationSeconds: 1000, stage: 'in-progress', isBreached: false,
  pauseReason: '', startedAt: '', endedAt: '', breachAt: '', originalBreachAt: '', countedSeconds: 0, actualSeconds: 0, pausedSeconds: 0,
  remainingSeconds: 1000, percent: 0, actualPercent: 0, ...given,
});

describe('the look of a clock', () => {
  it.each<[string, Partial<SlaClock>, string, string]>([
    ['with time', { percent: 75 }, 'running', 'ok'],
    ['under a quarter of its time', { percent: 75.1 }, 'soon', 'warn'],
    ['breached', { percent: 130, isBreached: true, remainingSeconds: -300 }, 'breached', 'bad'],
    ['waiting', { stage: 'paused', percent: 90 }, 'paused', 'quiet'],
    ['waiting after its breach', { stage: 'paused', isBreached: true }, 'paused-breached', 'bad'],
    ['kept', { stage: 'completed', percent: 99 }, 'met', 'quiet'],
    ['not kept', { stage: 'completed', isBreached: true }, 'missed', 'bad'],
    ['cancelled', { stage: 'cancelled', isBreached: true }, 'cancelled', 'quiet'],
  ])('%s', (_what, given, mood, tone) => {
    expect(lookOf(clock(given))).toMatchObject({ mood, tone });
  });

  it('never counts below nothing', () => {
    expect(lookOf(clock({ remainingSeconds: -300, isBreached: true })).seconds).toBe(300);
  });
});

describe('a duration', () => {
  it.each([
    [0, 'minutesSeconds', 0, 0, 0], [59.9, 'minutesSeconds', 0, 0, 59], [599, 'minutesSeconds', 0, 9, 59], [600, 'minutes', 0, 10, 0],
    [3600, 'hours', 1, 0, 0], [93_660, 'hoursMinutes', 26, 1, 0],
  ])('%d seconds', (given, unit, hours, minutes, seconds) => {
    expect(durationParts(given)).toEqual({ unit, hours, minutes, seconds });
  });

  it('adds up again', () => {
    fc.assert(fc.property(fc.nat({ max: 10_000_000 }), (given) => {
      const { hours, minutes, seconds } = durationParts(given);
      expect(hours * 3600 + minutes * 60 + seconds).toBe(given);
    }));
  });
});
