/** The teams of the demo desk. */
export const groupKeys = ['service-desk', 'workplace', 'network', 'applications', 'infrastructure', 'security', 'field-services', 'telephony'] as const;
export type GroupKey = (typeof groupKeys)[number];

/** The services of the demo desk. */
export const serviceKeys = [
  'workstation', 'email', 'remote-access', 'wifi', 'printing', 'identity', 'files', 'erp', 'crm', 'hr-portal', 'collaboration',
  'telephony', 'meeting-rooms', 'data-warehouse', 'badges', 'hosting',
] as const;
export type ServiceKey = (typeof serviceKeys)[number];

/** Categories and their subcategories, by key. */
export const categoryTree = {
  hardware: ['laptop', 'monitor', 'printer', 'peripheral', 'phone'],
  software: ['office', 'business-app', 'browser', 'installation'],
  network: ['vpn', 'wifi', 'wired', 'dns'],
  access: ['password', 'permissions', 'badge', 'mfa'],
  messaging: ['mailbox', 'calendar', 'meetings'],
  data: ['file-share', 'reporting', 'backup'],
  security: ['phishing', 'malware', 'certificate'],
} as const;
export type CategoryKey = keyof typeof categoryTree;

// Key, weight, category, subcategory, service, the team it belongs to, what it is about.
const rows = [
  ['password', 14, 'access', 'password', 'identity', 'service-desk', 'none'],
  ['mfa', 6, 'access', 'mfa', 'identity', 'service-desk', 'none'],
  ['permissions', 7, 'access', 'permissions', 'files', 'service-desk', 'server'],
  ['laptop-slow', 8, 'hardware', 'laptop', 'workstation', 'workplace', 'laptop'],
  ['laptop-dead', 5, 'hardware', 'laptop', 'workstation', 'field-services', 'laptop'],
  ['monitor', 4, 'hardware', 'monitor', 'workstation', 'field-services', 'laptop'],
  ['printer', 7, 'hardware', 'printer', 'printing', 'field-services', 'printer'],
  ['vpn', 8, 'network', 'vpn', 'remote-access', 'network', 'network-device'],
  ['wifi', 6, 'network', 'wifi', 'wifi', 'network', 'network-device'],
  ['wired', 3, 'network', 'wired', 'wifi', 'network', 'network-device'],
  ['mailbox', 7, 'messaging', 'mailbox', 'email', 'service-desk', 'application'],
  ['calendar', 4, 'messaging', 'calendar', 'email', 'service-desk', 'application'],
  ['meetings', 4, 'messaging', 'meetings', 'meeting-rooms', 'field-services', 'none'],
  ['erp', 8, 'software', 'business-app', 'erp', 'applications', 'application'],
  ['crm', 5, 'software', 'business-app', 'crm', 'applications', 'application'],
  ['hr-portal', 4, 'software', 'business-app', 'hr-portal', 'applications', 'application'],
  ['office', 5, 'software', 'office', 'collaboration', 'workplace', 'laptop'],
  ['installation', 5, 'software', 'installation', 'workstation', 'workplace', 'laptop'],
  ['browser', 3, 'software', 'browser', 'workstation', 'service-desk', 'laptop'],
  ['file-share', 5, 'data', 'file-share', 'files', 'infrastructure', 'server'],
  ['reporting', 3, 'data', 'reporting', 'data-warehouse', 'applications', 'application'],
  ['server-alert', 4, 'data', 'backup', 'hosting', 'infrastructure', 'server'],
  ['phishing', 4, 'security', 'phishing', 'email', 'security', 'none'],
  ['certificate', 2, 'security', 'certificate', 'hosting', 'security', 'server'],
  ['desk-phone', 3, 'hardware', 'phone', 'telephony', 'telephony', 'none'],
  ['badge', 3, 'access', 'badge', 'badges', 'field-services', 'none'],
] as const satisfies readonly (readonly [string, number, CategoryKey, string, ServiceKey, GroupKey, ItemHint])[];

/** Which of the desk's items an incident of a topic is about. */
export type ItemHint = 'none' | 'laptop' | 'printer' | 'network-device' | 'server' | 'application';
export type Topic = {
  readonly key: string;
  readonly weight: number;
  readonly category: CategoryKey;
  readonly subcategory: string;
  readonly service: ServiceKey;
  readonly group: GroupKey;
  readonly item: ItemHint;
};
export type TopicKey = (typeof rows)[number][0];

/** What an incident can be about; its words stand in the texts of each language under the same key. */
export const topics: readonly (Topic & { readonly key: TopicKey })[] = rows.map(
  ([key, weight, category, subcategory, service, group, item]) => ({ key, weight, category, subcategory, service, group, item }),
);

/** What can be said about a topic in one language. Words in braces are filled in. */
export type TopicTexts = {
  readonly titles: readonly string[];
  readonly details: readonly string[];
  /** What the desk writes down for itself. */
  readonly notes: readonly string[];
  readonly resolutions: readonly string[];
};

/** Which details go with each title of a topic; the texts of both languages stand in the same order. */
export const detailsOfTitle: Readonly<Record<TopicKey, readonly (readonly number[])[]>> = {
  password: [[0], [2], [1], [0], [1, 2]],
  mfa: [[1, 2], [0], [1], [0, 2]],
  permissions: [[1, 2], [0], [1], [2]],
  'laptop-slow': [[0, 1], [1], [2], [0]],
  'laptop-dead': [[0], [1], [0], [1], [2]],
  monitor: [[0, 2], [1], [0, 2], [2]],
  printer: [[0], [1], [2], [0], [3]],
  vpn: [[0], [2], [1], [2], [2]],
  wifi: [[0], [1], [0], [2]],
  wired: [[0], [0], [1], [0]],
  mailbox: [[2], [1], [0], [3], [4]],
  calendar: [[1], [3], [0], [2]],
  meetings: [[0], [3], [2], [1]],
  erp: [[0], [1], [3], [0], [2]],
  crm: [[0], [1], [2], [3]],
  'hr-portal': [[0], [3], [1], [2]],
  office: [[0], [1], [2], [3], [4]],
  installation: [[0], [2], [1], [1]],
  browser: [[0], [1], [2], [3]],
  'file-share': [[3], [0], [1], [2]],
  reporting: [[3], [1], [2], [0]],
  'server-alert': [[0], [1], [2], [3]],
  phishing: [[0], [1], [2], [0]],
  certificate: [[2], [1], [0]],
  'desk-phone': [[2], [1], [0], [3]],
  badge: [[0], [1], [2], [0]],
};
