import type { SameWords } from '../catalogue.ts';
import type { ticketCreate as en } from '../en/ticket-create.ts';

/** Words of the feature ticket-create. */
export const ticketCreate = {
} as const satisfies SameWords<typeof en>;
