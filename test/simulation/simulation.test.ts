import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSimDatabase, type SimDatabase } from './endpoint.ts';
import type { Finding } from './oracles.ts';
import { bookHandler, garblingPush, leakyPull } from './sabotage.ts';
import { runSeed } from './world.ts';

// A bounded part of the simulation for every change; thousands of seeds run by `npm run simulate`.

/** What a seed may take on a busy machine; on an idle one it takes about a second. */
const minutes = 180_000;

let database: SimDatabase;
beforeAll(async () => { database = await openSimDatabase(); });
afterAll(async () => { await database.close(); });

const told = (findings: readonly Finding[], trace: readonly string[]): string =>
  [...findings.map((finding) => `[${finding.invariant}] ${finding.says}`), ...trace].join('\n');

test.each([1, 2, 3, 4, 5, 6, 7, 8])('[I1-I4, I6, I7, I10] seed %d ends with nothing lost, doubled or diverged', async (seed) => {
  const { findings, trace } = await runSeed(database, seed);
  expect(findings, told(findings, trace)).toEqual([]);
}, minutes);

describe('a promise broken on purpose is noticed', () => {
  test.each([
    { sabotage: bookHandler, expected: ['I1', 'I7'] },
    { sabotage: leakyPull, expected: ['I2', 'I10'] },
    { sabotage: garblingPush, expected: ['I1', 'I2'] },
  ])('$sabotage.name', async ({ sabotage, expected }) => {
    const found = new Set<string>();
    for (let seed = 1; seed <= 8 && !expected.some((one) => found.has(one)); seed += 1) {
      for (const { invariant } of (await runSeed(database, seed, { sabotage, healingMilliseconds: 5000 })).findings) found.add(invariant);
    }
    expect(expected.some((one) => found.has(one)), `found ${[...found].join(', ') || 'nothing'}`).toBe(true);
  }, minutes);
});
