/** A source of chance that repeats itself: the same seed gives the same desk on every machine. */
export type Chance = {
  /** From 0 up to, but not including, 1. */
  readonly unit: () => number;
  readonly whole: (below: number) => number;
  readonly isHit: (share: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** An index, by weights that need not sum up to anything. */
  readonly weighted: (weights: readonly number[]) => number;
  /** A value of a distribution given by its quantiles at equal steps from 0 to 100 %. */
  readonly fromQuantiles: (quantiles: readonly number[]) => number;
  /** An index below `count`, small ones more often: how calls spread over callers and work over people. */
  readonly skewed: (count: number, strength?: number) => number;
};

/** Chance from a text and a number: each ticket has its own, so that one can be made without the ones before it. */
export function chanceFrom(seed: number, ...names: readonly (string | number)[]): Chance {
  let state = hashOf(`${seed}/${names.join('/')}`);
  const unit = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number): number => Math.floor(unit() * below);
  return {
    unit, whole,
    isHit: (share) => unit() < share,
    pick: (list) => {
      const picked = list[whole(list.length)];
      if (picked === undefined) throw new Error('Broken promise: nothing to pick from');
      return picked;
    },
    weighted: (weights) => {
      let rest = unit() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => (rest -= weight) < 0);
      return index < 0 ? weights.length - 1 : index;
    },
    fromQuantiles: (quantiles) => {
      const place = unit() * (quantiles.length - 1);
      const low = quantiles[Math.floor(place)] ?? 0;
      const high = quantiles[Math.ceil(place)] ?? low;
      return low + (high - low) * (place % 1);
    },
    skewed: (count, strength = 2.2) => Math.min(count - 1, Math.floor(count * unit() ** strength)),
  };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}
