// How a real desk behaves, in round figures: shapes that were measured over three desks and smoothed by hand.

/** Share of new incidents by hour of the desk's day, from midnight. */
export const openedByHour = [
  1, 1, 0.5, 0.5, 0.5, 0.6, 1.2, 2.4, 10, 12.2, 11.8, 10, 5.6, 6.8, 9.2, 8.7, 7.6, 4.4, 1.9, 1.2, 0.9, 1.3, 1, 0.7,
] as const;

/** Share of new incidents by weekday, Monday first. */
export const openedByWeekday = [23.8, 20.2, 19.4, 17, 15.6, 2.2, 1.8] as const;

/** Hours from opening to resolution by priority, at every tenth of the distribution. */
export const hoursToResolve: Readonly<Record<1 | 2 | 3 | 4 | 5, readonly number[]>> = {
  1: [0.3, 1.2, 2.2, 3.4, 4.8, 6.5, 9, 14, 22, 40, 90],
  2: [0.2, 0.7, 2, 4.5, 9, 21, 28, 50, 92, 160, 380],
  3: [0.1, 0.2, 0.5, 1.2, 3.4, 8, 25, 52, 110, 230, 700],
  4: [0.1, 0.2, 0.6, 1.5, 5, 22, 46, 74, 150, 290, 800],
  5: [0.2, 0.6, 2.5, 6, 22, 48, 95, 160, 240, 420, 900],
};

/** How often an incident goes from hand to hand: share by number of reassignments, from none. */
export const reassignmentShares = [54, 25, 9.5, 5, 2.8, 1.5, 0.8, 0.5] as const;

/** Notes and comments of an incident that stays open for a while, at every tenth of the distribution. */
export const remarksPerIncident = [0, 0, 1, 1, 1, 2, 2, 3, 4, 5, 9] as const;

/** Share by impact and by urgency: 1 High, 2 Medium, 3 Low. */
export const impactShares = [2.6, 58, 39.4] as const;
/** Urgency by impact: a wide impact is seldom of low urgency. */
export const urgencyShares: Readonly<Record<1 | 2 | 3, readonly number[]>> = { 1: [38, 52, 10], 2: [4, 80, 16], 3: [2, 30, 68] };

/** What becomes of incidents. */
export const shares = {
  waitsForCaller: 0.21, waitsForVendor: 0.035, waitsForProblem: 0.012, waitsForChange: 0.01,
  reopened: 0.032, canceled: 0.022, resolvedOnFirstContact: 0.09, vip: 0.03, tagged: 0.12, related: 0.03, duplicate: 0.012,
  burstBlock: 0.1, inBurst: 0.4, correctedUrgency: 0.03,
} as const;

/** Share by channel: phone, email, self-service, chat, monitoring, virtual agent, walk-in. */
export const channelShares = [41, 19, 24, 8, 3, 2, 3] as const;

/** Hours after which a resolved incident is closed. */
export const closedAfterHours = 120;

/** Days that a generated desk looks back. */
export const daysOfHistory = 21;
