import type { SameWords } from '../catalogue.ts';
import type { commandPalette as en } from '../en/command-palette.ts';

/** Words of the feature command-palette. */
export const commandPalette = {
  title: 'Tout rechercher',
  placeholder: 'Une action, un numéro, des mots, une personne…',
  actions: 'Actions',
  records: 'Enregistrements',
  views: 'Vues',
  people: 'Personnes',
  recent: 'Récents',
  createFor: 'Nouvel incident pour cet appelant',
  nothing: 'Rien trouvé pour « {{text}} ». Essayez un numéro, un mot de la description ou le nom de l’appelant.',
  searching: 'Recherche…',
  results_one: '{{count}} résultat',
  results_other: '{{count}} résultats',
  hints: { move: 'parcourir', run: 'exécuter', close: 'fermer' },
  matchedIn: 'dans {{field}}',
} as const satisfies SameWords<typeof en>;
