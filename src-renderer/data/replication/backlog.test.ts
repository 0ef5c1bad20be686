import { describe, expect, it } from 'vitest';
import { openBacklog } from './backlog.ts';

describe('the backlog', () => {
  it('holds reading back until writing has caught up', async () => {
    const due: (() => void)[] = [];
    const backlog = openBacklog((_seconds, run) => { due.push(run); return () => undefined; });
    await backlog.room();
    backlog.add(3200);
    let isThrough = false;
    const waiting = backlog.room().then(() => { isThrough = true; });
    for (let count = 0; count < 200; count += 1) backlog.taken();
    expect(isThrough).toBe(false);
    due.shift()?.();
    await waiting;
  });

  it('does not wait for what is left out because it is here already', async () => {
    const backlog = openBacklog((_seconds, run) => { queueMicrotask(run); return () => undefined; });
    backlog.add(9000);
    await backlog.room();
    await backlog.room();
  });
});
