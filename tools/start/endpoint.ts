import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { routes } from '#shared/protocol/routes.ts';
import { Welcome } from '#shared/protocol/session.messages.ts';
import { ownNode, root } from '../setup/setup.mjs';
import { StartTrouble } from './narration.ts';
import { hasEnded, listen } from './processes.ts';
import type { StartOptions } from './start-options.ts';

/** An endpoint that was started and is ready. */
export type RunningEndpoint = { readonly url: string; readonly process: ChildProcess };

const readyWithinMilliseconds = 120_000;

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

/** Starts the endpoint and waits until it takes requests. */
export async function startEndpoint({ port, dataFolder, database }: StartOptions): Promise<RunningEndpoint> {
  const where = database === '' ? ['--data', dataFolder] : ['--data', dataFolder, '--database', database];
  const child = spawn(ownNode(), [
    '--disable-warning=ExperimentalWarning', '--import', new URL('./end-with-parent.mjs', import.meta.url).href,
    join(root, 'src-server/main.ts'), '--port', String(port), ...where,
  ], { cwd: root, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: process.platform !== 'win32' });
  const heard = listen(child);
  const url = `http://127.0.0.1:${port}`;
  const until = Date.now() + readyWithinMilliseconds;
  while (Date.now() < until) {
    if (hasEnded(child)) throw new StartTrouble(`The endpoint did not start:\n${heard.lastWords()}`);
    const response = await fetch(url + routes.ready, { signal: AbortSignal.timeout(3000) }).catch(() => undefined);
    if (response?.ok) return { url, process: child };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new StartTrouble(`The endpoint was not ready after two minutes:\n${heard.lastWords()}`);
}
