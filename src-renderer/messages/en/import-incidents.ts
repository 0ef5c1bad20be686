/** Words of the feature import-incidents. */
export const importIncidents = {
} as const;
