/** Small things a window remembers on this machine: layout only, never a record. */
export type Kept = {
  readonly read: (key: string) => string | null;
  readonly write: (key: string, text: string) => void;
};

/** The machine's storage; a full or forbidden one forgets instead of failing. */
export const machineKept: Kept = {
  read: (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  write: (key, text) => {
    try {
      localStorage.setItem(key, text);
    } catch {
      // The layout of the next start is not worth an error on screen.
    }
  },
};
