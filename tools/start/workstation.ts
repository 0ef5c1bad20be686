import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { _electron } from 'playwright-core';
import { root } from '../setup/setup.mjs';
import type { Program } from './electron.ts';
import { StartTrouble } from './narration.ts';

type Account = { readonly userName: string; readonly password: string };
type Bridge = { readonly desk: { readonly call: (name: string, taken?: Account) => Promise<{ readonly kind: string }> } };

const argumentsFor = (endpointUrl: string, profile: string): string[] => [root, `--endpoint=${endpointUrl}`, `--user-data-dir=${profile}`];

/** How long the picture waits for the first sync. */
const waitMilliseconds = 120_000;

/** Opens the workstation on the display. */
export function openWorkstation(program: Program, endpointUrl: string, profile: string): ChildProcess {
  const child = spawn(program.executable, argumentsFor(endpointUrl, profile), {
    cwd: root, stdio: ['ignore', 'ignore', 'pipe'], shell: program.executable.endsWith('.cmd'),
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n')) if (line.startsWith('[guichet]') || line.startsWith('No Chromium')) console.error(line);
  });
  return child;
}

/** A workstation without a display, seen through its pages. */
export type HeadlessWorkstation = { readonly process: ChildProcess; readonly close: () => Promise<void>; readonly page: Page };

/** Opens the workstation headless. */
export async function openHeadless(program: Program, endpointUrl: string, profile: string): Promise<HeadlessWorkstation> {
  const environment = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  const app: ElectronApplication = await _electron.launch({
    executablePath: program.executable, args: argumentsFor(endpointUrl, profile), env: { ...environment, ELECTRON_HOST_HEADLESS: '1' },
  });
  const isAgent = (page: Page): boolean => page.url().includes('/agent.html');
  const until = Date.now() + 30_000;
  while (!app.windows().some(isAgent)) {
    if (Date.now() > until) throw new StartTrouble('The workstation opened no window within half a minute.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const page = app.windows().find(isAgent);
  if (page === undefined) throw new StartTrouble('The workstation closed its window at once.');
  await page.waitForLoadState();
  return { process: app.process(), page, close: () => app.close() };
}

/** Signs in, unless somebody is signed in already, and waits until the window shows records. */
export async function signInAndWait(page: Page, account: Account): Promise<boolean> {
  await page.evaluate(async (given) => {
    const { desk } = window as unknown as Bridge;
    const state = await desk.call('session.read');
    if (state.kind !== 'signed-in') await desk.call('session.signIn', given);
  }, { userName: account.userName, password: account.password });
  // The line about the sync has the tone "ok" once everything is here, whatever language it speaks.
  const synced = page.locator('[data-tone="ok"]:has([data-testid="sync-sentence"])').waitFor({ timeout: waitMilliseconds });
  return synced.then(() => page.getByRole('row').nth(1).waitFor({ timeout: waitMilliseconds })).then(() => true, () => false);
}

/** Writes a picture of the window. */
export async function takePicture(page: Page, folder: string): Promise<string> {
  const path = join(folder, 'agent-window.png');
  await page.screenshot({ path });
  return path;
}
