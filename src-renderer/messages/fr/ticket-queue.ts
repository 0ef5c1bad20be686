import type { SameWords } from '../catalogue.ts';
import type { ticketQueue as en } from '../en/ticket-queue.ts';

/** Words of the feature ticket-queue. */
export const ticketQueue = {
} as const satisfies SameWords<typeof en>;
