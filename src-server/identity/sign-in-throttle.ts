/** Counts wrong passwords of an account and holds further tries back: five are free, then the wait doubles to 15 minutes. */
export type SignInThrottle = {
  /** Seconds until the next try is allowed; 0 now. */
  readonly waitSeconds: (key: string, now: number) => number;
  readonly failed: (key: string, now: number) => void;
  readonly succeeded: (key: string) => void;
};

const freeTries = 5;
const longestWaitMs = 15 * 60_000;
const mostKeys = 10_000;

/** A throttle for one endpoint process. */
export function createSignInThrottle(): SignInThrottle {
  const tries = new Map<string, { count: number; lastAt: number }>();
  return {
    waitSeconds: (key, now) => {
      const found = tries.get(key);
      if (found === undefined || found.count < freeTries) return 0;
      const wait = Math.min(longestWaitMs, 2 ** (found.count - freeTries) * 5000);
      return Math.max(0, Math.ceil((found.lastAt + wait - now) / 1000));
    },
    failed: (key, now) => {
      const count = (tries.get(key)?.count ?? 0) + 1;
      tries.delete(key);
      tries.set(key, { count, lastAt: now });
      const oldest = tries.keys().next();
      if (tries.size > mostKeys && !oldest.done) tries.delete(oldest.value);
    },
    succeeded: (key) => {
      tries.delete(key);
    },
  };
}
