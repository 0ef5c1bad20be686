/**
 * A revision names one version of one record: "height-replica-counter". Made by whoever writes,
 * compared for equality only: order between desks comes from the endpoint's feed, never from here.
 */
export type Revision = string;

/** The replica name under which the endpoint itself writes (numbers, automatic closing). */
export const endpointReplica = 'endpoint';

/** The replica name under which imports and generated desks are written: facts told afterwards, from which nothing follows. */
export const importReplica = 'import';

/** How many of its own forebears a record carries ([P3]). */
export const ancestryLimit = 8;

const shape = /^(\d+)-([a-z0-9]+)-(\d+)$/;

/** Whether a text is a revision. */
export const isRevision = (text: string): boolean => shape.test(text);

/** How many revisions lie on the way to this one; 0 for "none yet". */
export const heightOf = (revision: Revision): number => Number(shape.exec(revision)?.[1] ?? 0);

/** Who made the revision; '' for "none yet". */
export const replicaOf = (revision: Revision): string => shape.exec(revision)?.[2] ?? '';

/** The revision that follows `previous` ('' for a new record), made by `replica` as its `counter`-th. */
export const nextRevision = (previous: Revision, replica: string, counter: number): Revision =>
  `${heightOf(previous) + 1}-${replica}-${counter}`;

/** The ancestry of the revision that follows: newest first, at most `ancestryLimit` long. */
export const nextAncestry = (previous: Revision, ancestry: readonly Revision[]): Revision[] =>
  previous === '' ? [] : [previous, ...ancestry.filter((one) => one !== previous)].slice(0, ancestryLimit);
