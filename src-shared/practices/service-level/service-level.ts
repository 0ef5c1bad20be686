import type { Instant } from '#shared/kernel/instant.ts';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { type ExplainedStretch, explainAhead, explainRun } from './clock.explain.ts';
import { measureClock, type SlaClock } from './clock.measure.ts';
import { holds, momentsOf, type PriorityChange } from './clock.moments.ts';
import { runClock } from './clock.run.ts';
import type { NamedSlaDefinition, Schedule } from './sla.definition.ts';

// The door of the service-level practice. Clocks are computed from the ticket's own moves at any instant, by the same
// functions on desk and endpoint; nothing is stored and no job runs. Definitions and schedules are catalog entries:
// read them with `serviceLevelsIn` (service-level.catalog.ts). A generated desk brings the ones of `defaultServiceLevels`
// (service-level.defaults.ts): whoever writes a generated desk adds `defaultServiceLevelEntries(at)` to its catalog.

/** Schedules by their key. */
export type Schedules = ReadonlyMap<string, Schedule>;
/** Every promise and schedule of a desk. */
export type ServiceLevels = { readonly definitions: readonly NamedSlaDefinition[]; readonly schedules: Schedules };

/**
 * The clocks of a ticket at an instant ([SL-08]): for each definition that applies to it the latest run, first to breach
 * first, ended ones last. A definition whose schedule is unknown gives none. `changes` are known changes of the priority.
 */
export function clocksOf(ticket: Ticket, levels: ServiceLevels, now: Instant, changes: readonly PriorityChange[] = []): SlaClock[] {
  const at = Date.parse(now);
  const moments = momentsOf(ticket, at, changes);
  const clocks = applicable(levels, moments).flatMap(({ definition, schedule }) => {
    const run = runClock(definition, moments, at).at(-1);
    return run ? [measureClock(definition, run, schedule, at)] : [];
  });
  return clocks.sort(byUrgency);
}

/** Why a clock shows what it shows ([SL-03]): what counted so far, and what lies between now and the due date. */
export function explainClock(
  ticket: Ticket, definitionId: string, levels: ServiceLevels, now: Instant,
): { readonly past: readonly ExplainedStretch[]; readonly ahead: readonly ExplainedStretch[] } {
  const at = Date.parse(now);
  const moments = momentsOf(ticket, at);
  const found = applicable(levels, moments).find((one) => one.definition.id === definitionId);
  const run = found && runClock(found.definition, moments, at).at(-1);
  if (!found || !run) return { past: [], ahead: [] };
  const due = Date.parse(measureClock(found.definition, run, found.schedule, at).breachAt);
  const isAhead = run.endedAt === undefined && due > at;
  return { past: explainRun(run, found.schedule, at), ahead: isAhead ? explainAhead(found.schedule, at, due) : [] };
}

/** When the first of a ticket's clocks that still run breaches or breached; '' when none does. For sorting lists ([SL-08]). */
export function nextBreachOf(ticket: Ticket, levels: ServiceLevels, now: Instant): Instant {
  const running = clocksOf(ticket, levels, now).filter((clock) => clock.stage === 'in-progress' && clock.breachAt !== '');
  return running.map((clock) => clock.breachAt).sort()[0] ?? '';
}

function applicable(levels: ServiceLevels, moments: ReturnType<typeof momentsOf>) {
  const latest = moments.at(-1);
  if (!latest) return [];
  return levels.definitions
    .filter((definition) => holds(definition.attach, latest))
    .flatMap((definition) => {
      const schedule = levels.schedules.get(definition.scheduleKey);
      return definition.scheduleKey === '' || schedule ? [{ definition, schedule }] : [];
    });
}

const stageOrder = { 'in-progress': 0, paused: 1, completed: 2, cancelled: 3 } as const;

const byUrgency = (left: SlaClock, right: SlaClock): number =>
  stageOrder[left.stage] - stageOrder[right.stage] || (left.breachAt < right.breachAt ? -1 : left.breachAt > right.breachAt ? 1 : 0);
