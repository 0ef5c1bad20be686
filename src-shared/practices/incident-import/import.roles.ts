/** What a column of an incident export can tell. `extra` is kept in the history under its own header, `ignore` is left out. */
export const columnRoles = [
  'number', 'state', 'onHoldReason', 'updateNumber', 'caller', 'openedBy', 'openedAt', 'createdBy', 'createdAt', 'updatedBy',
  'updatedAt', 'channel', 'location', 'category', 'subcategory', 'service', 'item', 'impact', 'urgency', 'priority',
  'group', 'assignee', 'shortDescription', 'description', 'comments', 'workNotes', 'commentsAndWorkNotes',
  'reassignmentCount', 'reopenCount', 'reopenedAt', 'reopenedBy', 'resolutionCode', 'resolutionNotes', 'resolvedBy',
  'resolvedAt', 'closedBy', 'closedAt', 'problem', 'change', 'causedByChange', 'parent', 'watchers', 'tags', 'isMajor',
  'extra', 'ignore',
] as const;
export type ColumnRole = (typeof columnRoles)[number];
/** A role that at most one column plays. */
export type FieldRole = Exclude<ColumnRole, 'extra' | 'ignore'>;

/** The roles whose values are dates. */
export const dateRoles = ['openedAt', 'createdAt', 'updatedAt', 'reopenedAt', 'resolvedAt', 'closedAt'] as const satisfies readonly FieldRole[];
export type DateRole = (typeof dateRoles)[number];

type Names = { readonly code: readonly string[]; readonly en: readonly string[]; readonly fr: readonly string[] };

