import type { SameWords } from '../catalogue.ts';
import type { ticketContext as en } from '../en/ticket-context.ts';

/** Words of the feature ticket-context. */
export const ticketContext = {
} as const satisfies SameWords<typeof en>;
