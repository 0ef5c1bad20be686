import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, ownNode, root } from '../setup/setup.mjs';
import type { Narration } from './narration.ts';
import { StartTrouble } from './narration.ts';
import { end } from './processes.ts';

/** What the workstation runs on. */
export type Program = { readonly executable: string; readonly isElectron: boolean };

const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? 'https://github.com/electron/electron/releases/download/';
const installMilliseconds = 180_000;

/** Electron where its binary is here or can be fetched; the Chromium host where not, or where there is no display. */
export async function chooseProgram(hasDisplay: boolean, { say, step }: Narration): Promise<Program> {
  const host = { executable: join(root, 'test/electron-host', process.platform === 'win32' ? 'electron.cmd' : 'electron'), isElectron: false };
  if (hasDisplay) {
    if (installedElectron() === '' && (await isReachable(mirror))) await step('Electron is fetched', fetchElectron);
    const executable = installedElectron();
    if (executable !== '') return { executable, isElectron: true };
    say("  Electron's binary could not be fetched here: the same program opens through Chromium instead.");
  }
  if (ensureChromium(say) === undefined) throw new StartTrouble('Without Electron and without Chromium there is nothing to show the workstation with.');
  return host;
}

/** The path of Electron's binary; '' when it is not installed. */
export function installedElectron(): string {
  const folder = join(root, 'node_modules/electron');
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return '';
  const executable = join(folder, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(executable) ? executable : '';
}

async function isReachable(address: string): Promise<boolean> {
  return fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(3000) }).then(() => true, () => false);
}

/** Runs Electron's own installer; a failure shows in the binary not being there. */
async function fetchElectron(): Promise<void> {
  const child = spawn(ownNode(), [join(root, 'node_modules/electron/install.js')], { cwd: root, stdio: 'ignore' });
  const patience = setTimeout(() => void end(child, 1000), installMilliseconds);
  await new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  clearTimeout(patience);
}
