import type { SameWords } from '../catalogue.ts';
import type { syncStatus as en } from '../en/sync-status.ts';

/** Words of the feature sync-status. */
export const syncStatus = {
} as const satisfies SameWords<typeof en>;
