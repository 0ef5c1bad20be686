import type { Chance } from './demo.chance.ts';

export type Language = 'en' | 'fr';

/** Words that fill the braces of texts, by language; those of the incident itself (person, site, device) come beside. */
const fillings: Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    when: ['this morning', 'yesterday', 'last night', 'Monday', 'Tuesday noon', 'yesterday noon', 'last week', 'Friday evening', 'early today', 'Thursday'],
    event: ['the update of last night', 'my holidays', 'the office move', 'the password change', 'the power cut', 'the maintenance on Sunday', 'the new release', 'a restart', 'the change of the network cable', 'the migration', 'the team split'],
    deadline: ['a customer meeting at two', 'the month-end closing', 'a presentation in the afternoon', 'the audit on Thursday', 'an order that must go out today', 'a training with ten people', 'the board meeting', 'the payroll run'],
    app: ['Argos', 'Lantern', 'Tilia', 'the intranet', 'the mail client', 'Palabre', 'the expense tool', 'the planning board'],
    place: ['the phone', 'the old laptop', 'the meeting room PC', 'the tablet', 'the home computer'],
    team: ['Purchasing', 'Sales North', 'Accounting', 'Logistics', 'Human Resources', 'Marketing', 'Quality', 'the reception'],
    partner: ['Brunel Supplies', 'Haldane & Rowe', 'Kestrel Freight', 'Norrland Paper', 'Valmont Logistique', 'Studio Quatre', 'Delta Ports'],
    tool: ['the diagram editor', 'the PDF editor', 'the statistics package', 'the label designer', 'the screen recorder', 'the project planner', 'the drawing viewer'],
  },
  fr: {
    when: ['ce matin', 'hier', 'cette nuit', 'lundi', 'mardi midi', 'hier midi', 'la semaine dernière', 'vendredi soir', 'hier soir', 'jeudi'],
    event: ['la mise à jour de cette nuit', 'mes congés', 'le déménagement', 'le changement de mot de passe', 'la coupure de courant', 'la maintenance de dimanche', 'la nouvelle version', 'un redémarrage', 'le changement de câble', 'la migration', 'la réorganisation'],
    deadline: ['un rendez-vous client à 14 h', 'la clôture du mois', 'une présentation cet après-midi', 'l’audit de jeudi', 'une commande qui doit partir aujourd’hui', 'une formation pour dix personnes', 'le comité de direction', 'la paie'],
    app: ['Argos', 'Lantern', 'Tilia', 'l’intranet', 'la messagerie', 'Palabre', 'l’outil de notes de frais', 'le planning'],
    place: ['le téléphone', 'l’ancien portable', 'le PC de la salle de réunion', 'la tablette', 'l’ordinateur de la maison'],
    team: ['Achats', 'Ventes Nord', 'Comptabilité', 'Logistique', 'Ressources humaines', 'Marketing', 'Qualité', 'l’accueil'],
    partner: ['Brunel Supplies', 'Haldane & Rowe', 'Kestrel Freight', 'Norrland Paper', 'Valmont Logistique', 'Studio Quatre', 'Delta Ports'],
    tool: ['l’éditeur de schémas', 'l’éditeur PDF', 'le logiciel de statistiques', 'le créateur d’étiquettes', 'l’enregistreur d’écran', 'le planificateur de projets', 'la visionneuse de plans'],
  },
};

const folders: Readonly<Record<Language, readonly string[]>> = {
  en: ['Finance\\Closing', 'Sales\\Offers', 'Quality\\Audits', 'Projects\\Harbour', 'HR\\Onboarding', 'Purchasing\\Contracts', 'Marketing\\Fair'],
  fr: ['Finance\\Clôtures', 'Ventes\\Offres', 'Qualité\\Audits', 'Projets\\Port', 'RH\\Arrivées', 'Achats\\Contrats', 'Marketing\\Salon'],
};
const rooms = ['2.14', '3.07', 'Alder', 'Baltic', 'Cèdre', 'Galilée', '1.22', 'Lumière', 'Meridian', '4.01', 'Ormeau', 'Quai'];
const codes = ['0x80070005', 'E-4107', 'ERR-221', '503', '0x000000EF', 'TLS-46', '5.7.1', 'SEC-019', 'A-1182'];

/** The words of one incident: chosen once, so that its title, description and notes speak of the same things. */
export type Wording = (text: string) => string;

/** Chooses an incident's words. `own` are its person, site, device and server. */
export function chooseWords(chance: Chance, language: Language, own: Readonly<Record<string, string>>): Wording {
  const chosen: Record<string, string> = {
    ...own,
    room: chance.pick(rooms), code: chance.pick(codes), floor: String(1 + chance.whole(6)), minutes: String(3 + chance.whole(22)),
    order: String(4_500_000 + chance.whole(90_000)), drive: chance.pick(['G:', 'P:', 'S:', 'T:']), folder: chance.pick(folders[language]),
  };
  return (text) => {
    const filled = text.replace(/\{(\w+)\}/g, (_whole, name: string) => {
      chosen[name] ??= chance.pick(fillings[language][name] ?? ['...']);
      return chosen[name];
    });
    const joined = language === 'fr' ? contracted(filled) : filled;
    return joined.charAt(0).toUpperCase() + joined.slice(1);
  };
}

/** What French joins: "de le" is "du", "de hier" is "d’hier". */
const contracted = (text: string): string =>
  text.replace(/\bde le /g, 'du ').replace(/\bà le /g, 'au ').replace(/\bde (?=hier\b)/g, 'd’');

