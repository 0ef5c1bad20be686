import type { CollectionName } from '#shared/domain/record/record.base.ts';

/** A record that a search found. */
export type SearchHit = {
  readonly collection: CollectionName;
  readonly id: string;
  /** The endpoint's number, or the provisional one. */
  readonly number: string;
  readonly title: string;
  /** The folded words of the record that answered to the search: what a screen marks in its text. */
  readonly matched: readonly string[];
};

/** What a search found so far. */
export type SearchAnswer = { readonly hits: readonly SearchHit[]; readonly isRunning: boolean };
