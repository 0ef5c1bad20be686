/** Words of the feature sync-status. */
export const syncStatus = {
} as const;
