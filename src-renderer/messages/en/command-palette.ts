/** Words of the feature command-palette. */
export const commandPalette = {
  title: 'Find anything',
  placeholder: 'An action, a number, words, a person…',
  actions: 'Actions',
  records: 'Records',
  views: 'Views',
  people: 'People',
  recent: 'Recent',
  createFor: 'New incident for this caller',
  nothing: 'Nothing found for “{{text}}”. Try a number, a word of the description or the caller’s name.',
  searching: 'Searching…',
  results_one: '{{count}} result',
  results_other: '{{count}} results',
  hints: { move: 'move', run: 'run', close: 'close' },
  matchedIn: 'in {{field}}',
} as const;
