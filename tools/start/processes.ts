import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { spawn } from 'node:child_process';
import { StartTrouble } from './narration.ts';

/** Runs a program to its end and answers what it said; trouble names the program and its last words. */
export async function runToEnd(command: string, args: readonly string[], options: SpawnOptions & { readonly what: string }): Promise<string> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const heard = listen(child);
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('exit', resolve));
  if (code !== 0) throw new StartTrouble(`${options.what} did not work:\n${heard.lastWords()}`);
  return heard.all();
}

/** Collects what a process says. */
export function listen(child: ChildProcess): { readonly all: () => string; readonly lastWords: () => string } {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-200_000);
    });
  }
  return { all: () => said, lastWords: () => said.trimEnd().split('\n').slice(-12).join('\n') };
}

/** Whether a process has ended. */
export const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** Asks a process to end, and ends it when it takes too long. */
export async function end(child: ChildProcess, patienceMilliseconds: number): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), patienceMilliseconds);
  await ended;
  clearTimeout(patience);
}
