/** Words of the feature ticket-create. */
export const ticketCreate = {
} as const;
