/** Words of the feature ticket-record. */
export const ticketRecord = {
} as const;
