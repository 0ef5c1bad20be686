import type { DeskDatabase } from '../database/open-database.ts';

export type SearchHostDeps = { readonly database: DeskDatabase; readonly onProblem: (problem: unknown) => void };

/** Keeps the index of a desk and answers the windows that ask, until stopped. */
export function startSearch(_deps: SearchHostDeps): { readonly stop: () => void } {
  return { stop: () => undefined };
}
