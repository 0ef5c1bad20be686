import type { SameWords } from '../catalogue.ts';
import type { importIncidents as en } from '../en/import-incidents.ts';

/** Words of the feature import-incidents. */
export const importIncidents = {
} as const satisfies SameWords<typeof en>;
