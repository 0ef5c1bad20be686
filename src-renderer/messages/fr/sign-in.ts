import type { SameWords } from '../catalogue.ts';
import type { signIn as en } from '../en/sign-in.ts';

/** Words of the feature sign-in. */
export const signIn = {
  title: 'Connexion',
  to: 'à {{endpoint}}',
  demo: 'Découvrir en tant que',
  demoNote: 'Comptes de démonstration de ce serveur',
  orForm: 'ou connectez-vous avec votre compte',
  userName: 'Nom d’utilisateur',
  password: 'Mot de passe',
  showPassword: 'Afficher le mot de passe',
  submit: 'Se connecter',
  signingIn: 'Connexion…',
  needUserName: 'Saisissez votre nom d’utilisateur.',
  needPassword: 'Saisissez votre mot de passe.',
  roles: { requester: 'Demandeur', agent: 'Agent', technician: 'Technicien', supervisor: 'Superviseur', admin: 'Administrateur' },
  again: {
    title: 'Se reconnecter',
    open: 'Se reconnecter',
    body: 'Le serveur a mis fin à cette session. Tout ce que vous avez fait est conservé ici et partira dès que vous serez reconnecté.',
  },
  offline: {
    title: 'Le serveur est injoignable',
    body: 'La première connexion sur cette machine demande un accès au serveur. Ensuite, Guichet s’ouvre et fonctionne sans réseau.',
    again: 'Réessayer',
  },
  failures: {
    'wrong-password': 'Nom d’utilisateur ou mot de passe incorrect. Vérifiez le verrouillage des majuscules et réessayez.',
    unreachable: 'Le serveur {{endpoint}} est injoignable. Vérifiez le réseau et réessayez ; rien n’est perdu sur cette machine.',
    revoked: 'Votre accès sur cette machine a été retiré. Adressez-vous à votre administrateur ; le travail non envoyé est conservé.',
    'too-many-requests': 'Trop de tentatives. Patientez une minute et réessayez.',
    'upgrade-required': 'Cette version de Guichet est trop ancienne pour le serveur. Installez la mise à jour et reconnectez-vous.',
    internal: 'Le serveur a rencontré un problème et n’a pas pu vous connecter. Réessayez ; si cela dure, prévenez votre administrateur.',
  },
} as const satisfies SameWords<typeof en>;
