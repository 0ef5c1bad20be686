import type { Instant } from '#shared/kernel/instant.ts';
import { stableId } from '#shared/kernel/identity.ts';
import type { CatalogEntry } from '#shared/domain/catalog/catalog.record.ts';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { type ServiceLevelSeed, settingsOf } from './service-level.catalog.ts';
import type { Schedule, SlaDefinition } from './sla.definition.ts';

const hour = 3600;
const office = [{ from: '08:00', to: '12:00' }, { from: '13:00', to: '18:00' }];

/** Office hours of a desk in France: weekdays 8 to 18 with an hour for lunch, without the public holidays. */
const officeHours: Schedule = {
  timeZone: 'Europe/Paris',
  week: [office, office, office, office, office, [], []],
  holidays: [
    { day: '01-01', name: "Jour de l'an" }, { day: 'easter+1', name: 'Lundi de Pâques' }, { day: '05-01', name: 'Fête du Travail' },
    { day: '05-08', name: 'Victoire 1945' }, { day: 'easter+39', name: 'Ascension' }, { day: 'easter+50', name: 'Lundi de Pentecôte' },
    { day: '07-14', name: 'Fête nationale' }, { day: '08-15', name: 'Assomption' }, { day: '11-01', name: 'Toussaint' },
    { day: '11-11', name: 'Armistice 1918' }, { day: '12-25', name: 'Noël' },
  ],
  exceptions: [],
};

type Target = { readonly priority: Ticket['priority']; readonly en: string; readonly fr: string; readonly response: number; readonly resolution: number; readonly scheduleKey: string };
const targets: readonly Target[] = [
  { priority: 1, en: 'Critical', fr: 'Critique', response: 900, resolution: 4 * hour, scheduleKey: '' },
  { priority: 2, en: 'High', fr: 'Haute', response: 1800, resolution: 8 * hour, scheduleKey: '' },
  { priority: 3, en: 'Moderate', fr: 'Modérée', response: 2 * hour, resolution: 18 * hour, scheduleKey: 'office-hours' },
  { priority: 4, en: 'Low', fr: 'Basse', response: 4 * hour, resolution: 45 * hour, scheduleKey: 'office-hours' },
  { priority: 5, en: 'Planning', fr: 'Planification', response: 9 * hour, resolution: 90 * hour, scheduleKey: 'office-hours' },
];

const common: Pick<SlaDefinition, 'agreement' | 'cancel' | 'resume' | 'reset' | 'isRetroactive' | 'hasRetroactivePause'> = {
  agreement: 'sla', cancel: [{ states: ['canceled'] }], resume: [], reset: [], isRetroactive: true, hasRetroactivePause: true,
};

const responseTo = (wanted: Target): ServiceLevelSeed => ({
  kind: 'sla-definition', key: `response-${wanted.priority}`,
  name: { en: `Response, ${wanted.en}`, fr: `Prise en charge, ${wanted.fr}` },
  settings: settingsOf({
    ...common, target: 'response', durationSeconds: wanted.response, scheduleKey: wanted.scheduleKey,
    attach: [{ priorities: [wanted.priority] }], start: [{ states: ['new'] }], pause: [],
    stop: [{ states: ['in-progress', 'on-hold', 'resolved', 'closed'] }],
  }),
});

const resolutionOf = (wanted: Target): ServiceLevelSeed => ({
  kind: 'sla-definition', key: `resolution-${wanted.priority}`,
  name: { en: `Resolution, ${wanted.en}`, fr: `Résolution, ${wanted.fr}` },
  settings: settingsOf({
    ...common, target: 'resolution', durationSeconds: wanted.resolution, scheduleKey: wanted.scheduleKey,
    attach: [{ priorities: [wanted.priority] }], start: [{ states: ['new', 'in-progress', 'on-hold'] }],
    pause: [{ states: ['on-hold'], onHoldReasons: ['awaiting-caller', 'awaiting-vendor', 'awaiting-change'] }],
    stop: [{ states: ['resolved', 'closed'] }],
  }),
});

/** The promises a new desk starts with: response and resolution by priority, the urgent ones around the clock. */
export const defaultServiceLevels: readonly ServiceLevelSeed[] = [
  { kind: 'schedule', key: 'office-hours', name: { en: 'Office hours', fr: 'Heures de bureau' }, settings: settingsOf(officeHours) },
  ...targets.map(responseTo),
  ...targets.map(resolutionOf),
];

/** The same as catalog entries, but for what the endpoint's writing adds; their ids are the same in every desk. */
export const defaultServiceLevelEntries = (at: Instant): Omit<CatalogEntry, 'rev' | 'ancestry' | 'view' | 'receivedAt' | 'scopes'>[] =>
  defaultServiceLevels.map((seed) => ({
    id: stableId(`service-level/${seed.kind}/${seed.key}`), number: '', provisionalNumber: '', createdAt: at, createdBy: '', updatedAt: at, updatedBy: '',
    occurredAt: at, kind: seed.kind, key: seed.key, name: { ...seed.name }, parentId: '', supportGroupId: '', isActive: true, settings: { ...seed.settings },
  }));
