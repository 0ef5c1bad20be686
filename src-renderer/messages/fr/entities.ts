import type { SameWords } from '../catalogue.ts';
import type { entities as en } from '../en/entities.ts';

/** Words for the values of records, used wherever they are shown. */
export const entities = {
  kind: { incident: 'Incident', request: 'Demande', 'requested-item': 'Élément demandé', problem: 'Problème', interaction: 'Interaction' },
  state: { new: 'Nouveau', 'in-progress': 'En cours', 'on-hold': 'En attente', resolved: 'Résolu', closed: 'Clôturé', canceled: 'Annulé' },
  onHoldReason: {
    'awaiting-caller': 'En attente de l’appelant',
    'awaiting-change': 'En attente d’un changement',
    'awaiting-problem': 'En attente d’un problème',
    'awaiting-vendor': 'En attente du fournisseur',
  },
  resolutionCode: {
    'solution-provided': 'Solution fournie',
    'workaround-provided': 'Solution de contournement fournie',
    'known-error': 'Erreur connue',
    duplicate: 'Doublon',
    'resolved-by-caller': 'Résolu par l’appelant',
    'resolved-by-change': 'Résolu par un changement',
    'resolved-by-problem': 'Résolu par un problème',
    'resolved-by-request': 'Résolu par une demande',
    'no-resolution-provided': 'Aucune résolution fournie',
  },
  channel: {
    phone: 'Téléphone', email: 'E-mail', 'self-service': 'Libre-service', chat: 'Chat', monitoring: 'Supervision',
    'virtual-agent': 'Agent virtuel', 'walk-in': 'En personne',
  },
  priority: { 1: 'Critique', 2: 'Haute', 3: 'Modérée', 4: 'Basse', 5: 'Planification' },
  level: { 1: 'Haut', 2: 'Moyen', 3: 'Bas' },
  priorityIs: 'Priorité {{value}}',
  stateIs: 'État : {{value}}',
  field: {
    number: 'Numéro', provisionalNumber: 'Numéro provisoire', externalNumber: 'Numéro externe', kind: 'Type',
    shortDescription: 'Description brève', description: 'Description', callerId: 'Appelant', openedById: 'Ouvert par',
    openedAt: 'Ouvert le', channel: 'Canal', category: 'Catégorie', subcategory: 'Sous-catégorie', serviceId: 'Service',
    itemId: 'Élément de configuration', location: 'Site', impact: 'Impact', urgency: 'Urgence', priority: 'Priorité',
    state: 'État', onHoldReason: 'Raison de mise en attente', assignmentGroupId: 'Groupe d’affectation', assignedToId: 'Affecté à',
    reassignmentCount: 'Nombre de réaffectations', reopenCount: 'Nombre de réouvertures', reopenedAt: 'Dernière réouverture',
    reopenedById: 'Rouvert par', resolutionCode: 'Code de résolution', resolutionNotes: 'Notes de résolution',
    resolvedAt: 'Date de résolution', resolvedById: 'Résolu par', closedAt: 'Clôturé le', closedById: 'Clôturé par',
    parentId: 'Incident parent', problemId: 'Problème', changeId: 'Changement', causedByChangeId: 'Causé par le changement',
    watcherIds: 'Liste de suivi', tags: 'Étiquettes', isMajor: 'Incident majeur', isConfidential: 'Confidentiel',
    updatedAt: 'Mis à jour', updatedBy: 'Mis à jour par', createdAt: 'Créé le', createdBy: 'Créé par',
    comment: 'Commentaire', workNote: 'Note de travail',
  },
  linkType: {
    'relates-to': 'Lié à', 'duplicate-of': 'Doublon de', 'child-of': 'Enfant de', 'caused-by': 'Causé par',
    'depends-on': 'Dépend de', 'runs-on': 'Fonctionne sur',
  },
  journal: {
    comment: 'Réponse au demandeur', requester: 'Demandeur', 'work-note': 'Note de travail', 'field-change': 'Modification', 'system-note': 'Système',
    internal: 'Interne', visible: 'Visible du demandeur',
  },
  number: {
    none: 'Pas encore de numéro',
    provisional: 'Numéro provisoire : le numéro définitif viendra au premier contact avec le serveur',
    provisionalShort: 'provisoire',
    formerly: 'Noté ici sous {{number}} avant confirmation',
  },
  person: { unknown: 'Personne inconnue', nobody: 'Personne', vip: 'VIP', me: 'Moi', inactive: 'N’est plus actif' },
  group: { unknown: 'Groupe inconnu', none: 'Aucun groupe' },
  major: 'Incident majeur',
  confidential: 'Confidentiel',
  confirmed: 'Confirmé',
  updated: 'Mis à jour',
} as const satisfies SameWords<typeof en>;
