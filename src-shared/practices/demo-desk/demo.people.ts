import type { Item } from '#shared/domain/item/item.record.ts';
import type { Person } from '#shared/domain/person/person.record.ts';
import type { Role } from '#shared/domain/record/record.actor.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { foldText } from '#shared/kernel/text.ts';
import { type Chance, chanceFrom } from './demo.chance.ts';
import { baseAt, type Draft, demoId, groupNames } from './demo.catalog.ts';
import { shares } from './demo.figures.ts';
import { englishFirstNames, englishLastNames, frenchFirstNames, frenchLastNames, type Site, sites } from './demo.names.ts';
import { type GroupKey, groupKeys, serviceKeys } from './demo.topics.ts';

/** An account of the demo desk; all have the same password. */
export type DemoAccount = { readonly personId: string; readonly userName: string; readonly password: string; readonly name: string; readonly title: string; readonly roles: readonly Role[] };

/** Who sits on the desk, with their team. */
export type DemoAgent = { readonly id: string; readonly group: GroupKey; readonly site: Site };
/** Who calls, with the laptop they have. */
export type DemoCaller = { readonly id: string; readonly name: string; readonly site: Site; readonly laptopId: string; readonly laptopName: string };

/** Everybody and everything of the desk that does not change while incidents are made. */
export type DemoDirectory = {
  readonly people: readonly Draft<Person>[];
  readonly items: readonly Draft<Item>[];
  readonly agents: Readonly<Record<GroupKey, readonly DemoAgent[]>>;
  readonly callers: readonly DemoCaller[];
  /** Shared items by class, the ones that most incidents are about first. */
  readonly shared: Readonly<Record<'printer' | 'network-device' | 'server', readonly Draft<Item>[]>>;
  /** The item of each service that is an application. */
  readonly applications: Readonly<Record<string, string>>;
};

const password = 'demo';
const company = 'Meridane';

const staff: readonly { userName: string; name: string; site: number; group: GroupKey; roles: readonly Role[]; title: { en: string; fr: string } }[] = [
  { userName: 'alex', name: 'Alex Turner', site: 3, group: 'service-desk', roles: ['agent'], title: { en: 'Service desk agent', fr: 'Agent du centre de services' } },
  { userName: 'camille', name: 'Camille Moreau', site: 0, group: 'service-desk', roles: ['agent'], title: { en: 'Service desk agent', fr: 'Agente du centre de services' } },
  { userName: 'liam', name: 'Liam Brennan', site: 5, group: 'field-services', roles: ['technician'], title: { en: 'Field technician', fr: 'Technicien de proximité' } },
  { userName: 'nadia', name: 'Nadia Benali', site: 0, group: 'service-desk', roles: ['agent', 'supervisor'], title: { en: 'Service desk supervisor', fr: 'Superviseure du centre de services' } },
  { userName: 'graham', name: 'Graham Lowe', site: 3, group: 'infrastructure', roles: ['agent', 'admin'], title: { en: 'Administrator', fr: 'Administrateur' } },
];

/** The accounts with which a demo desk can be tried. */
export const demoAccounts: readonly DemoAccount[] = staff.map((one) => ({
  personId: demoId('person', one.userName), userName: one.userName, password, name: one.name,
  title: sites[one.site]?.language === 'fr' ? one.title.fr : one.title.en, roles: one.roles,
}));

