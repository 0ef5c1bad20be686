import { text } from 'node:stream/consumers';
import { type Order, parseCommandLine, usage } from './command-line.ts';
import { defaultDataFolder } from './data-folder.ts';
import { createDesk, type OpenedDesk } from './desk.ts';
import { startEndpoint, systemClock } from './endpoint.ts';
import { createAccount, revokeAccount } from './operating.ts';
import { FolderInUse } from './store/folder-lock.ts';
import type { StorePlace } from './store/open-store.ts';
import { prepareDatabase } from './store/prepared-data.ts';
import { verifyLog } from './store/verify-log.ts';

// The endpoint as an operator runs it. Standard output says in words what happens; the log goes to standard error.

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function run(): Promise<number> {
  const parsed = parseCommandLine(process.argv.slice(2), defaultDataFolder(process.platform, process.env));
  if (!parsed.ok) {
    process.stderr.write(`${parsed.error}\nSee --help for the options.\n`);
    return 2;
  }
  const { order, place } = parsed.value;
  try {
    return await obey(order, place);
  } catch (thrown) {
    process.stderr.write(`${sentenceFor(thrown, order, place)}\n`);
    return 1;
  }
}

async function obey(order: Order, place: StorePlace): Promise<number> {
  switch (order.kind) {
    case 'help':
      say(usage);
      return 0;
    case 'prepare':
      say(`The prepared database is in ${await prepareDatabase()}.`);
      return 0;
    case 'serve':
      return serve(order, place);
    case 'verify-log':
      return withDesk(place, async (desk) => {
        const { rows, brokenAt } = await verifyLog(desk.store.records);
        say(brokenAt === undefined ? `The log is whole: ${rows} rows, dense, and every hash follows.` : `The log is broken at number ${brokenAt}.`);
        return brokenAt === undefined ? 0 : 1;
      });
    case 'revoke':
      return withDesk(place, async (desk) => told(await revokeAccount(desk, order.userName), () => `All sign-ins of ${order.userName} have ended.`));
    case 'create-account':
      return withDesk(place, async (desk) => {
        if (process.stdin.isTTY) process.stderr.write('Password, then Enter and Ctrl+D: ');
        const password = (await text(process.stdin)).replace(/\r?\n$/, '');
        return told(await createAccount(desk, order, password, systemClock), (id) => `${order.userName} can sign in (person ${id}).`);
      });
  }
}

async function serve(order: Order & { kind: 'serve' }, place: StorePlace): Promise<number> {
  const endpoint = await startEndpoint({ ...place, ...order });
  say(`Guichet endpoint listens on ${endpoint.url}`);
  say(place.databaseUrl === undefined ? `Data in ${place.dataDir ?? ''}` : `Data in the PostgreSQL server ${new URL(place.databaseUrl).host}`);
  if ((await endpoint.desk.store.accounts.countAccounts()) === 0) say('Nobody can sign in yet: make an account with --create-account (see --help).');
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  say('Stopping...');
  await endpoint.stop();
  say('Stopped.');
  return 0;
}

async function withDesk(place: StorePlace, work: (desk: OpenedDesk) => Promise<number>): Promise<number> {
  const desk = await createDesk(place, systemClock);
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
}

function told<T>(result: { ok: true; value: T } | { ok: false; error: string }, sentence: (value: T) => string): number {
  if (result.ok) say(sentence(result.value));
  else process.stderr.write(`${result.error}\n`);
  return result.ok ? 0 : 1;
}

function sentenceFor(thrown: unknown, order: Order, place: StorePlace): string {
  if (thrown instanceof FolderInUse) return thrown.message;
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  const port = order.kind === 'serve' ? order.port : 0;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is already in use. Choose another with --port, or stop the program that has it.`;
    case 'EACCES':
      return `Not allowed: ${thrown instanceof Error ? thrown.message : ''}. Choose another --port or --data.`;
    case 'ENOSPC':
      return `The disk of ${place.dataDir ?? 'the data'} is full. Make room, then start again: nothing that was confirmed is lost.`;
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case '28P01':
    case '3D000':
      return `The PostgreSQL server does not let us in: ${thrown instanceof Error ? thrown.message : ''}. Check --database.`;
    default:
      return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  }
}

process.exitCode = await run();
