import type { SameWords } from '../catalogue.ts';
import type { shell as en } from '../en/shell.ts';

/** Words of the agent window itself. */
export const shell = {
  product: 'Guichet',
  starting: 'Ouverture de votre poste…',
  failed: {
    title: 'Le poste n’a pas pu être ouvert',
    body: 'Les données de cette machine sont intactes. Fermez les autres copies de Guichet et réessayez ; si cela se reproduit, transmettez ceci à votre administrateur : {{reason}}',
    crash: 'Un incident s’est produit dans cette fenêtre. Ce que vous avez saisi est conservé ; rouvrez la fenêtre pour continuer.',
    pane: 'Un incident s’est produit dans cette partie de la fenêtre. Ce que vous avez saisi est conservé.',
    reload: 'Rouvrir la fenêtre',
  },
  regions: { rail: 'Navigation principale', list: 'Liste', record: 'Enregistrements ouverts', context: 'Contexte', status: 'État' },
  skip: { toList: 'Aller à la liste', toRecord: 'Aller à l’enregistrement' },
  context: { show: 'Afficher le contexte', hide: 'Masquer le contexte' },
  list: { show: 'Afficher la liste', hide: 'Masquer la liste' },
  empty: {
    title: 'Aucun enregistrement ouvert',
    body: 'Choisissez-en un dans la liste, ou cherchez par numéro ou par mots.',
    find: 'Rechercher un enregistrement',
    create: 'Nouvel incident',
  },
  pending: '{{keys}}, puis…',
  actions: {
    undo: 'Annuler la dernière action',
    newIncident: 'Nouvel incident',
    palette: 'Tout rechercher',
    newWindow: 'Nouvelle fenêtre',
    nextTab: 'Enregistrement ouvert suivant',
    previousTab: 'Enregistrement ouvert précédent',
    tabNumber: 'Enregistrement ouvert en position {{place}}',
    closeTab: 'Fermer l’enregistrement ouvert',
    toggleContext: 'Afficher ou masquer le contexte',
    toggleRail: 'Élargir ou réduire la navigation',
    toggleList: 'Afficher ou masquer la liste',
    importIncidents: 'Importer des incidents…',
    keyboardMap: 'Raccourcis clavier',
    preferences: 'Préférences',
    signOut: 'Se déconnecter',
    openInWindow: 'Ouvrir dans sa propre fenêtre',
    focusList: 'Aller à la liste',
  },
  groups: { go: 'Aller à', create: 'Créer', windows: 'Fenêtre et enregistrements', lists: 'Listes', record: 'Enregistrement', help: 'Aide' },
  undo: { done: 'Annulé : {{label}}', failed: 'Impossible d’annuler : {{reason}}', nothing: 'Rien à annuler' },
} as const satisfies SameWords<typeof en>;
