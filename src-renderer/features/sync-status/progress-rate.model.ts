/** How far some long work was at a moment. */
export type Sample = { readonly atMs: number; readonly done: number };

/** How fast it goes now, and how long it will take at that pace; 0 while nobody can say. */
export type Pace = { readonly perSecond: number; readonly secondsLeft: number };

/** How much of the past the pace is judged by. */
const windowMs = 10_000;

/** Adds a sample and forgets those too old to matter; work that began anew forgets them all. */
export function withSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const last = samples.at(-1);
  if (last !== undefined && sample.done < last.done) return [sample];
  if (last !== undefined && sample.done === last.done) return samples;
  return [...samples.filter((one) => sample.atMs - one.atMs <= windowMs), sample];
}

/** The pace over the samples kept, with the work still to do. */
export function paceOf(samples: readonly Sample[], total: number): Pace {
  const first = samples[0];
  const last = samples.at(-1);
  if (first === undefined || last === undefined || last.atMs <= first.atMs) return { perSecond: 0, secondsLeft: 0 };
  const perSecond = ((last.done - first.done) * 1000) / (last.atMs - first.atMs);
  return { perSecond, secondsLeft: total > last.done && perSecond > 0 ? (total - last.done) / perSecond : 0 };
}