type Phrases = Readonly<Record<'ask' | 'answer' | 'taken' | 'handedOver' | 'vendor' | 'waiting' | 'thanks' | 'reopened' | 'canceled' | 'progress' | 'urgency' | 'replied' | 'greeting', readonly string[]>>;

/** What is said in any incident, whatever it is about. */
export const phrases: Readonly<Record<Language, Phrases>> = {
  en: {
    greeting: ['Hello,\n', 'Good morning,\n', 'Hi,\n', '', ''],
    ask: ['Could you tell me since when exactly, and whether a colleague sees the same?', 'Can you send a picture of the message, please?', 'Which device is it (the label underneath starts with LT)?', 'Please try once more and tell me the time, so that I can find it in the logs.', 'May I connect to your computer this afternoon? When would it suit you?'],
    answer: ['It happened again just now, at ten past. A colleague next to me has no trouble.', 'Here is what it says; I wrote it down word for word.', 'The label says {device}.', 'I am at my desk until five, please call.', 'Still the same, I am afraid. Any news?'],
    taken: ['I am looking into it and will come back to you.', 'Thank you for calling; I have started on it.', 'We can see it on our side, too. I will keep you posted.', ''],
    handedOver: ['First level done: reproduced, needs {team2}.', 'Not ours: belongs to {team2}, see description.', 'Checked the usual things, handing over to {team2}.', 'Caller is available until 17:00. To {team2}, please.'],
    vendor: ['Case opened with the maker, reference {order}. Part is on its way.', 'Warranty checked; the maker sends somebody within two days.', 'Provider measures the line, ticket {order} with them.'],
    waiting: ['Waits for the known problem with the last release.', 'Will be solved by the change planned for the weekend.', 'Same cause as the other reports; waiting for the fix.'],
    progress: ['Remote session: looked at it together, logs collected.', 'No change after the first try; next idea is the profile.', 'Called, no answer, left a message.', 'Compared with a machine that works: version differs.', 'Test on a spare device is fine.', 'Asked a colleague who had this at {site}.'],
    urgency: ['Caller has {deadline}: urgency raised.', 'Work-around in place, urgency lowered with the caller\'s consent.'],
    thanks: ['It works again, thank you!', 'Perfect, many thanks for the quick help.', 'Yes, fine now.', 'Great, you can close it.'],
    reopened: ['It is back, exactly as before.', 'Worked for a day, now the same again.', 'Sorry, it is not solved: it happens with another file now.'],
    canceled: ['Opened twice by mistake; the other one goes on.', 'Caller withdrew it: it was the wrong socket.', 'Not an incident: sent on as a request.'],
    replied: ['Thank you, that helps. I go on with it.', 'Got it, thanks. Trying now.'],
  },
  fr: {
    greeting: ['Bonjour,\n', 'Bonjour,\n', ''],
    ask: ['Pouvez-vous me dire depuis quand exactement, et si un collègue voit la même chose ?', 'Pouvez-vous envoyer une photo du message ?', 'De quel appareil s’agit-il (l’étiquette dessous commence par LT) ?', 'Merci de réessayer et de me donner l’heure, pour que je la retrouve dans les journaux.', 'Puis-je me connecter à votre poste cet après-midi ? À quelle heure ?'],
    answer: ['Cela vient de se reproduire, à dix. Le collègue d’à côté n’a rien.', 'Voici le message, recopié mot pour mot.', 'L’étiquette dit {device}.', 'Je suis à mon bureau jusqu’à 17 h, appelez-moi.', 'Toujours pareil, hélas. Du nouveau ?'],
    taken: ['Je regarde et je reviens vers vous.', 'Merci de votre appel, je m’en occupe.', 'Nous le voyons aussi de notre côté. Je vous tiens au courant.', ''],
    handedOver: ['Premier niveau fait : reproduit, pour {team2}.', 'Pas pour nous : relève de {team2}, voir la description.', 'Contrôles habituels faits, je passe à {team2}.', 'Joignable jusqu’à 17 h. Pour {team2}, merci.'],
    vendor: ['Dossier ouvert chez le constructeur, référence {order}. La pièce est en route.', 'Garantie vérifiée ; intervention du constructeur sous deux jours.', 'L’opérateur mesure la ligne, ticket {order} chez lui.'],
    waiting: ['En attente du problème connu de la dernière version.', 'Sera résolu par le changement prévu ce week-end.', 'Même cause que les autres signalements ; on attend le correctif.'],
    progress: ['Session à distance : regardé ensemble, journaux recueillis.', 'Sans effet au premier essai ; prochaine piste, le profil.', 'Appelé, pas de réponse, message laissé.', 'Comparé avec un poste qui marche : version différente.', 'Essai correct sur un poste de rechange.', 'Demandé à un collègue qui a eu le cas à {site}.'],
    urgency: ['L’appelant a {deadline} : urgence relevée.', 'Contournement en place, urgence baissée avec l’accord de l’appelant.'],
    thanks: ['Cela remarche, merci !', 'Parfait, merci pour la rapidité.', 'Oui, c’est bon maintenant.', 'Très bien, vous pouvez clôturer.'],
    reopened: ['C’est revenu, exactement comme avant.', 'Cela a marché un jour, et de nouveau pareil.', 'Désolé, ce n’est pas réglé : maintenant avec un autre fichier.'],
    canceled: ['Ouvert deux fois par erreur ; l’autre continue.', 'Retiré par l’appelant : c’était la mauvaise prise.', 'Pas un incident : transmis comme demande.'],
    replied: ['Merci, cela m’aide. Je continue.', 'Bien reçu, merci. J’essaie.'],
  },
};
