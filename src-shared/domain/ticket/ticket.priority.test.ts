import { describe, expect, it } from 'vitest';
import { priorityOf } from './ticket.priority.ts';
import type { Level, Priority } from './ticket.record.ts';

const table: readonly (readonly [impact: Level, urgency: Level, priority: Priority])[] = [
  [1, 1, 1], [1, 2, 2], [1, 3, 3],
  [2, 1, 2], [2, 2, 3], [2, 3, 4],
  [3, 1, 3], [3, 2, 4], [3, 3, 5],
];

describe('[TW-02] priority', () => {
  it.each(table)('impact %d and urgency %d give %d', (impact, urgency, priority) => {
    expect(priorityOf(impact, urgency)).toBe(priority);
  });
});
