/** One figure beside its baseline of the same run. `ratio` is figure / baseline, in the unit both are given in. */
export type Figure = { readonly figure: number; readonly baseline: number; readonly ratio: number; readonly unit: string };

/** One benchmark: what it measures, against what, and how much of it by default. */
export type Bench = {
  readonly what: string;
  readonly baseline: string;
  readonly defaultSize: number;
  readonly run: (size: number) => Promise<Figure>;
};

/** A figure of two measurements. */
export const figureOf = (figure: number, baseline: number, unit: string): Figure => ({
  figure: rounded(figure), baseline: rounded(baseline), ratio: rounded(figure / baseline), unit,
});

const rounded = (value: number): number => Number(value.toPrecision(4));

/** The middle of several measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Seconds that the work took. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}