/** Header names by role: column codes, English labels, French labels; folded, best first. */
export const roleNames: Readonly<Record<FieldRole, Names>> = {
  number: { code: ['number', 'incident number', 'task number', 'ticket number'], en: ['incident', 'incident id', 'ticket', 'ticket id', 'ref', 'id'], fr: ['numero', 'numero d incident', 'numero de l incident', 'numero de ticket', 'n°', 'n', 'reference'] },
  state: { code: ['incident state', 'state'], en: ['status', 'ticket state'], fr: ['etat', 'etat de l incident', 'statut', 'etat du ticket'] },
  onHoldReason: { code: ['hold reason'], en: ['on hold reason', 'reason for hold', 'pending reason'], fr: ['raison de mise en attente', 'motif de mise en attente', 'motif d attente', 'raison d attente', 'raison de suspension', 'motif de suspension'] },
  updateNumber: { code: ['sys mod count', 'mod count'], en: ['updates', 'update count', 'number of updates'], fr: ['mises a jour', 'nombre de mises a jour', 'nombre de modifications'] },
  caller: { code: ['caller id', 'caller'], en: ['requester', 'requested by', 'requested for', 'reported by', 'affected user', 'customer', 'user'], fr: ['appelant', 'demandeur', 'requerant', 'demande par', 'demande pour', 'signale par', 'utilisateur', 'beneficiaire'] },
  openedBy: { code: ['opened by'], en: ['logged by'], fr: ['ouvert par', 'ouverte par', 'enregistre par', 'saisi par'] },
  openedAt: { code: ['opened at'], en: ['opened', 'open date', 'opened on', 'opened date', 'date opened', 'open time', 'reported date'], fr: ['ouvert', 'ouvert le', 'ouverte', 'ouverte le', 'date d ouverture', 'ouverture', 'date de debut'] },
  createdBy: { code: ['sys created by'], en: ['created by'], fr: ['cree par', 'creee par', 'createur', 'auteur'] },
  createdAt: { code: ['sys created on', 'sys created at'], en: ['created', 'created on', 'created at', 'creation date', 'date created'], fr: ['cree', 'cree le', 'creee le', 'date de creation', 'creation'] },
  updatedBy: { code: ['sys updated by'], en: ['updated by', 'modified by', 'last updated by', 'last modified by'], fr: ['mis a jour par', 'mise a jour par', 'modifie par', 'derniere mise a jour par', 'derniere modification par'] },
  updatedAt: { code: ['sys updated on', 'sys updated at'], en: ['updated', 'updated on', 'updated at', 'last updated', 'last updated on', 'last modified', 'modified on', 'update date', 'date updated', 'modified'], fr: ['mis a jour', 'mis a jour le', 'mise a jour', 'mise a jour le', 'date de mise a jour', 'derniere mise a jour', 'date de derniere mise a jour', 'modifie le', 'date de modification', 'derniere modification'] },
  channel: { code: ['contact type'], en: ['channel', 'contact method', 'source', 'origin', 'reported source'], fr: ['type de contact', 'canal', 'origine', 'mode de contact', 'moyen de contact'] },
  location: { code: ['location'], en: ['site', 'office'], fr: ['emplacement', 'lieu', 'localisation', 'site'] },
  category: { code: ['category'], en: ['incident category'], fr: ['categorie'] },
  subcategory: { code: ['subcategory'], en: ['sub category'], fr: ['sous categorie'] },
  service: { code: ['business service', 'service offering'], en: ['service', 'affected service'], fr: ['service', 'service metier', 'offre de service', 'offre de services', 'service concerne'] },
  item: { code: ['cmdb ci'], en: ['configuration item', 'ci', 'affected ci', 'asset'], fr: ['element de configuration', 'ci', 'ci concerne', 'equipement', 'actif concerne'] },
  impact: { code: ['impact'], en: [], fr: [] },
  urgency: { code: ['urgency'], en: [], fr: ['urgence'] },
  priority: { code: ['priority'], en: [], fr: ['priorite'] },
  group: { code: ['assignment group'], en: ['group', 'assigned group', 'support group', 'team', 'resolver group'], fr: ['groupe d affectation', 'groupe d assignation', 'groupe d attribution', 'groupe affecte', 'groupe assigne', 'groupe de support', 'groupe', 'equipe'] },
  assignee: { code: ['assigned to'], en: ['assignee', 'owner', 'resolver', 'technician', 'agent'], fr: ['affecte a', 'assigne a', 'attribue a', 'affectee a', 'assignee a', 'responsable', 'technicien', 'agent', 'intervenant'] },
  shortDescription: { code: ['short description'], en: ['summary', 'title', 'subject'], fr: ['description breve', 'breve description', 'description courte', 'courte description', 'resume', 'titre', 'objet', 'sujet'] },
  description: { code: ['description'], en: ['details', 'full description', 'long description'], fr: ['description detaillee', 'description complete', 'detail', 'details'] },
  comments: { code: ['comments'], en: ['additional comments', 'additional comments customer visible', 'public comments'], fr: ['commentaires', 'commentaires supplementaires', 'commentaires additionnels', 'commentaires visibles du demandeur', 'commentaires supplementaires visibles par le client', 'journal public'] },
  workNotes: { code: ['work notes'], en: ['internal notes', 'notes'], fr: ['notes de travail', 'notes de travail internes', 'notes internes', 'journal prive', 'notes'] },
  commentsAndWorkNotes: { code: ['comments and work notes'], en: ['activity', 'journal'], fr: ['commentaires et notes de travail', 'activite'] },
  reassignmentCount: { code: ['reassignment count'], en: ['reassignments', 'number of reassignments'], fr: ['nombre de reaffectations', 'nombre de reassignations', 'reaffectations', 'nombre de reattributions', 'compteur de reaffectations'] },
  reopenCount: { code: ['reopen count'], en: ['reopens', 'number of reopens', 'times reopened'], fr: ['nombre de reouvertures', 'reouvertures', 'compteur de reouvertures'] },
  reopenedAt: { code: ['reopened time', 'reopened at'], en: ['last reopened at', 'reopened', 'reopened on'], fr: ['rouvert le', 'derniere reouverture le', 'date de reouverture', 'derniere reouverture'] },
  reopenedBy: { code: ['reopened by'], en: ['last reopened by'], fr: ['rouvert par', 'derniere reouverture par'] },
  resolutionCode: { code: ['close code', 'closed code', 'resolution code'], en: ['closure code', 'resolution'], fr: ['code de resolution', 'code de cloture', 'code de fermeture', 'resolution'] },
  resolutionNotes: { code: ['close notes', 'resolution notes'], en: ['closure notes', 'solution'], fr: ['notes de resolution', 'notes de cloture', 'notes de fermeture', 'solution'] },
  resolvedBy: { code: ['resolved by'], en: [], fr: ['resolu par', 'resolue par'] },
  resolvedAt: { code: ['resolved at'], en: ['resolved', 'resolved on', 'resolution date', 'date resolved', 'resolution time'], fr: ['resolu', 'resolu le', 'resolue le', 'date de resolution'] },
  closedBy: { code: ['closed by'], en: [], fr: ['ferme par', 'fermee par', 'clos par', 'cloture par', 'cloturee par'] },
  closedAt: { code: ['closed at'], en: ['closed', 'closed on', 'close date', 'closed date', 'date closed', 'closure date'], fr: ['ferme', 'ferme le', 'fermee le', 'clos', 'clos le', 'cloture', 'cloture le', 'cloturee le', 'date de cloture', 'date de fermeture'] },
  problem: { code: ['problem id'], en: ['problem', 'related problem'], fr: ['probleme', 'probleme associe'] },
  change: { code: ['rfc'], en: ['change request', 'change', 'related change'], fr: ['demande de changement', 'changement', 'changement associe'] },
  causedByChange: { code: ['caused by'], en: ['caused by change'], fr: ['cause par', 'cause par le changement', 'cause par un changement'] },
  parent: { code: ['parent incident', 'parent'], en: [], fr: ['incident parent'] },
  watchers: { code: ['watch list'], en: ['watchers'], fr: ['liste de suivi', 'observateurs'] },
  tags: { code: ['sys tags'], en: ['tags', 'labels'], fr: ['etiquettes', 'balises', 'marqueurs'] },
  isMajor: { code: ['major incident'], en: ['is major'], fr: ['incident majeur'] },
};
