/** Says what the start does, step by step, with the time each step took. */
export type Narration = {
  readonly say: (sentence: string) => void;
  /** Runs a step and says how long it took. */
  readonly step: <T>(name: string, run: () => Promise<T>) => Promise<T>;
};

/** Narrates on standard output. */
export function narrate(now: () => number): Narration {
  const say = (sentence: string): void => console.log(sentence);
  return {
    say,
    async step(name, run) {
      const startedAt = now();
      const result = await run();
      say(`  ${name}  ${((now() - startedAt) / 1000).toFixed(1)} s`);
      return result;
    },
  };
}

/** An expected trouble whose message is the whole of what the person needs to read. */
export class StartTrouble extends Error {}
