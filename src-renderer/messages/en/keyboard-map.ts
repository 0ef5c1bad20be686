/** Words of the feature keyboard-map. */
export const keyboardMap = {
  title: 'Keyboard shortcuts',
  search: 'Search the shortcuts',
  nothing: 'No shortcut matches “{{text}}”.',
  note: 'Single-key shortcuts never fire while you are typing in a field.',
} as const;
