/** Words of the feature ticket-queue. */
export const ticketQueue = {
} as const;
