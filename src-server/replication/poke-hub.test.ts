import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { StreamMessage } from '#shared/protocol/replication.messages.ts';
import { createPokeHub } from './poke-hub.ts';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

it('[S1] makes one poke of what changed within a moment, with the newest numbers', () => {
  const hub = createPokeHub({ people: 7 });
  const heard: StreamMessage[] = [];
  hub.poke({ tickets: 8 });
  const stop = hub.listen('s1', (message) => heard.push(message));
  hub.poke({ tickets: 9 });
  hub.poke({ tickets: 10, journal: 10 });
  expect(heard).toEqual([]);
  vi.runAllTimers();
  expect(heard).toEqual([{ kind: 'poke', heads: { tickets: 10, journal: 10 } }]);
  expect(hub.heads()).toEqual({ people: 7, tickets: 10, journal: 10 });
  stop();
  hub.poke({ tickets: 11 });
  vi.runAllTimers();
  expect(heard).toHaveLength(1);
  expect(hub.listeners()).toBe(0);
});

it('[S1] gives orders to the streams of one session, or to all', () => {
  const hub = createPokeHub({});
  const heard: string[] = [];
  for (const session of ['s1', 's1', 's2']) hub.listen(session, (message) => heard.push(`${session} ${message.kind === 'control' ? message.order : ''}`));
  hub.order('signed-out', 's1');
  hub.order('going-away');
  expect(heard).toEqual(['s1 signed-out', 's1 signed-out', 's2 going-away']);
  expect(hub.listeners()).toBe(0);
});
