/** Words of the feature navigation. */
export const navigation = {
  myWork: 'My work',
  queues: 'Queues',
  expand: 'Widen the navigation',
  collapse: 'Narrow the navigation',
  preferences: 'Preferences',
  keyboardMap: 'Keyboard shortcuts',
  palette: 'Find anything',
  person: 'Signed in as {{name}}',
  signOut: 'Sign out',
  switchPerson: 'Sign in as somebody else',
  keepWork: 'Everything you typed stays on this machine.',
  create: 'New incident',
} as const;
