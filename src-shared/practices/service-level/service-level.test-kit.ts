import type { Ticket, TicketMove } from '#shared/domain/ticket/ticket.record.ts';
import { aTicket } from '#shared/domain/ticket/ticket.test-kit.ts';
import type { ServiceLevels } from './service-level.ts';
import type { NamedSlaDefinition, Schedule } from './sla.definition.ts';

export const hour = 3600;

/** Weekdays with the same hours, nothing at the weekend; times are UTC unless a zone is named. */
export function weekdays(from: string, to: string, given: Partial<Schedule> = {}): Schedule {
  const day = [{ from, to }];
  return { timeZone: 'UTC', week: [day, day, day, day, day, [], []], holidays: [], exceptions: [], ...given };
}

/** Every hour of every day by the clock of a zone. */
export const everyDay = (timeZone: string): Schedule => weekdays('00:00', '24:00', { timeZone, week: Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]) });

/** A promise to resolve: it waits while on hold and ends with the resolution. */
export const aDefinition = (given: Partial<NamedSlaDefinition> = {}): NamedSlaDefinition => ({
  id: 'resolution', name: { en: 'Resolution', fr: 'Résolution' }, agreement: 'sla', target: 'resolution', durationSeconds: 8 * hour, scheduleKey: 'hours',
  attach: [{}], start: [{ states: ['new', 'in-progress', 'on-hold'] }], pause: [{ states: ['on-hold'] }], resume: [], stop: [{ states: ['resolved', 'closed'] }],
  cancel: [{ states: ['canceled'] }], reset: [], isRetroactive: true, hasRetroactivePause: true, ...given,
});

export const levelsOf = (schedule: Schedule, ...definitions: readonly NamedSlaDefinition[]): ServiceLevels => ({ definitions, schedules: new Map([['hours', schedule]]) });

/** "2026-03-06 21:00" as an instant. */
export const at = (text: string): string => `${text.replace(' ', 'T')}:00.000Z`;

/** A ticket that took these steps: a time, a state, and on hold what it waited for. */
export function aHistory(...steps: readonly (readonly [time: string, to: TicketMove['to'], onHoldReason?: TicketMove['onHoldReason']])[]): Ticket {
  const moves = steps.map(([time, to, reason]): TicketMove => ({ to, at: at(time), by: 'ada', onHoldReason: reason ?? (to === 'on-hold' ? 'awaiting-vendor' : ''), commentId: '' }));
  const last = moves.at(-1);
  return aTicket({ moves, state: last?.to ?? 'new', onHoldReason: last?.onHoldReason ?? '', openedAt: moves[0]?.at ?? '' });
}
