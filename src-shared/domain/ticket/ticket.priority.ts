import type { Level, Priority } from './ticket.record.ts';

// Rows are impact 1..3, columns urgency 1..3 (ServiceNow's lookup table; features A.1).
const matrix: Readonly<Record<Level, Readonly<Record<Level, Priority>>>> = {
  1: { 1: 1, 2: 2, 3: 3 },
  2: { 1: 2, 2: 3, 3: 4 },
  3: { 1: 3, 2: 4, 3: 5 },
};

/** The priority of an impact and an urgency: looked up, never typed ([TW-02]). */
export const priorityOf = (impact: Level, urgency: Level): Priority => matrix[impact][urgency];
