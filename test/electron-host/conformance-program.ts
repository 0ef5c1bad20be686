import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { _electron } from 'playwright-core';

const here = import.meta.dirname;
const program = join(here, 'conformance');

/** The program under test: Electron's binary when GUICHET_REAL_ELECTRON=1, the host otherwise. */
export const executable = process.env['GUICHET_REAL_ELECTRON'] === '1' ? installedElectron() : join(here, process.platform === 'win32' ? 'electron.cmd' : 'electron');

/** A profile folder for one test file. */
export const makeProfile = (): string => mkdtempSync(join(tmpdir(), 'guichet-conformance-'));
export const dropProfile = (profile: string): void => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });

const environment = Object.fromEntries(Object.entries({ ...process.env, ELECTRON_HOST_HEADLESS: process.env['ELECTRON_HOST_HEADLESS'] ?? '1' })
  .filter((entry): entry is [string, string] => entry[1] !== undefined));

/** Starts the conformance program. */
export function launch(profile: string): Promise<ElectronApplication> {
  return _electron.launch({ executablePath: executable, args: [program, `--user-data-dir=${profile}`], env: environment });
}

/** Starts it a second time on the same profile, with a word on its command line; answers the exit code. */
export function startAgainBeside(profile: string, word: string): Promise<number | null> {
  const child = spawn(executable, [program, `--user-data-dir=${profile}`, word], { stdio: 'ignore', env: environment });
  return new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
}

/** The first page, loaded. */
export async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = app.windows()[0] ?? (await app.waitForEvent('window'));
  await page.waitForURL(/page\.html/);
  await page.waitForLoadState();
  return page;
}

/** What the main process noted so far. */
export const happened = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(() => (globalThis as unknown as { happened: string[] }).happened);

function installedElectron(): string {
  const folder = join(here, '../../node_modules/electron');
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) throw new Error('Electron is not installed: run npx install-electron');
  return join(folder, 'dist', readFileSync(note, 'utf8').trim());
}
