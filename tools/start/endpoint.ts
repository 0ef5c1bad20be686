import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { routes } from '#shared/protocol/routes.ts';
import { Welcome } from '#shared/protocol/session.messages.ts';
import { ownNode, root } from '../setup/setup.mjs';
import { StartTrouble } from './narration.ts';
import { listen } from './processes.ts';
import type { StartOptions } from './start-options.ts';

/** An endpoint that was started and listens. */
export type RunningEndpoint = {
  readonly url: string;
  readonly process: ChildProcess;
  /** Resolves when it has its data, the demo desk of a new database among them; tells whether there is an account to sign in with. */
  readonly filled: Promise<boolean>;
  readonly said: () => string;
};

type Message = { readonly kind: 'listening'; readonly url: string } | { readonly kind: 'ready'; readonly mayAnybodySignIn: boolean };

/** Says in a sentence why the port cannot be had; nothing when it can. */
export async function refuseBusyPort(port: number): Promise<void> {
  const isFree = await new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
  if (isFree) return;
  const holder = (await readWelcome(`http://127.0.0.1:${port}`)) === undefined
    ? 'another program'
    : 'a Guichet endpoint that is already running (perhaps from an earlier npm start)';
  throw new StartTrouble(`Port ${port} is in use by ${holder}. Stop it, or choose another port: npm start -- --port ${port + 1}`);
}

/** What an endpoint says before anybody signed in; undefined when it is none. */
export async function readWelcome(url: string): Promise<Welcome | undefined> {
  try {
    const response = await fetch(url + routes.welcome, { signal: AbortSignal.timeout(3000) });
    return Welcome.safeParse(await response.json()).data;
  } catch {
    return undefined;
  }
}

/** Starts the endpoint; a database that was never used gets the demo desk where that is wanted. */
export async function startEndpoint({ port, dataFolder, database, demoSize }: Pick<StartOptions, 'port' | 'dataFolder' | 'database' | 'demoSize'>): Promise<RunningEndpoint> {
  const where = database === '' ? ['--data', dataFolder] : ['--data', dataFolder, '--database', database];
  const child = spawn(ownNode(), [
    '--disable-warning=ExperimentalWarning', join(root, 'tools/start/serve.ts'), '--port', String(port), '--demo', String(demoSize), ...where,
  ], { cwd: root, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: process.platform !== 'win32' });
  const heard = listen(child);
  const hear = <Kind extends Message['kind']>(kind: Kind): Promise<Extract<Message, { kind: Kind }>> => new Promise((resolve, reject) => {
    child.on('message', (message: Message) => {
      if (message.kind === kind) resolve(message as Extract<Message, { kind: Kind }>);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new StartTrouble(`The endpoint did not start:\n${heard.lastWords()}`)));
  });
  const filled = hear('ready').then(({ mayAnybodySignIn }) => mayAnybodySignIn);
  filled.catch(() => undefined);
  const { url } = await hear('listening');
  return { url, process: child, filled, said: heard.lastWords };
}
