import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { CatalogEntry } from '#shared/domain/catalog/catalog.record.ts';
import { type Refusal, refusal } from '#shared/domain/record/record.refusal.ts';
import { checkSchedule } from './schedule.count.ts';
import type { ServiceLevels } from './service-level.ts';
import { type NamedSlaDefinition, Schedule, SlaDefinition } from './sla.definition.ts';

/** The part of a catalog entry that says a definition or a schedule; the rest is what every record has. */
export type ServiceLevelSeed = Pick<CatalogEntry, 'kind' | 'key' | 'name' | 'settings'>;

/** The settings of a catalog entry that keeps a definition or a schedule. */
export const settingsOf = (definition: SlaDefinition | Schedule): CatalogEntry['settings'] => ({ definition: JSON.stringify(definition) });

/** The schedule an entry keeps, or why it is none: not JSON, not a schedule, or one by which no time passes. */
export function readSchedule(entry: ServiceLevelSeed): Result<Schedule, Refusal> {
  const schedule = Schedule.safeParse(parsed(entry));
  return schedule.success ? checkSchedule(schedule.data) : err(refusal('invalid-value', 'settings', { entry: entry.key }));
}

/** The definition an entry keeps, or why it is none. */
export function readSlaDefinition(entry: ServiceLevelSeed & { readonly id: string }): Result<NamedSlaDefinition, Refusal> {
  const definition = SlaDefinition.safeParse(parsed(entry));
  return definition.success
    ? ok({ ...definition.data, id: entry.id, name: entry.name })
    : err(refusal('invalid-value', 'settings', { entry: entry.key }));
}

function parsed(entry: ServiceLevelSeed): unknown {
  try {
    return JSON.parse(entry.settings.definition ?? '');
  } catch {
    return undefined;
  }
}

/** The definitions and schedules of a catalog; entries that are switched off or cannot be read are left out. */
export function serviceLevelsIn(entries: readonly CatalogEntry[]): ServiceLevels {
  const active = entries.filter((entry) => entry.isActive);
  const schedules = active.filter((entry) => entry.kind === 'schedule').flatMap((entry) => {
    const schedule = readSchedule(entry);
    return schedule.ok ? [[entry.key, schedule.value] as const] : [];
  });
  const definitions = active.filter((entry) => entry.kind === 'sla-definition').flatMap((entry) => {
    const definition = readSlaDefinition(entry);
    return definition.ok ? [definition.value] : [];
  });
  return { definitions, schedules: new Map(schedules) };
}
