/** Words of the feature preferences. */
export const preferences = {
  title: 'Preferences',
  language: 'Language',
  languages: { system: 'As the system', en: 'English', fr: 'Français' },
  colorScheme: 'Colour scheme',
  colorSchemes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  density: 'Rows in lists',
  densities: { dense: 'Dense', comfortable: 'Comfortable' },
  about: 'Guichet {{version}} · desk {{replica}} · {{endpoint}}',
  kept: 'Changes apply at once, in all windows.',
} as const;
