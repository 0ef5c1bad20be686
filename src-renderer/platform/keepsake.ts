/** A small text by a name that is down at once, for the moments in which nothing else is: a window being closed. */
export type Keepsakes = {
  readonly put: (name: string, text: string) => void;
  readonly get: (name: string) => string | undefined;
  readonly remove: (name: string) => void;
};

/** Keepsakes of this window's origin; a full store is no reason to disturb whoever types. */
export const localKeepsakes: Keepsakes = {
  put: (name, text) => {
    try {
      localStorage.setItem(name, text);
    } catch {
      // The text still goes the usual way.
    }
  },
  get: (name) => localStorage.getItem(name) ?? undefined,
  remove: (name) => localStorage.removeItem(name),
};
