// Names for people of a desk that does not exist. Any likeness is chance.

export const frenchFirstNames = [
  'Camille', 'Thomas', 'Léa', 'Hugo', 'Inès', 'Mathis', 'Chloé', 'Nathan', 'Manon', 'Rémi', 'Élodie', 'Julien', 'Aurélie', 'Gaël', 'Noémie',
  'Baptiste', 'Salomé', 'Yanis', 'Clémence', 'Aymeric', 'Solène', 'Loïc', 'Maëlle', 'Damien', 'Anaïs', 'Corentin', 'Fatou', 'Mehdi', 'Océane',
  'Guillaume', 'Pauline', 'Étienne', 'Sarah', 'Amadou', 'Lucie', 'Fabien', 'Margaux', 'Karim', 'Estelle', 'Olivier',
] as const;

export const frenchLastNames = [
  'Moreau', 'Lefèvre', 'Garnier', 'Rousseau', 'Fontaine', 'Mercier', 'Chevalier', 'Perrin', 'Gauthier', 'Barbier', 'Renaud', 'Delattre',
  'Charpentier', 'Lemoine', 'Besson', 'Cordier', 'Vasseur', 'Poirier', 'Maillard', 'Jacquet', 'Bouvier', 'Diallo', 'Benali', 'Carpentier',
  'Tessier', 'Guérin', 'Prévost', 'Hamelin', 'Le Goff', 'Kervella', 'Aubert', 'Roussel', 'Marchand', 'Pasquier', 'Haddad', 'Blondel',
  'Texier', 'Boucher', 'Traoré', 'Laborde',
] as const;

export const englishFirstNames = [
  'Alex', 'Grace', 'Oliver', 'Priya', 'Daniel', 'Hannah', 'Marcus', 'Fiona', 'Liam', 'Amara', 'Callum', 'Zoe', 'Patrick', 'Niamh', 'Owen',
  'Leah', 'Samir', 'Ruth', 'Declan', 'Imogen', 'Theo', 'Maya', 'Rory', 'Beth', 'Kofi', 'Ellen', 'Jasper', 'Aisha', 'Conor', 'Megan',
  'Victor', 'Naomi', 'Ewan', 'Sofia', 'Graham', 'Tara', 'Dylan', 'Joan', 'Harvey', 'Iris',
] as const;

export const englishLastNames = [
  'Turner', 'Whitfield', 'Okafor', 'Sharma', 'Brennan', 'Hughes', 'Lowe', 'MacLeod', 'Ashworth', 'Byrne', 'Castle', 'Dunne', 'Fletcher',
  'Goodwin', 'Hale', 'Irving', 'Jarvis', 'Keane', 'Lambert', 'Murray', 'Nolan', 'Osborne', 'Pryce', 'Quinn', 'Radford', 'Sinclair',
  'Tait', 'Underwood', 'Vaughan', 'Walsh', 'Yates', 'Abbott', 'Mensah', 'Chandra', 'Doyle', 'Everett', 'Farrow', 'Gill', 'Holt', 'Patel',
] as const;

/** Sites with the language that is spoken there, their time zone, and their share of the people. */
export const sites = [
  { key: 'Paris', name: 'Paris - La Chapelle', language: 'fr', timeZone: 'Europe/Paris', weight: 30, dialling: '+33 1 99 00' },
  { key: 'Lyon', name: 'Lyon - Confluence', language: 'fr', timeZone: 'Europe/Paris', weight: 14, dialling: '+33 4 65 71' },
  { key: 'Nantes', name: 'Nantes - Quai', language: 'fr', timeZone: 'Europe/Paris', weight: 8, dialling: '+33 2 61 91' },
  { key: 'London', name: 'London - Southwark', language: 'en', timeZone: 'Europe/London', weight: 20, dialling: '+44 20 7946' },
  { key: 'Manchester', name: 'Manchester - Ancoats', language: 'en', timeZone: 'Europe/London', weight: 8, dialling: '+44 161 496' },
  { key: 'Dublin', name: 'Dublin - Docklands', language: 'en', timeZone: 'Europe/Dublin', weight: 6, dialling: '+353 1 555' },
  { key: 'Bruxelles', name: 'Bruxelles - Canal', language: 'fr', timeZone: 'Europe/Brussels', weight: 6, dialling: '+32 2 555' },
  { key: 'Montréal', name: 'Montréal - Vieux-Port', language: 'fr', timeZone: 'America/Montreal', weight: 5, dialling: '+1 514 555' },
  { key: 'Home', name: 'Remote', language: 'en', timeZone: 'Europe/London', weight: 3, dialling: '+44 20 7946' },
] as const;
export type Site = (typeof sites)[number];
