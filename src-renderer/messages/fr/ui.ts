import type { SameWords } from '../catalogue.ts';
import type { ui as en } from '../en/ui.ts';

/** Words of our small widgets. */
export const ui = {
  close: 'Fermer',
  cancel: 'Annuler',
  then: 'puis',
  or: 'ou',
  loading: 'Chargement',
  resize: 'Redimensionner les volets',
  undo: 'Annuler',
  dismiss: 'Masquer',
  tryAgain: 'Réessayer',
  remove: 'Retirer {{name}}',
  justNow: 'à l’instant',
  copy: 'Copier',
  copied: 'Copié',
  waiting: 'À envoyer',
  waitingLong: 'Enregistré sur ce poste ; partira vers le serveur au prochain contact',
  keys: {
    enter: 'Entrée',
    escape: 'Échap',
    shift: 'Maj',
    control: 'Ctrl',
    alt: 'Alt',
    space: 'Espace',
    delete: 'Suppr',
    tab: 'Tab',
    pageUp: 'Pg préc',
    pageDown: 'Pg suiv',
    up: '↑',
    down: '↓',
    left: '←',
    right: '→',
    home: 'Début',
    end: 'Fin',
  },
} as const satisfies SameWords<typeof en>;
