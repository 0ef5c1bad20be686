import type { SameWords } from '../catalogue.ts';
import type { keyboardMap as en } from '../en/keyboard-map.ts';

/** Words of the feature keyboard-map. */
export const keyboardMap = {
  title: 'Raccourcis clavier',
  search: 'Rechercher un raccourci',
  nothing: 'Aucun raccourci ne correspond à « {{text}} ».',
  note: 'Les raccourcis à une touche n’agissent jamais pendant la saisie dans un champ.',
} as const satisfies SameWords<typeof en>;
