/** Words of the feature ticket-context. */
export const ticketContext = {
} as const;
