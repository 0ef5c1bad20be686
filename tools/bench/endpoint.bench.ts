import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#shared/domain/record/record.actor.ts';
import { createIncident } from '#shared/domain/ticket/ticket.create.ts';
import { uuidV7 } from '#shared/kernel/identity.ts';
import { must } from '#shared/kernel/assert.ts';
import type { Checkpoint } from '#shared/protocol/replication.messages.ts';
import { createDesk, type OpenedDesk } from '#server/desk.ts';
import { systemClock } from '#server/endpoint.ts';
import { answerPull } from '#server/replication/pull.ts';
import { answerPush } from '#server/replication/push.ts';
import { openPglite } from '#server/store/sql-connection.pglite.ts';
import { type Bench, figureOf, median, secondsOf } from './figure.ts';

// The endpoint against bare set-based SQL on the same kind of database: PGlite in a folder, bodies of the same tickets.

const actor: Actor = { id: 'bench-agent', roles: ['agent'], groupIds: ['bench-group'] };
const batch = 500;

/** Rows as a desk pushes them. */
function pushRows(count: number, replica: string) {
  return Array.from({ length: count }, (_, index) => {
    const now = systemClock.now();
    const id = uuidV7(Date.parse(now), (length) => crypto.getRandomValues(new Uint8Array(length)));
    const base = {
      id, rev: `1-${replica}-${index + 1}`, ancestry: [], view: '', number: '', provisionalNumber: `INC-T-BNCH-${index}`,
      createdAt: now, createdBy: actor.id, updatedAt: now, updatedBy: actor.id, occurredAt: now, receivedAt: '', scopes: [],
    };
    const created = createIncident({
      shortDescription: `The printer on floor ${index % 12} does not answer`, category: 'hardware', assignmentGroupId: 'bench-group',
      description: 'It shows a green light, takes the job and prints nothing. Restarting it did not help. '.repeat(4),
    }, base, now);
    return { document: { ...must(created.ok ? created.value : undefined, 'incident'), _deleted: false }, baseRev: '' };
  });
}

async function onPglite<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function pushAll(desk: OpenedDesk, rows: ReturnType<typeof pushRows>): Promise<void> {
  const parts = { ...desk.writing, onBrokenRow: (thrown: unknown) => { throw thrown; } };
  for (let start = 0; start < rows.length; start += batch) {
    const answer = await answerPush(parts, { actor, replica: 'bench' }, 'tickets', rows.slice(start, start + batch));
    const refused = answer.verdicts.find((verdict) => verdict.kind !== 'accepted');
    if (refused) throw new Error(`A benchmark row was not accepted: ${JSON.stringify(refused).slice(0, 300)}`);
  }
}

/** Bare rows per second: the same bodies, set by set, in a table with a key and a number. */
async function bareInsert(folder: string, bodies: readonly { id: string; text: string }[]): Promise<{ insert: number; read: number }> {
  const sql = await openPglite(join(folder, 'bare'));
  await sql.run('create table bare (id text primary key, seq bigint generated always as identity unique, body text not null)');
  const insert = await secondsOf(async () => {
    for (let start = 0; start < bodies.length; start += batch) {
      const part = bodies.slice(start, start + batch);
      await sql.query('insert into bare (id, body) select * from unnest($1::text[], $2::text[])', [part.map((one) => one.id), part.map((one) => one.text)]);
    }
  });
  const read = await secondsOf(async () => {
    for (let after = 0; after < bodies.length; after += 1000) {
      await sql.query('select id, seq, body from bare where seq > $1 order by seq limit 1000', [after]);
    }
  });
  await sql.close();
  return { insert: bodies.length / insert, read: bodies.length / read };
}

async function pullAll(desk: OpenedDesk): Promise<void> {
  let checkpoint: Checkpoint | null = null;
  for (;;) {
    const text = await answerPull(desk.store.records, actor, { collection: 'tickets', checkpoint, limit: 1000 });
    // Bodies stay text on both sides of the comparison: only what follows them is read.
    const rest: PageEnd = JSON.parse(`{${text.slice(text.lastIndexOf('"checkpoint":'))}`);
    checkpoint = rest.checkpoint;
    if (rest.isLast) return;
  }
}

type PageEnd = { readonly checkpoint: Checkpoint; readonly isLast: boolean };

const rounds = 3;

async function measure(size: number, ours: (desk: OpenedDesk, rows: ReturnType<typeof pushRows>) => Promise<number>, bare: 'insert' | 'read') {
  return onPglite(async (folder) => {
    const figures: number[] = [];
    const baselines: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const rows = pushRows(size, `bench${round}`);
      const place = join(folder, String(round));
      const desk = await createDesk({ dataDir: place }, systemClock);
      figures.push(await ours(desk, rows));
      await desk.close();
      baselines.push((await bareInsert(place, rows.map(({ document }) => ({ id: document.id, text: JSON.stringify(document) }))))[bare]);
    }
    return figureOf(median(figures), median(baselines), 'rows/s');
  });
}

/** The endpoint's benches. */
export const endpointBenches: Readonly<Record<string, Bench>> = {
  push: {
    what: 'new tickets pushed in batches of 500, judged, numbered and logged',
    baseline: 'bare set-based inserts of the same bodies on the same database',
    defaultSize: 5000,
    run: (size) => measure(size, async (desk, rows) => rows.length / (await secondsOf(() => pushAll(desk, rows))), 'insert'),
  },
  pull: {
    what: 'tickets pulled in pages of 1,000 through the scope filter, as text',
    baseline: 'bare reads of the same bodies in the same pages on the same database',
    defaultSize: 5000,
    run: (size) => measure(size, async (desk, rows) => {
      await pushAll(desk, rows);
      return rows.length / (await secondsOf(() => pullAll(desk)));
    }, 'read'),
  },
};