/** People, groups and items for a desk of so many incidents. */
export function demoDirectory(seed: number, size: number, at: Instant): DemoDirectory {
  const chance = chanceFrom(seed, 'people');
  const names = createNames(chance);
  const agents: Record<GroupKey, DemoAgent[]> = {
    'service-desk': [], workplace: [], network: [], applications: [], infrastructure: [], security: [], 'field-services': [], telephony: [],
  };
  const groups = groupKeys.map((key) => groupRecord(key, at));
  const people: Draft<Person>[] = [...groups];
  for (const one of staff) {
    const site = sites[one.site] ?? sites[0];
    names.take(one.name);
    people.push(personRecord({ key: one.userName, name: one.name, site, roles: one.roles, groups: [one.group], at, title: site.language === 'fr' ? one.title.fr : one.title.en }, chance));
    agents[one.group].push({ id: demoId('person', one.userName), group: one.group, site });
  }
  const perGroup = Math.min(60, 3 + Math.floor(Math.sqrt(size / 120)));
  for (const group of groupKeys) {
    const wanted = group === 'service-desk' ? perGroup * 2 : perGroup;
    for (let index = agents[group].length; index < wanted; index += 1) {
      const site = siteFrom(chance);
      const key = `agent-${group}-${index}`;
      const isTechnician = group === 'field-services' || group === 'telephony';
      const title = site.language === 'fr' ? `Technicien ${groupNames[group].fr}` : `${groupNames[group].en} engineer`;
      people.push(personRecord({ key, name: names.next(site), site, roles: [isTechnician ? 'technician' : 'agent'], groups: [group], at, title }, chance));
      agents[group].push({ id: demoId('person', key), group, site });
    }
  }
  const callers: DemoCaller[] = [];
  const items: Draft<Item>[] = [];
  const wanted = Math.min(20_000, Math.max(60, Math.round(size / 6)));
  for (let index = 0; index < wanted; index += 1) {
    const site = siteFrom(chance);
    const person = personRecord({ key: `caller-${index}`, name: names.next(site), site, roles: ['requester'], groups: [], at, title: chance.pick(callerTitles[site.language]) }, chance);
    const laptop = itemRecord({ key: `laptop-${index}`, name: `LT-${String(4000 + index)}`, itemClass: 'laptop', site, at }, { assignedToId: person.id, serviceId: demoId('service', 'workstation'), attributes: { model: chance.pick(['Aero 13', 'Aero 15', 'Field 14', 'Studio 16']), memory: chance.pick(['8 GB', '16 GB', '32 GB']) } });
    people.push(person);
    items.push(laptop);
    callers.push({ id: person.id, name: person.name, site, laptopId: laptop.id, laptopName: laptop.name });
  }
  const sharedItems = sharedOf(size, at, chance);
  const applications = applicationsOf(at);
  return {
    people, agents, callers, shared: sharedItems,
    items: [...applications, ...Object.values(sharedItems).flat(), ...items],
    applications: Object.fromEntries(applications.map((item) => [item.serviceId, item.id])),
  };
}

const callerTitles = {
  en: ['Accountant', 'Sales representative', 'Buyer', 'Project manager', 'Quality engineer', 'Logistics planner', 'Designer', 'Assistant', 'Analyst', 'Team lead'],
  fr: ['Comptable', 'Commercial', 'Acheteuse', 'Chef de projet', 'Ingénieure qualité', 'Planificateur logistique', 'Graphiste', 'Assistante', 'Analyste', 'Responsable d’équipe'],
} as const;

const siteFrom = (chance: Chance): Site => sites[chance.weighted(sites.map((site) => site.weight))] ?? sites[0];

/** Names that do not come twice; when all pairs are used up, with an initial in between. */
function createNames(chance: Chance): { readonly next: (site: Site) => string; readonly take: (name: string) => void } {
  const used = new Set<string>();
  return {
    take: (name) => used.add(name),
    next: (site) => {
      const [first, last] = site.language === 'fr' ? [frenchFirstNames, frenchLastNames] : [englishFirstNames, englishLastNames];
      for (let attempt = 0; ; attempt += 1) {
        const middle = attempt < 6 ? ' ' : ` ${String.fromCharCode(65 + chance.whole(26))}${attempt < 30 ? '' : String.fromCharCode(97 + chance.whole(26))}. `;
        const name = `${chance.pick(first)}${middle}${chance.pick(last)}`;
        if (used.has(name)) continue;
        used.add(name);
        return name;
      }
    },
  };
}

const groupRecord = (key: GroupKey, at: Instant): Draft<Person> => ({
  ...baseAt(demoId('group', key), at), kind: 'group', externalName: '', name: groupNames[key].en, userName: '', email: `${key}@meridane.example`,
  phone: '', title: '', company, location: '', timeZone: '', language: 'en', isVip: false, isActive: true, roles: [], groupIds: [],
  managerId: demoId('person', key === 'infrastructure' ? 'graham' : 'nadia'), capacity: 0,
});

