import type { SameWords } from '../catalogue.ts';
import type { preferences as en } from '../en/preferences.ts';

/** Words of the feature preferences. */
export const preferences = {
  title: 'Préférences',
  language: 'Langue',
  languages: { system: 'Comme le système', en: 'English', fr: 'Français' },
  colorScheme: 'Thème',
  colorSchemes: { auto: 'Comme le système', light: 'Clair', dark: 'Sombre' },
  density: 'Lignes des listes',
  densities: { dense: 'Denses', comfortable: 'Aérées' },
  about: 'Guichet {{version}} · poste {{replica}} · {{endpoint}}',
  kept: 'Les changements s’appliquent aussitôt, dans toutes les fenêtres.',
} as const satisfies SameWords<typeof en>;
