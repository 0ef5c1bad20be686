import { describe, expect, it } from 'vitest';
import { type Closed, GateShut, openGate, pauseSeconds, type Probe } from './gate.ts';

/** A gate whose time passes when the test says so. */
function aGate(answers: readonly Probe[]) {
  const left = [...answers];
  const pauses: number[] = [];
  const asked: Closed[] = [];
  const states: (Closed | undefined)[] = [];
  let due: (() => void) | undefined;
  const gate = openGate({
    random: () => 1,
    after: (seconds, run) => {
      pauses.push(seconds);
      due = run;
      return () => { due = undefined; };
    },
    probe: async (why) => {
      asked.push(why);
      return left.shift() ?? 'open';
    },
    onChange: (why) => { states.push(why); },
  });
  const turn = async () => { for (let count = 0; count < 5; count += 1) await Promise.resolve(); };
  return {
    gate, pauses, asked, states, turn,
    pass: async () => { const run = due; due = undefined; run?.(); await turn(); },
  };
}

describe('the gate', () => {
  it('lets everything through while nothing is wrong', async () => {
    await aGate([]).gate.pass();
  });

  it('tries alone, with growing pauses, and then lets all through that waited', async () => {
    const { gate, pauses, states, pass } = aGate(['offline', 'offline', 'open']);
    gate.lost('offline');
    gate.lost('offline');
    const waiting = Promise.all([gate.pass(), gate.pass()]);
    await pass();
    await pass();
    await pass();
    await waiting;
    expect(pauses).toEqual([1, 2, 4]);
    expect(states).toEqual(['offline', undefined]);
  });

  it('never waits longer than a minute, nor less than half of what it should', () => {
    expect(pauseSeconds(50, 1)).toBe(60);
    expect(pauseSeconds(0, 0)).toBe(0.5);
  });

  it('waits as long as the endpoint asks', () => {
    const { gate, pauses } = aGate([]);
    gate.lost('offline', 30);
    expect(pauses).toEqual([30]);
  });

  it('tries at once when it is woken, and begins again with short pauses', async () => {
    const { gate, pauses, turn } = aGate(['offline', 'offline', 'offline']);
    gate.lost('offline');
    gate.wake();
    await turn();
    gate.wake();
    await turn();
    expect(pauses).toEqual([1, 1, 1]);
  });

  it('asks for a new session at once, but not again and again', async () => {
    const { gate, asked, pauses, turn } = aGate(['open', 'open']);
    gate.lost('signed-out');
    await turn();
    gate.lost('signed-out');
    await turn();
    expect(asked).toEqual(['signed-out']);
    expect(pauses).toEqual([2]);
  });

  it('says so to whoever waits when it is shut', async () => {
    const { gate } = aGate([]);
    gate.lost('offline');
    const waiting = gate.pass();
    gate.shut();
    await expect(waiting).rejects.toBeInstanceOf(GateShut);
    await expect(gate.pass()).rejects.toBeInstanceOf(GateShut);
  });
});
