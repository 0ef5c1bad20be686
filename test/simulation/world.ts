import { canonicalJson } from '#shared/kernel/json.ts';
import { instantOf } from '#shared/kernel/instant.ts';
import type { Actor } from '#shared/domain/record/record.actor.ts';
import type { Personal } from '#shared/domain/personal/personal.record.ts';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import type { DeskCollections } from '#renderer/data/database/collections.ts';
import { type Chance, chanceOf } from './chance.ts';
import { collectionsOfDesk, createSimDesk, type SimDesk } from './desk.ts';
import { wipeDisks } from './disk.ts';
import type { SimDatabase, SimEndpoint } from './endpoint.ts';
import { type Finding, findingsIn } from './oracles.ts';
import { noSabotage, type Sabotage } from './sabotage.ts';
import { wordsOf } from './work.ts';

/** What became of one seed. */
export type SeedReport = {
  readonly seed: number;
  readonly edits: number;
  readonly findings: readonly Finding[];
  /** How often each fault and each verdict came. */
  readonly happened: Readonly<Record<string, number>>;
  /** What happened, line by line: enough to see how it came about. */
  readonly trace: readonly string[];
};

const people: readonly Actor[] = [
  { id: 'ada', roles: ['agent'], groupIds: ['network'] },
  { id: 'bob', roles: ['agent'], groupIds: ['printing'] },
  { id: 'theo', roles: ['technician'], groupIds: ['network'] },
  { id: 'sue', roles: ['supervisor'], groupIds: [] },
];

/** Who sits where; now and then somebody has two desks, which share what belongs to the person. */
function seatsOf(chance: Chance, count: number): (readonly [name: string, actor: Actor])[] {
  const seats = people.slice(0, count).map((actor) => [`desk${actor.id}`, actor] as const);
  const [first, , ...others] = seats;
  return first && chance.happens(0.3) ? [first, ['desktwo', first[1]], ...others] : seats;
}

const startOfTime = Date.UTC(2026, 2, 2, 8);
const rounds = 8;
/** Real time that healing may take before what still waits counts as stuck; a busy machine needs some. */
const patience = 45_000;

/** `hasFullDisks`: RxDB does not wait for some of its own writes, so the process must bear rejections that nobody caught. */
export type SeedOptions = { readonly sabotage?: Sabotage; readonly hasFullDisks?: boolean; readonly healingMilliseconds?: number };

/** Lives through one seed: work and faults, then healing, then judgement. */
export async function runSeed(
  simDatabase: SimDatabase, seed: number, { sabotage = noSabotage, hasFullDisks = false, healingMilliseconds = patience }: SeedOptions = {},
): Promise<SeedReport> {
  const chance = chanceOf(seed);
  let now = startOfTime;
  const clock = { now: () => now, tick: () => { now += 1000; } };
  const endpoint = await simDatabase.fresh({ now: () => instantOf(now) });
  const words = wordsOf();
  const trace: string[] = [];
  const count = 2 + chance.below(people.length - 1);
  const desks = seatsOf(chance, count).map(([name, actor]) => createSimDesk({ seed, name, actor, endpoint, words, clock, sabotage, chance: chance.fork(name) }));
  for (const desk of desks) await desk.open();
  try {
    for (let round = 0; round < rounds; round += 1) await liveOneRound({ desks, trace, round, hasFullDisks }, chance.fork(`round${round}`));
    await heal(desks, trace, healingMilliseconds);
    const findings = findingsIn(await outcomeOf(endpoint, desks));
    const edits = desks.reduce((sum, desk) => sum + new Set(desk.claims.map((claim) => claim.order)).size, 0);
    return { seed, edits, findings, happened: summed(desks.map((desk) => desk.line.happened)), trace: [...trace, ...desks.flatMap((desk) => desk.problems.map((problem) => `${desk.name} had trouble: ${problem}`))] };
  } finally {
    for (const desk of desks) if (desk.isOpen()) await desk.close();
    wipeDisks(`sim-${seed}-`);
  }
}

type Round = { readonly desks: readonly SimDesk[]; readonly trace: string[]; readonly round: number; readonly hasFullDisks: boolean };

async function liveOneRound({ desks, trace, round, hasFullDisks }: Round, chance: Chance): Promise<void> {
  for (const desk of desks) {
    if (chance.happens(0.3)) {
      desk.line.setUp(!desk.line.isUp());
      trace.push(`${round} ${desk.name} is ${desk.line.isUp() ? 'on line' : 'off line'}`);
    }
    if (chance.happens(0.1) || desk.hasStopped()) await restart(desk, trace, round);
    const isDiskFull = chance.happens(0.06) && hasFullDisks;
    if (isDiskFull) trace.push(`${round} ${desk.name} has a full disk`);
    desk.disk.setFull(isDiskFull);
    const deeds = 1 + chance.below(5);
    for (let deed = 0; deed < deeds; deed += 1) {
      const done = await desk.work();
      if (done) trace.push(`${round} ${desk.name} ${done.told}`);
      if (chance.happens(0.3)) await pause(chance.below(4));
    }
    desk.disk.setFull(false);
  }
  if (chance.happens(0.5)) await pause(10 + chance.below(40));
}

