import type { SameWords } from '../catalogue.ts';
import type { navigation as en } from '../en/navigation.ts';

/** Words of the feature navigation. */
export const navigation = {
  myWork: 'Mon travail',
  queues: 'Files',
  expand: 'Élargir la navigation',
  collapse: 'Réduire la navigation',
  preferences: 'Préférences',
  keyboardMap: 'Raccourcis clavier',
  palette: 'Tout rechercher',
  person: 'Connecté en tant que {{name}}',
  signOut: 'Se déconnecter',
  switchPerson: 'Se connecter sous un autre nom',
  keepWork: 'Tout ce que vous avez saisi reste sur cette machine.',
  create: 'Nouvel incident',
} as const satisfies SameWords<typeof en>;
