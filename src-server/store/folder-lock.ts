import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, connect, type Server } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';

// PGlite does not notice a second process on its folder, and two would destroy it. The lock file names the holder; the
// holder proves that it lives by answering its nonce on a loopback port, so neither a crash nor a reused pid blocks a start.

type Holder = { readonly pid: number; readonly host: string; readonly startedAt: string; readonly port: number; readonly nonce: string };

/** Another endpoint holds the folder; the message says which, for the operator. */
export class FolderInUse extends Error {
  constructor(folder: string, holder: Holder) {
    super(
      `The data folder ${folder} is in use by another endpoint (process ${holder.pid} on ${holder.host}, started ${holder.startedAt}). ` +
      'Stop that one first, or choose another folder with --data.');
  }
}

const answerTimeoutMs = 2000;

/** Takes the folder for this process; the answer gives it back. Throws `FolderInUse`. */
export async function lockFolder(folder: string, startedAt: string): Promise<() => void> {
  const file = join(folder, 'endpoint.lock');
  const nonce = randomBytes(12).toString('hex');
  const server = await answerNonce(nonce);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const own = JSON.stringify({ pid: process.pid, host: hostname(), startedAt, port, nonce } satisfies Holder);
  for (let attempt = 1; !tryWrite(file, own); attempt += 1) {
    const found = readHolder(file);
    if (found && (attempt > 5 || (await isAlive(found)))) {
      server.close();
      throw new FolderInUse(folder, found);
    }
    setAside(file, found);
  }
  return () => {
    server.close();
    if (readHolder(file)?.nonce === nonce) rmSync(file, { force: true });
  };
}

const answerNonce = (nonce: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on('error', () => undefined).end(nonce));
    server.once('error', reject).listen(0, '127.0.0.1', () => resolve(server));
    server.unref();
  });

function tryWrite(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST') return false;
    throw thrown;
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof parsed === 'object' && parsed !== null && 'nonce' in parsed ? (parsed as Holder) : undefined;
  } catch {
    return undefined;
  }
}

/** Moves a dead holder's file away; one that changed meanwhile is another starter's and is put back. */
function setAside(file: string, found: Holder | undefined): void {
  const aside = `${file}.${randomBytes(4).toString('hex')}`;
  try {
    renameSync(file, aside);
    if (readHolder(aside)?.nonce === found?.nonce) rmSync(aside, { force: true });
    else renameSync(aside, file);
  } catch {
    // Somebody else moved it first: the next attempt sees what is there now.
  }
}

const isAlive = (holder: Holder): Promise<boolean> =>
  new Promise((resolve) => {
    const heard: Buffer[] = [];
    const socket = connect({ host: '127.0.0.1', port: holder.port, timeout: answerTimeoutMs });
    socket.on('data', (bytes: Buffer) => heard.push(bytes));
    socket.on('timeout', () => socket.destroy());
    socket.on('error', () => resolve(false));
    socket.on('close', () => resolve(Buffer.concat(heard).toString() === holder.nonce));
  });
