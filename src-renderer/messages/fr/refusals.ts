import type { SameWords } from '../catalogue.ts';
import type { refusals as en } from '../en/refusals.ts';

/** Why a rule or the server says no, as a sentence: what happened and what to do. */
export const refusals = {
  'not-permitted': 'Vous n’avez pas le droit de faire cela sur cet enregistrement. Adressez-vous à un superviseur.',
  'not-visible': 'Vous n’avez plus accès à cet enregistrement.',
  'read-only': 'Cet enregistrement est définitif et ne peut plus être modifié.',
  'illegal-transition': 'Un enregistrement ne peut pas passer de {{from}} à {{to}}.',
  'missing-field': 'Renseignez d’abord : {{field}}.',
  'missing-comment': 'Il faut une réponse au demandeur pour cela.',
  'missing-work-note': 'Il faut une note de travail : dites pourquoi l’impact ou l’urgence change.',
  'invalid-value': '{{field}} ne peut pas avoir cette valeur.',
  'unknown-reference': '{{field}} désigne quelque chose qui n’existe plus.',
  'server-owned-field': '{{field}} est fixé par le serveur et ne peut pas être modifié ici.',
  'self-reference': 'Un enregistrement ne peut pas renvoyer à lui-même.',
  'append-only': 'Ce qui est inscrit au journal ne peut plus être modifié.',
  'invalid-shape': 'Le serveur n’a pas pu lire cette modification. Votre texte est conservé.',
  'too-large': 'C’est plus volumineux que ce que le serveur accepte. Votre texte est conservé.',
  'unsupported-kind': 'Ce type d’enregistrement n’est pas encore pris en charge ici.',
  'nothing-to-do': 'Rien à modifier : c’est déjà le cas.',
  'unknown-parent': 'L’enregistrement auquel ceci se rattache n’existe pas sur le serveur.',
  duplicate: 'Cela existe déjà.',
  'not-saved': 'Le disque de ce poste ne l’a pas accepté. Libérez de la place et réessayez : votre texte est toujours là.',
  'already-sent': 'Ceci est déjà parti et ne peut plus être repris.',
  'changed-meanwhile': 'Quelqu’un a modifié la fiche à cet instant. Regardez-la et réessayez.',
} as const satisfies SameWords<typeof en>;
