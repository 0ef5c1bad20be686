import { describe, expect, it } from 'vitest';
import { CatalogEntry } from '#shared/domain/catalog/catalog.record.ts';
import { anIncident } from '#shared/domain/ticket/ticket.test-kit.ts';
import { addCounted, checkSchedule } from './schedule.count.ts';
import { readSchedule, type ServiceLevelSeed, serviceLevelsIn, settingsOf } from './service-level.catalog.ts';
import { defaultServiceLevelEntries } from './service-level.defaults.ts';
import { aDefinition, at, weekdays } from './service-level.test-kit.ts';
import { clocksOf } from './service-level.ts';

const { id: _id, ...base } = CatalogEntry.parse({
  id: 'x', rev: '1-demo-1', ancestry: [], view: '', number: '', provisionalNumber: '', createdAt: '', createdBy: '', updatedAt: '', updatedBy: '', occurredAt: '',
  receivedAt: '', scopes: [], kind: 'settings', key: '', name: { en: '', fr: '' }, parentId: '', supportGroupId: '', isActive: true, settings: {},
});
const entryOf = (seed: ServiceLevelSeed): CatalogEntry => ({ ...base, ...seed, id: seed.key });

describe('the promises a new desk starts with', () => {
  const entries = defaultServiceLevelEntries(at('2026-03-02 00:00')).map((entry) => ({ ...base, ...entry }));
  const levels = serviceLevelsIn(entries);

  it('are valid catalog entries, all of which can be read back', () => {
    for (const entry of entries) expect(CatalogEntry.safeParse(entry).error).toBeUndefined();
    expect([levels.definitions.length, levels.schedules.size]).toEqual([10, 1]);
  });

  it.each([1, 2, 3, 4, 5] as const)('give a ticket of priority %d one clock to respond and one to resolve', (priority) => {
    const clocks = clocksOf({ ...anIncident(), priority }, levels, at('2026-03-02 09:00'));
    expect(clocks.map((clock) => clock.target)).toEqual(['response', 'resolution']);
  });
});

describe('a schedule by which no time passes', () => {
  const never = weekdays('08:00', '08:00');
  it('is refused', () => {
    expect(checkSchedule(never)).toMatchObject({ ok: false, error: { code: 'missing-field', field: 'week' } });
    expect(checkSchedule({ ...weekdays('08:00', '17:00'), week: [[], [], [], [], [], [], []] }).ok).toBe(false);
    expect(checkSchedule(weekdays('08:00', '17:00', { timeZone: 'Europe/Atlantis' }))).toMatchObject({ ok: false, error: { field: 'timeZone' } });
    expect(readSchedule(entryOf({ kind: 'schedule', key: 'k', name: { en: '', fr: '' }, settings: settingsOf(never) })).ok).toBe(false);
  });

  it('does not make a count go round for ever', () => {
    expect(addCounted(never, Date.parse(at('2026-03-02 09:00')), 1000)).toBeUndefined();
  });

  it('gives no clock, though its definition is sound', () => {
    const { id: _named, name: _called, ...promise } = aDefinition();
    const entries = [
      entryOf({ kind: 'schedule', key: 'hours', name: { en: '', fr: '' }, settings: settingsOf(never) }),
      entryOf({ kind: 'sla-definition', key: 'd', name: { en: '', fr: '' }, settings: settingsOf(promise) }),
    ];
    expect(serviceLevelsIn(entries).definitions).toHaveLength(1);
    expect(clocksOf(anIncident(), serviceLevelsIn(entries), at('2026-03-02 09:00'))).toEqual([]);
  });
});

it.each(['', 'not json', '{}', '[]', '{"timeZone":"UTC"}'])('leaves out what cannot be read: %o', (definition) => {
  const seeds: ServiceLevelSeed[] = (['schedule', 'sla-definition'] as const).map((kind) => ({ kind, key: kind, name: { en: '', fr: '' }, settings: { definition } }));
  const levels = serviceLevelsIn(seeds.map(entryOf));
  expect([levels.definitions.length, levels.schedules.size]).toEqual([0, 0]);
});