type PersonStart = {
  readonly key: string; readonly name: string; readonly site: Site; readonly roles: readonly Role[]; readonly groups: readonly GroupKey[];
  readonly title: string; readonly at: Instant;
};

function personRecord({ key, name, site, roles, groups, title, at }: PersonStart, chance: Chance): Draft<Person> {
  const isStaff = groups.length > 0;
  const mailName = foldText(name).replace(/[^a-z0-9]+/g, '.').replace(/^\.|\.$/g, '');
  return {
    ...baseAt(demoId('person', key), at), kind: 'user', externalName: '', name, userName: isStaff ? key : mailName,
    email: `${mailName}@meridane.example`, phone: `${site.dialling} ${String(1000 + chance.whole(9000))}`, title, company, location: site.name,
    timeZone: site.timeZone, language: site.language, isVip: !isStaff && chance.isHit(shares.vip), isActive: true, roles: [...roles],
    groupIds: groups.map((group) => demoId('group', group)), managerId: isStaff ? demoId('person', 'nadia') : '', capacity: isStaff ? 15 : 0,
  };
}

type ItemStart = { readonly key: string; readonly name: string; readonly itemClass: string; readonly site: Site; readonly at: Instant };

function itemRecord({ key, name, itemClass, site, at }: ItemStart, more: Partial<Draft<Item>>): Draft<Item> {
  return {
    ...baseAt(demoId('item', key), at), externalName: '', name, itemClass, status: 'in-use', serialNumber: demoId('serial', key).slice(0, 8).toUpperCase(),
    location: site.name, assignedToId: '', supportGroupId: '', serviceId: '', criticality: 3, description: '', attributes: {}, ...more,
  };
}

function sharedOf(size: number, at: Instant, chance: Chance): DemoDirectory['shared'] {
  const count = Math.min(400, 8 + Math.floor(Math.sqrt(size)));
  const make = (kind: string, itemClass: string, nameOf: (index: number, site: Site) => string, more: Partial<Draft<Item>>): Draft<Item>[] =>
    Array.from({ length: count }, (_, index) => {
      const site = siteFrom(chance);
      return itemRecord({ key: `${kind}-${index}`, name: nameOf(index, site), itemClass, site, at }, more);
    });
  const short = (site: Site): string => foldText(site.key).slice(0, 3).toUpperCase();
  return {
    printer: make('printer', 'printer', (index, site) => `PR-${short(site)}-${String(index + 1).padStart(3, '0')}`, { serviceId: demoId('service', 'printing'), supportGroupId: demoId('group', 'field-services') }),
    'network-device': make('network', 'network-device', (index, site) => `${index % 3 === 0 ? 'SW' : index % 3 === 1 ? 'AP' : 'GW'}-${short(site)}-${String(index + 1).padStart(3, '0')}`, { serviceId: demoId('service', 'wifi'), supportGroupId: demoId('group', 'network'), criticality: 2 }),
    server: make('server', 'server', (index) => `srv-${['app', 'db', 'file', 'web'][index % 4]}-${String(index + 1).padStart(2, '0')}`, { serviceId: demoId('service', 'hosting'), supportGroupId: demoId('group', 'infrastructure'), criticality: 1 }),
  };
}

const applicationNames: Readonly<Record<string, string>> = {
  email: 'Mail service', erp: 'Argos', crm: 'Lantern', 'hr-portal': 'Tilia', collaboration: 'Palabre', 'data-warehouse': 'Reporting cube', identity: 'Sign-in service',
};

const applicationsOf = (at: Instant): Draft<Item>[] =>
  serviceKeys.filter((key) => key in applicationNames).map((key) =>
    itemRecord({ key: `app-${key}`, name: applicationNames[key] ?? key, itemClass: 'application', site: sites[0], at }, { serviceId: demoId('service', key), criticality: 1, serialNumber: '' }));
