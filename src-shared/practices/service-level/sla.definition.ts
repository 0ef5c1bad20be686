import { z } from 'zod';
import { IncidentState, OnHoldReason, Priority } from '#shared/domain/ticket/ticket.record.ts';

/** What a ticket must be for a condition to hold: everything that is named; an empty condition always holds. */
export const SlaCondition = z.strictObject({
  states: z.array(IncidentState).optional(),
  onHoldReasons: z.array(OnHoldReason).optional(),
  priorities: z.array(Priority).optional(),
  serviceIds: z.array(z.string()).optional(),
  assignmentGroupIds: z.array(z.string()).optional(),
});
export type SlaCondition = z.infer<typeof SlaCondition>;

const anyOf = z.array(SlaCondition).max(50);

/** A promise with a clock ([SL-01]). Each list of conditions holds when one of them does; an empty list never does. */
export const SlaDefinition = z.strictObject({
  agreement: z.enum(['sla', 'ola', 'underpinning-contract']),
  target: z.enum(['response', 'resolution']),
  /** Seconds of the schedule's time: "one day" on a schedule of eight hours a day is 86,400 and takes three days ([SL-03]). */
  durationSeconds: z.number().int().min(1).max(315_360_000),
  /** The key of a schedule of the catalog; '' counts around the clock. */
  scheduleKey: z.string().max(400),
  /** Which tickets have this clock at all; judged by what they are now, so a raised priority changes the clock. */
  attach: anyOf,
  start: anyOf,
  pause: anyOf,
  /** Ends a pause; when empty, a pause ends as soon as `pause` holds no more. */
  resume: anyOf,
  stop: anyOf,
  cancel: anyOf,
  /** Ends this clock and starts a new one from nothing. */
  reset: anyOf,
  /** Starts where the ticket first met `start`, even when it came under this definition later ([SL-05]). */
  isRetroactive: z.boolean(),
  /** Counts pauses from before it came under this definition. */
  hasRetroactivePause: z.boolean(),
});
export type SlaDefinition = z.infer<typeof SlaDefinition>;

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
/** Hours of one day as local times, "08:00" to "24:00". */
export const WorkingHours = z.strictObject({ from: time, to: time });
export type WorkingHours = z.infer<typeof WorkingHours>;

/** When work is done ([SL-03]). A break, such as lunch, is what lies between two working hours of one day. */
export const Schedule = z.strictObject({
  /** The IANA time zone whose clock the hours are read from ([SL-04]); never the desk's own. */
  timeZone: z.string().min(1).max(60),
  /** Monday first; seven days. */
  week: z.array(z.array(WorkingHours).max(12)).length(7),
  /** Days off: "2026-07-14", every year "07-14", or days from Easter Sunday, "easter+1". */
  holidays: z.array(z.strictObject({ day: z.string().regex(/^(\d{4}-\d{2}-\d{2}|\d{2}-\d{2}|easter[+-]\d{1,3})$/), name: z.string().max(200) })).max(500),
  /** Single days with hours of their own ("2026-12-24"); they win over the week and over holidays. */
  exceptions: z.array(z.strictObject({ day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), hours: z.array(WorkingHours).max(12) })).max(500),
});
export type Schedule = z.infer<typeof Schedule>;

/** A definition with its name, as a clock shows it. */
export type NamedSlaDefinition = SlaDefinition & { readonly id: string; readonly name: { readonly en: string; readonly fr: string } };
