import { expect, test, vi } from 'vitest';
import { closingPatienceMilliseconds, endWhenNothingWaits } from './closing.ts';

function world(waiting: number[]) {
  let now = 0;
  let visible = false;
  const quit = vi.fn();
  return {
    quit,
    now: () => now,
    show: () => { visible = true; },
    deps: {
      hasVisibleWindow: () => visible,
      askWaitingEdits: async () => (waiting.length > 1 ? (waiting.shift() ?? 0) : (waiting[0] ?? 0)),
      now: () => now,
      pause: async (milliseconds: number) => { now += milliseconds; },
      quit,
    },
  };
}

test('ends at once when nothing waits', async () => {
  const { deps, quit, now } = world([0]);
  await endWhenNothingWaits(deps);
  expect(quit).toHaveBeenCalledOnce();
  expect(now()).toBe(0);
});

test('stays while edits are sent, and ends when the last one is', async () => {
  const { deps, quit, now } = world([3, 2, 1, 0]);
  await endWhenNothingWaits(deps);
  expect(quit).toHaveBeenCalledOnce();
  expect(now()).toBeGreaterThan(0);
});

test('ends when its patience is over, though edits wait', async () => {
  const { deps, quit, now } = world([5]);
  await endWhenNothingWaits(deps);
  expect(quit).toHaveBeenCalledOnce();
  expect(now()).toBeGreaterThanOrEqual(closingPatienceMilliseconds);
});

test('a window opened meanwhile calls it off', async () => {
  const { deps, quit, show } = world([1]);
  await endWhenNothingWaits({ ...deps, pause: async () => show() });
  expect(quit).not.toHaveBeenCalled();
});
