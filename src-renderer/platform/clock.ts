import { type Clock, instantOf } from '#shared/kernel/instant.ts';

/** The machine's own clock. */
export const systemClock: Clock = { now: () => instantOf(Date.now()) };
