import type { CatalogEntry } from '#shared/domain/catalog/catalog.record.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { stableId } from '#shared/kernel/identity.ts';
import { closedAfterHours } from './demo.figures.ts';
import { sites } from './demo.names.ts';
import { type CategoryKey, categoryTree, type GroupKey, type ServiceKey, serviceKeys } from './demo.topics.ts';

/** A record without what the writing itself adds. */
export type Draft<Record_> = Omit<Record_, 'rev' | 'ancestry' | 'view' | 'receivedAt' | 'scopes'>;

type Name = { readonly en: string; readonly fr: string };

/** The names of the teams. */
export const groupNames: Readonly<Record<GroupKey, Name>> = {
  'service-desk': { en: 'Service Desk', fr: 'Centre de services' },
  workplace: { en: 'Workplace', fr: 'Poste de travail' },
  network: { en: 'Network', fr: 'Réseau' },
  applications: { en: 'Applications', fr: 'Applications' },
  infrastructure: { en: 'Infrastructure', fr: 'Infrastructure' },
  security: { en: 'Security', fr: 'Sécurité' },
  'field-services': { en: 'Field Services', fr: 'Support de proximité' },
  telephony: { en: 'Telephony', fr: 'Téléphonie' },
};

const serviceNames: Readonly<Record<ServiceKey, Name & { readonly group: GroupKey }>> = {
  workstation: { en: 'Workstation', fr: 'Poste de travail', group: 'workplace' },
  email: { en: 'E-mail and calendar', fr: 'Messagerie et agenda', group: 'service-desk' },
  'remote-access': { en: 'Remote access (VPN)', fr: 'Accès distant (VPN)', group: 'network' },
  wifi: { en: 'Office network', fr: 'Réseau des bureaux', group: 'network' },
  printing: { en: 'Printing', fr: 'Impression', group: 'field-services' },
  identity: { en: 'Identity and sign-in', fr: 'Identité et connexion', group: 'service-desk' },
  files: { en: 'File shares', fr: 'Partages de fichiers', group: 'infrastructure' },
  erp: { en: 'Argos (ERP)', fr: 'Argos (ERP)', group: 'applications' },
  crm: { en: 'Lantern (CRM)', fr: 'Lantern (CRM)', group: 'applications' },
  'hr-portal': { en: 'Tilia (HR portal)', fr: 'Tilia (portail RH)', group: 'applications' },
  collaboration: { en: 'Palabre (collaboration)', fr: 'Palabre (collaboration)', group: 'workplace' },
  telephony: { en: 'Telephony', fr: 'Téléphonie', group: 'telephony' },
  'meeting-rooms': { en: 'Meeting rooms', fr: 'Salles de réunion', group: 'field-services' },
  'data-warehouse': { en: 'Reporting', fr: 'Décisionnel', group: 'applications' },
  badges: { en: 'Badges and doors', fr: 'Badges et accès', group: 'field-services' },
  hosting: { en: 'Servers and hosting', fr: 'Serveurs et hébergement', group: 'infrastructure' },
};

const categoryNames: Readonly<Record<CategoryKey, Name>> = {
  hardware: { en: 'Hardware', fr: 'Matériel' }, software: { en: 'Software', fr: 'Logiciel' }, network: { en: 'Network', fr: 'Réseau' },
  access: { en: 'Access', fr: 'Accès' }, messaging: { en: 'Messaging', fr: 'Messagerie' }, data: { en: 'Data', fr: 'Données' },
  security: { en: 'Security', fr: 'Sécurité' },
};

const subcategoryNames: Readonly<Record<string, Name>> = {
  laptop: { en: 'Laptop', fr: 'Portable' }, monitor: { en: 'Monitor and dock', fr: 'Écran et station d’accueil' },
  printer: { en: 'Printer', fr: 'Imprimante' }, peripheral: { en: 'Peripheral', fr: 'Périphérique' }, phone: { en: 'Desk phone', fr: 'Téléphone fixe' },
  office: { en: 'Office suite', fr: 'Suite bureautique' }, 'business-app': { en: 'Business application', fr: 'Application métier' },
  browser: { en: 'Browser', fr: 'Navigateur' }, installation: { en: 'Installation', fr: 'Installation' }, vpn: { en: 'VPN', fr: 'VPN' },
  wifi: { en: 'Wi-Fi', fr: 'Wi-Fi' }, wired: { en: 'Wired network', fr: 'Réseau filaire' }, dns: { en: 'Name resolution', fr: 'Résolution de noms' },
  password: { en: 'Password', fr: 'Mot de passe' }, permissions: { en: 'Permissions', fr: 'Droits' }, badge: { en: 'Badge', fr: 'Badge' },
  mfa: { en: 'Second factor', fr: 'Second facteur' }, mailbox: { en: 'Mailbox', fr: 'Boîte aux lettres' }, calendar: { en: 'Calendar', fr: 'Agenda' },
  meetings: { en: 'Meeting room', fr: 'Salle de réunion' }, 'file-share': { en: 'File share', fr: 'Partage de fichiers' },
  reporting: { en: 'Reporting', fr: 'Rapports' }, backup: { en: 'Server and backup', fr: 'Serveur et sauvegarde' },
  phishing: { en: 'Phishing', fr: 'Hameçonnage' }, malware: { en: 'Malware', fr: 'Logiciel malveillant' }, certificate: { en: 'Certificate', fr: 'Certificat' },
};

/** The ids of the demo desk's records: the same in every demo desk, so that links into it can be kept. */
export const demoId = (kind: string, key: string | number): string => stableId(`demo/${kind}/${key}`);

/** What all records made at one moment have in common. */
export const baseAt = (id: string, at: Instant, by = '') => ({
  id, number: '', provisionalNumber: '', createdAt: at, createdBy: by, updatedAt: at, updatedBy: by, occurredAt: at,
});

/** Services, categories, subcategories and locations. */
export function demoCatalog(at: Instant): Draft<CatalogEntry>[] {
  const entry = (kind: CatalogEntry['kind'], key: string, name: Name, more: Partial<Draft<CatalogEntry>> = {}): Draft<CatalogEntry> => ({
    ...baseAt(demoId(kind, key), at), kind, key, name: { en: name.en, fr: name.fr }, parentId: '', supportGroupId: '', isActive: true,
    settings: {}, ...more,
  });
  const categories = Object.keys(categoryTree).filter((key): key is CategoryKey => key in categoryTree);
  return [
    ...serviceKeys.map((key) => entry('service', `service-${key}`, serviceNames[key], { id: demoId('service', key), supportGroupId: demoId('group', serviceNames[key].group) })),
    ...categories.map((key) => entry('category', key, categoryNames[key])),
    ...categories.flatMap((category) =>
      categoryTree[category].map((key) => entry('subcategory', key, subcategoryNames[key] ?? { en: key, fr: key }, { parentId: demoId('category', category) }))),
    // Generated incidents are closed five days after they were resolved; those of the person who tries the desk shall be, too.
    entry('settings', 'desk', { en: 'Desk settings', fr: 'Réglages du centre de services' }, { settings: { autoCloseDays: String(closedAfterHours / 24) } }),
    ...sites.map((site) => entry('location', site.name, { en: site.name, fr: site.key === 'Home' ? 'Télétravail' : site.name })),
  ];
}
