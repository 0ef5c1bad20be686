import type { Channel, IncidentState, Level, OnHoldReason, Priority, ResolutionCode } from '#shared/domain/ticket/ticket.record.ts';
import { foldText, tidyLine } from '#shared/kernel/text.ts';

/** A state as an export writes it; the older ones tell the reason of waiting at once. */
export type StateWord = { readonly state: IncidentState; readonly onHoldReason: OnHoldReason | '' };

/** Words for "nothing here". */
const nothing = new Set(['', '?', '-', '--', 'null', 'none', '(empty)', '(vide)', 'empty', 'vide', 'n/a', 'na', 'nan', '#n/a', 'undefined', '-- none --', '-- aucun --', '-- aucune --', 'aucun', 'aucune', 'nil', '\\n']);

/** Whether a cell says that there is no value. */
export const isNothing = (cell: string): boolean => cell.length < 24 && nothing.has(cell.trim().toLowerCase());

/** A word as it is looked up: folded, marks opened, "2 - Medium" and "2-Moyen" without their number when there is a name. */
export function foldWord(cell: string): string {
  const folded = tidyLine(foldText(cell).replace(/[_'’()/.:,;-]+/g, ' '));
  return folded.replace(/^\d{1,3} (?=\p{Letter})/u, '');
}

const on = (onHoldReason: OnHoldReason | ''): StateWord => ({ state: 'on-hold', onHoldReason });
const is = (state: IncidentState): StateWord => ({ state, onHoldReason: '' });

const states = table<StateWord>([
  [is('new'), 'new', 'nouveau', 'nouvelle', 'open', 'ouvert', 'ouverte', '1', 'enregistre', 'logged', 'submitted', 'soumis'],
  [is('in-progress'), 'active', 'actif', 'in progress', 'en cours', 'en cours de traitement', 'work in progress', 'travail en cours', 'travaux en cours', 'assigned', 'affecte', 'assigne', 'attribue', 'traitement en cours', 'in treatment', 'reopened', 'rouvert', '2'],
  [on(''), 'on hold', 'en attente', 'hold', 'pending', 'suspended', 'suspendu', 'en suspens', 'waiting', '3'],
  [on('awaiting-caller'), 'awaiting user info', 'awaiting caller', 'awaiting user', 'awaiting customer', 'awaiting evidence', 'waiting for user', 'waiting for customer', 'waiting for caller', 'pending customer', 'pending user', 'en attente de l appelant', 'en attente appelant', 'en attente utilisateur', 'en attente de l utilisateur', 'en attente d informations utilisateur', 'en attente d info utilisateur', 'en attente d informations de l utilisateur', 'en attente du client', 'en attente client', 'en attente de preuves', 'en attente du demandeur', '4', '5'],
  [on('awaiting-vendor'), 'awaiting vendor', 'waiting for vendor', 'pending vendor', 'awaiting supplier', 'en attente du fournisseur', 'en attente fournisseur', 'en attente d un fournisseur'],
  [on('awaiting-problem'), 'awaiting problem', 'waiting for problem', 'pending problem', 'en attente d un probleme', 'en attente du probleme', 'en attente probleme'],
  [on('awaiting-change'), 'awaiting change', 'waiting for change', 'pending change', 'en attente d un changement', 'en attente du changement', 'en attente changement'],
  [is('resolved'), 'resolved', 'resolu', 'resolue', 'solved', '6'],
  [is('closed'), 'closed', 'ferme', 'fermee', 'clos', 'close', 'cloture', 'cloturee', 'closed complete', 'closed incomplete', 'closed skipped', 'complete', 'completed', 'termine', 'terminee', '7'],
  [is('canceled'), 'canceled', 'cancelled', 'annule', 'annulee', 'withdrawn', 'abandonne', 'abandonnee', '8'],
]);

const holdReasons = table<OnHoldReason>([
  ['awaiting-caller', 'awaiting caller', 'awaiting user info', 'awaiting user', 'awaiting customer', 'awaiting evidence', 'caller', 'en attente de l appelant', 'de l appelant', 'appelant', 'en attente de l utilisateur', 'en attente d informations utilisateur', 'en attente du demandeur', 'en attente du client', '1', '2'],
  ['awaiting-change', 'awaiting change', 'change', 'en attente d un changement', 'en attente du changement', 'd un changement', 'changement', '5'],
  ['awaiting-problem', 'awaiting problem', 'problem', 'en attente d un probleme', 'en attente du probleme', 'd un probleme', 'probleme', '3'],
  ['awaiting-vendor', 'awaiting vendor', 'vendor', 'awaiting supplier', 'en attente du fournisseur', 'en attente d un fournisseur', 'du fournisseur', 'fournisseur', '4'],
]);

const levels = table<Level>([
  [1, 'high', 'haut', 'haute', 'eleve', 'elevee', 'fort', 'forte', 'critical', 'critique', 'very high', 'tres haute', 'tres eleve', 'major', 'majeur', 'urgent', '1'],
  [2, 'medium', 'moyen', 'moyenne', 'moderate', 'modere', 'moderee', 'normal', 'normale', '2'],
  [3, 'low', 'bas', 'basse', 'faible', 'minor', 'mineur', 'mineure', 'very low', 'tres bas', 'tres basse', 'tres faible', '3', '4', '5'],
]);

const priorities = table<Priority>([
  [1, 'critical', 'critique', '1', 'p1', 'very high', 'tres haute', 'urgent'],
  [2, 'high', 'haut', 'haute', 'eleve', 'elevee', '2', 'p2'],
  [3, 'moderate', 'modere', 'moderee', 'medium', 'moyen', 'moyenne', 'normal', 'normale', '3', 'p3'],
  [4, 'low', 'bas', 'basse', 'faible', '4', 'p4'],
  [5, 'planning', 'planification', 'planifie', 'planifiee', 'very low', 'tres basse', 'tres faible', '5', 'p5'],
]);

const channels = table<Channel>([
  ['phone', 'phone', 'telephone', 'call', 'appel', 'appel telephonique', 'ivr', 'svi', 'tel'],
  ['email', 'email', 'e mail', 'mail', 'courriel', 'mel', 'message electronique', 'courrier electronique'],
  ['self-service', 'self service', 'selfservice', 'libre service', 'en libre service', 'portail', 'portail libre service', 'portal', 'web', 'service portal', 'portail de services'],
  ['chat', 'chat', 'discussion', 'messagerie instantanee', 'clavardage', 'conversation'],
  ['monitoring', 'monitoring', 'supervision', 'surveillance', 'event management', 'event', 'alert', 'evenement', 'gestion des evenements', 'alerte'],
  ['virtual-agent', 'virtual agent', 'agent virtuel', 'bot', 'chatbot'],
  ['walk-in', 'walk in', 'en personne', 'walkin', 'direct opening', 'sur place', 'comptoir', 'au comptoir', 'visite', 'ouverture directe'],
]);

const resolutions = table<ResolutionCode>([
  ['solution-provided', 'solution provided', 'solution fournie', 'solved permanently', 'resolu definitivement', 'resolu de maniere permanente', 'resolu de facon permanente', 'solved remotely permanently', 'solved', 'fixed', 'resolu', 'corrige'],
  ['workaround-provided', 'workaround provided', 'workaround', 'solution de contournement fournie', 'solution de contournement', 'contournement', 'solved work around', 'solved workaround', 'solved remotely work around', 'resolu contournement', 'resolu solution de contournement'],
  ['known-error', 'known error', 'erreur connue'],
  ['duplicate', 'duplicate', 'doublon', 'duplique'],
  ['resolved-by-caller', 'resolved by caller', 'resolu par l appelant', 'closed resolved by caller', 'clos resolu par l appelant', 'ferme resolu par l appelant', 'resolu par le demandeur', 'resolu par l utilisateur'],
  ['resolved-by-change', 'resolved by change', 'resolu par un changement', 'resolu par le changement'],
  ['resolved-by-problem', 'resolved by problem', 'resolu par un probleme', 'resolu par le probleme'],
  ['resolved-by-request', 'resolved by request', 'resolu par une demande', 'resolu par la demande'],
  ['no-resolution-provided', 'no resolution provided', 'aucune resolution fournie', 'not solved not reproducible', 'not solved too costly', 'not solved', 'non resolu', 'non resolu non reproductible', 'non resolu trop couteux', 'aucune solution'],
]);

const yes = new Set(['true', 'yes', 'oui', 'vrai', '1', 'y', 'o', 'x']);

/** The state a cell names; undefined for a word that no system uses ("-100"). */
export const stateOf = (cell: string): StateWord | undefined => states.get(foldWord(cell.replace(/^-/, 'minus ')));
/** The reason of waiting a cell names. */
export const holdReasonOf = (cell: string): OnHoldReason | undefined => holdReasons.get(foldWord(cell));
/** The impact or urgency a cell names: by its number first, else by its word. */
export const levelOf = (cell: string): Level | undefined => numbered(cell, levels) ?? levels.get(foldWord(cell));
/** The priority a cell names. */
export const priorityWordOf = (cell: string): Priority | undefined => numbered(cell, priorities) ?? priorities.get(foldWord(cell));
/** The channel a cell names. */
export const channelOf = (cell: string): Channel | undefined => channels.get(foldWord(cell));
/** The resolution code a cell names. */
export const resolutionCodeOf = (cell: string): ResolutionCode | undefined => resolutions.get(foldWord(cell));
/** Whether a cell says yes. */
export const isYes = (cell: string): boolean => yes.has(foldWord(cell));
/** A whole number not below zero, "1,234" and "1 234" included; undefined otherwise. */
export function countOf(cell: string): number | undefined {
  const digits = cell.trim().replace(/[\s.,\u00a0\u202f](?=\d{3}\b)/g, '').replace(/[.,]0+$/, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

/** "2 - Medium", "2-Moyen", "2": the number decides, whatever language the word is in. */
function numbered<T>(cell: string, words: ReadonlyMap<string, T>): T | undefined {
  const digit = /^(\d)\s*(?:$|[-–—.:)]|\s)/u.exec(cell.trim())?.[1];
  return digit === undefined ? undefined : words.get(digit);
}

function table<T>(rows: readonly (readonly [T, ...string[]])[]): ReadonlyMap<string, T> {
  return new Map(rows.flatMap(([value, ...words]) => words.map((word): [string, T] => [word.trim(), value])));
}
