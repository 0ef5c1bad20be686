import type { SameWords } from '../catalogue.ts';
import type { ticketContext as en } from '../en/ticket-context.ts';

/** Words of the feature ticket-context. */
export const ticketContext = {
  requester: 'Demandeur',
  noCaller: 'Pas encore d’appelant',
  noCallerBody: 'Indiquez-le dans les détails de la fiche.',
  email: 'E-mail',
  phone: 'Téléphone',
  site: 'Site',
  manager: 'Responsable',
  company: 'Société',
  localTime: '{{time}} sur place',
  offHours: 'hors horaires',
  copy: 'Copier {{value}}',
  copied: '{{value}} copié',
  recent: 'Tickets récents',
  noRecent: 'Aucun autre ticket.',
  items: 'Ses équipements',
  noItems: 'Aucun équipement ne lui est attribué.',
  item: 'Élément concerné',
  noItem: 'Aucun élément n’est encore indiqué.',
  serial: 'Numéro de série',
  status: {
    'on-order': 'En commande', 'in-stock': 'En stock', 'in-transit': 'En transit', 'in-use': 'En service', 'in-maintenance': 'En maintenance', retired: 'Retiré',
  },
  criticality: 'Criticité {{value}} sur 4',
  supportedBy: 'Support',
  usedBy: 'Utilisé par',
  similar: 'Tickets similaires',
  noSimilar: 'Rien de semblable n’a été trouvé.',
  searching: 'Recherche de tickets similaires…',
  resolution: 'Résolution',
  loading: 'Lecture du contexte…',
  more: 'Tout afficher',
} as const satisfies SameWords<typeof en>;
