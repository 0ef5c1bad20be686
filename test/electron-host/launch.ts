import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

// What the command line says, read as Electron reads it: switches, then the program's folder, then its arguments.

const words = process.argv.slice(2);
const switchOf = (word: string): readonly [string, string] => {
  const [name = '', ...value] = word.slice(2).split('=');
  return [name, value.join('=')];
};

/** Switches by name ('' when given without a value). */
export const switches = new Map<string, string>(words.filter((word) => word.startsWith('--')).map(switchOf));

/** The folder (or file) of the program. */
export const programPath = resolve(words.find((word) => !word.startsWith('-')) ?? '.');

const isFolder = existsSync(programPath) && statSync(programPath).isDirectory();
type Manifest = { readonly name?: string; readonly productName?: string; readonly version?: string; readonly main?: string };

/** The program's package.json. */
export const manifest: Manifest = isFolder ? (JSON.parse(readFileSync(join(programPath, 'package.json'), 'utf8')) as Manifest) : {};

/** The main script. */
export const mainFile = isFolder ? resolve(programPath, manifest.main ?? 'index.js') : programPath;

/** What the program sees as its command line: without the switches meant for Electron itself. */
export const visibleWords = words.filter((word) => !/^--(inspect|remote-debugging|no-sandbox)/.test(word));

/** Whether windows are drawn on a display. Without one, or when asked for, everything runs headless. */
export const isHeadless =
  process.env['ELECTRON_HOST_HEADLESS'] === undefined
    ? process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']
    : process.env['ELECTRON_HOST_HEADLESS'] !== '0';

/** Says on standard error what the host does, when asked to. */
export function trace(...said: readonly unknown[]): void {
  if (process.env['ELECTRON_HOST_TRACE']) console.error('[host]', ...said);
}