/** Closes and opens a desk: what main does when the engine window dies or says that it stopped. */
async function restart(desk: SimDesk, trace: string[], round: number): Promise<void> {
  trace.push(`${round} ${desk.name} restarts`);
  await desk.close();
  desk.disk.setFull(false);
  await desk.open();
}

function summed(counts: readonly ReadonlyMap<string, number>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const one of counts) for (const [what, count] of one) sums[what] = (sums[what] ?? 0) + count;
  return sums;
}

const pause = (milliseconds: number): Promise<void> => new Promise((go) => { setTimeout(go, milliseconds); });

/** Makes all lines whole and waits until nothing waits and every desk holds what the endpoint would show it. */
async function heal(desks: readonly SimDesk[], trace: string[], milliseconds: number): Promise<void> {
  for (const desk of desks) {
    desk.line.setFaulty(false);
    desk.line.setUp(true);
    if (desk.hasStopped()) await restart(desk, trace, rounds);
    desk.replicator().wake();
  }
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    for (const desk of desks) await within(desk.replicator().settled(), end - performance.now());
    const waiting = await Promise.all(desks.map(waitingAt));
    if (waiting.every((one) => one.length === 0) && (await isQuiet(desks))) return;
    await pause(5);
  }
  trace.push('healing took too long');
}

/** Nothing moved during a moment longer than the gathering of pokes. */
async function isQuiet(desks: readonly SimDesk[]): Promise<boolean> {
  const before = await Promise.all(desks.map(stateOf));
  await pause(60);
  for (const desk of desks) desk.replicator().wake();
  for (const desk of desks) await within(desk.replicator().settled(), 2000);
  const after = await Promise.all(desks.map(stateOf));
  return canonicalJson(before.map((one) => [...one])) === canonicalJson(after.map((one) => [...one]));
}

const within = (work: Promise<unknown>, milliseconds: number): Promise<unknown> => Promise.race([work, pause(Math.max(1, milliseconds))]);

async function waitingAt(desk: SimDesk): Promise<string[]> {
  const state = await stateOf(desk);
  return [...state].filter(([, body]) => body.includes('"view":""')).map(([key]) => `${desk.name}: ${key} still waits`);
}

/** Every record of a desk as text, by collection and id. */
async function stateOf(desk: SimDesk): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const name of collectionsOfDesk) {
    // The collections differ in their records only, and all that is asked of them here they share.
    const found = await (desk.database().collections[name] as unknown as DeskCollections['personal']).find().exec();
    for (const document of found) all.set(`${name} ${document.id}`, canonicalJson(document.toMutableJSON()));
  }
  return all;
}

async function outcomeOf(endpoint: SimEndpoint, desks: readonly SimDesk[]) {
  const everything = { id: 'oracle', roles: ['supervisor', 'admin'], groupIds: ['network', 'printing'] } as const satisfies Actor;
  const bodies = async (name: (typeof collectionsOfDesk)[number], actor: Actor) => (await endpoint.all(name, actor)).map((one) => one.body);
  const perPerson = await Promise.all(desks.map((desk) => Promise.all(collectionsOfDesk.map((name) => bodies(name, desk.actor)))));
  const all = (place: number) => [...new Set(perPerson.flatMap((one) => one[place] ?? []))];
  const waiting = (await Promise.all(desks.map(waitingAt))).flat();
  return {
    claims: desks.flatMap((desk) => desk.claims),
    log: await endpoint.log(),
    tickets: [...new Set([...all(0), ...await bodies('tickets', everything)])].map((body) => JSON.parse(body) as Ticket),
    journalText: [...all(1), ...await bodies('journal', everything)].join('\n'),
    personal: all(2).map((body) => JSON.parse(body) as Personal),
    rejections: (await Promise.all(desks.map((desk) => endpoint.rejections(desk.actor.id)))).flat(),
    differences: waiting.length > 0 ? [] : (await Promise.all(desks.map((desk) => differencesAt(endpoint, desk)))).flat(),
    waiting,
  };
}

/** What a desk holds that the endpoint would not show it, lacks, or holds otherwise. */
async function differencesAt(endpoint: SimEndpoint, desk: SimDesk): Promise<string[]> {
  const here = await stateOf(desk);
  const there = new Map<string, string>();
  for (const name of collectionsOfDesk) {
    for (const stored of await endpoint.all(name, desk.actor)) there.set(`${name} ${stored.id}`, canonicalJson(JSON.parse(stored.body)));
  }
  const bare = (text: string | undefined) => text?.replace(/,?"view":"[^"]*"/, '');
  return [...new Set([...here.keys(), ...there.keys()])].flatMap((key) => {
    if (bare(here.get(key)) === bare(there.get(key))) return [];
    const what = !here.has(key) ? 'lacks' : !there.has(key) ? 'should not hold' : 'holds otherwise';
    return [`${desk.name} ${what} ${key}\n    here  ${here.get(key) ?? '-'}\n    there ${there.get(key) ?? '-'}`];
  });
}
