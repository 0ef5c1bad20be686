/** Words of the feature record-tabs. */
export const recordTabs = {
  label: 'Open records',
  close: 'Close {{name}}',
  closeHint: 'Delete closes the record in front.',
  newIncident: 'New incident',
  loading: 'Opening…',
  gone: 'No longer here',
  hasText: 'has unsent text',
} as const;
