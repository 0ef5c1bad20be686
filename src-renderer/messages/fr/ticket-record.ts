import type { SameWords } from '../catalogue.ts';
import type { ticketRecord as en } from '../en/ticket-record.ts';

/** Words of the feature ticket-record. */
export const ticketRecord = {
} as const satisfies SameWords<typeof en>;
