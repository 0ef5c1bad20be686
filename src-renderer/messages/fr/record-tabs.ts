import type { SameWords } from '../catalogue.ts';
import type { recordTabs as en } from '../en/record-tabs.ts';

/** Words of the feature record-tabs. */
export const recordTabs = {
  label: 'Enregistrements ouverts',
  close: 'Fermer {{name}}',
  closeHint: 'Suppr ferme l’enregistrement au premier plan.',
  newIncident: 'Nouvel incident',
  loading: 'Ouverture…',
  gone: 'N’est plus ici',
  hasText: 'contient du texte non envoyé',
} as const satisfies SameWords<typeof en>;
