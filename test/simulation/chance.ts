/** Chance from a seed: the same seed says the same, on every machine. */
export type Chance = {
  /** A number from 0 up to but without 1. */
  readonly next: () => number;
  readonly below: (limit: number) => number;
  readonly happens: (probability: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  /** A source of its own that does not disturb this one. */
  readonly fork: (name: string) => Chance;
};

/** A generator after "mulberry32": small, fast, and good enough to choose faults. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    happens: (probability) => next() < probability,
    pick: (from) => {
      const one = from[below(from.length)];
      if (one === undefined) throw new Error('Broken promise: nothing to pick from');
      return one;
    },
    fork: (name) => chanceOf(Array.from(name).reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193), seed ^ 0x9e3779b9)),
  };
}
