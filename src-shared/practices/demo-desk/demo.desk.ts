import type { CatalogEntry } from '#shared/domain/catalog/catalog.record.ts';
import { addSeconds, type Instant } from '#shared/kernel/instant.ts';
import { type Draft, demoCatalog } from './demo.catalog.ts';
import { daysOfHistory } from './demo.figures.ts';
import { type DemoIncident, makeIncident } from './demo.incident.ts';
import { type DemoDirectory, demoDirectory } from './demo.people.ts';
import { createArrivals } from './demo.time.ts';

/** A generated desk: what stands still, and its incidents one after the other in the order of their opening. */
export type DemoDesk = {
  readonly directory: DemoDirectory;
  readonly catalog: readonly Draft<CatalogEntry>[];
  readonly incidents: () => Generator<DemoIncident>;
};

/** How large the desk is, which of all possible desks it is, and when its today is. */
export type DemoWish = { readonly size: number; readonly seed: number; readonly now: Instant };

/**
 * A bilingual desk of a company that does not exist, with three weeks of incidents up to `now`. The same wish gives the same
 * desk, and no more than one incident is in memory at a time.
 */
export function createDemoDesk({ size, seed, now }: DemoWish): DemoDesk {
  const foundedAt = addSeconds(now, -2 * daysOfHistory * 86_400);
  const directory = demoDirectory(seed, size, foundedAt);
  const arrivalAt = createArrivals(now);
  return {
    directory,
    catalog: demoCatalog(foundedAt),
    incidents: function* () {
      for (let index = 0; index < size; index += 1) {
        // Half a place before the end: the last incident has just come in, and none lies ahead.
        yield makeIncident({ directory, seed, index, openedAt: arrivalAt((index + 0.5) / size), now });
      }
    },
  };
}
