import { uuidV7 } from '#shared/kernel/identity.ts';
import { instantOf } from '#shared/kernel/instant.ts';
import type { Actor } from '#shared/domain/record/record.actor.ts';
import { hasRole } from '#shared/domain/record/record.actor.ts';
import { mayOnTicket } from '#shared/domain/ticket/ticket.policy.ts';
import type { TicketCommands, UndoCommands } from '#renderer/data/commands/commands.ts';
import { ticketCommands } from '#renderer/data/commands/tickets.ts';
import { createUndoStack } from '#renderer/data/commands/undo-stack.ts';
import { type DeskDatabase, openDatabase } from '#renderer/data/database/open-database.ts';
import { revisionCounter } from '#renderer/data/database/writing.ts';
import { type Replicator, startReplicator } from '#renderer/data/replication/replicator.ts';
import type { Chance } from './chance.ts';
import { createDisk, type Disk } from './disk.ts';
import type { SimEndpoint } from './endpoint.ts';
import { createLine, type Line } from './network.ts';
import type { Sabotage } from './sabotage.ts';
import { type Claim, type Deed, workOnce, type Words } from './work.ts';

/** The collections a simulated desk opens: RxDB's free edition allows 13 open ones in a process, all desks together. */
export const collectionsOfDesk = ['tickets', 'journal', 'personal'] as const;

/** How many times faster than the clock the waits of the replication pass. */
const haste = 100;

/** The share of actions that take the last one back. */
const undoShare = 0.07;

/** One desk: a person at a machine with a database that outlives its restarts. */
export type SimDesk = {
  readonly name: string;
  readonly actor: Actor;
  readonly line: Line;
  readonly disk: Disk;
  /** The replication has stopped for good because the disk did not take a write: only opening anew helps ([D2]). */
  readonly hasStopped: () => boolean;
  readonly isOpen: () => boolean;
  readonly open: () => Promise<void>;
  readonly close: () => Promise<void>;
  readonly database: () => DeskDatabase;
  readonly replicator: () => Replicator;
  /** Lets the person do something; keeps what it claims. Undefined when the rules said no or there was nothing to do. */
  readonly work: () => Promise<Deed | undefined>;
  readonly claims: readonly Claim[];
  readonly problems: readonly string[];
};

type DeskOptions = {
  readonly seed: number;
  readonly name: string;
  readonly actor: Actor;
  readonly endpoint: SimEndpoint;
  readonly chance: Chance;
  readonly words: Words;
  readonly clock: { readonly now: () => number; readonly tick: () => void };
  readonly sabotage: Sabotage;
};
type Opened = { readonly database: DeskDatabase; readonly replicator: Replicator; readonly commands: TicketCommands; readonly undo: UndoCommands };

/** Sets up a desk; it still has to be opened. */
export function createSimDesk(options: DeskOptions): SimDesk {
  const { seed, name, actor, endpoint, chance, words, clock, sabotage } = options;
  const line = createLine({ endpoint, actor, replica: name, chance: chance.fork('line'), sabotage });
  const disk = createDisk(chance.fork('disk'));
  let hasStopped = false;
  const own = chance.fork('work');
  const randomBytes = (count: number) => Uint8Array.from({ length: count }, () => own.below(256));
  const instants = { now: () => instantOf(clock.now()) };
  const claims: Claim[] = [];
  const problems: string[] = [];
  let order = 0;
  let opened: Opened | undefined;
  // What was taken back is claimed no more; what was said before it still is.
  const orderOfStep = new Map<string, number>();
  const takeBack = async (undo: UndoCommands): Promise<Deed | undefined> => {
    const undone = orderOfStep.get(undo.latest.current()?.id ?? '');
    const taken = await undo.undoLast();
    // On a full disk it may have been taken back in part; the person wanted it gone, so it is claimed no more either.
    if (undone === undefined || (!taken.ok && taken.error.code !== 'not-saved')) return undefined;
    const kept = claims.filter((claim) => claim.order !== undone);
    claims.splice(0, claims.length, ...kept);
    return { told: `takes action ${undone} back${taken.ok ? '' : ', which the disk does not quite take'}`, ticketId: '', claims: [] };
  };
  const must = (): Opened => {
    if (!opened) throw new Error(`Broken promise: ${name} is closed`);
    return opened;
  };
  return {
    name, actor, line, disk, claims, problems,
    hasStopped: () => hasStopped,
    isOpen: () => opened !== undefined,
    database: () => must().database,
    replicator: () => must().replicator,
    open: async () => {
      const note = (problem: unknown) => { problems.push(problem instanceof Error ? problem.message.slice(0, 300) : String(problem)); };
      const stopped = (problem: unknown) => {
        hasStopped = true;
        note(problem);
      };
      hasStopped = false;
      const database = await openDatabase({
        name: `sim-${seed}-${name}`, storage: disk.storage, only: collectionsOfDesk, onStorageFailure: (failure) => stopped(failure.reason),
      });
      const writing = { actor, replica: name, clock: instants, ids: () => uuidV7(clock.now(), randomBytes), counter: revisionCounter(instants, randomBytes) };
      const undo = createUndoStack(instants, writing.ids, () => () => undefined);
      const commands = ticketCommands({ ...writing, database }, undo);
      const replicator = await startReplicator({
        database, writing, endpointUrl: 'http://endpoint', fetch: line.fetch, random: chance.fork('jitter').next,
        after: (seconds, run) => timer(setTimeout(run, (seconds * 1000) / haste)),
        every: (seconds, run) => timer(setInterval(run, (seconds * 1000) / haste)),
        renewSession: async () => 'fresh', onStatus: () => undefined, onStopped: stopped, onProblem: note,
      });
      sabotage.onOpened(database);
      opened = { database, replicator, commands, undo };
    },
    close: async () => {
      const { database, replicator } = must();
      opened = undefined;
      await replicator.stop();
      // Where the disk did not take a checkpoint, RxDB does not close in good order: the end of a program that was killed.
      await database.close().catch((problem: unknown) => { problems.push(`not closed: ${String(problem)}`); });
    },
    work: async () => {
      const { database, commands, undo } = must();
      clock.tick();
      if (own.happens(undoShare)) return takeBack(undo);
      const all = await database.collections.tickets.find().exec();
      const tickets = all.map((one) => one.toMutableJSON()).filter((ticket) => mayOnTicket.edit(actor, ticket)).sort((left, right) => (left.id < right.id ? -1 : 1));
      const deed = await workOnce({ commands, tickets, chance: own, words, now: instants.now, maySetMajor: hasRole(actor, 'supervisor', 'admin') });
      if (!deed) return undefined;
      order += 1;
      // An edit that changed nothing leaves nothing to take back: then the step is still an earlier action's.
      const step = undo.latest.current()?.id ?? '';
      if (!orderOfStep.has(step)) orderOfStep.set(step, order);
      for (const claim of deed.claims) claims.push({ ...claim, desk: name, personId: actor.id, ticketId: deed.ticketId, order });
      return deed;
    },
  };
}

const timer = (handle: NodeJS.Timeout): (() => void) => () => clearTimeout(handle);
