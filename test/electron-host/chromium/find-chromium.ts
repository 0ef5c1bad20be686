import { accessSync, constants } from 'node:fs';
import { posix, win32 } from 'node:path';

const shells = ['chromium-headless-shell', 'chrome-headless-shell'];
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable', 'chrome'];

const macBrowsers = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsBrowsers = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

type Machine = {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isRunnable: (path: string) => boolean;
};

const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  isRunnable(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
};

/**
 * A Chromium of this machine: ELECTRON_HOST_CHROMIUM, else what is on the path, else the usual places.
 * Without windows to draw, the headless shell is preferred: it starts in half the time. '' when there is none.
 */
export function findChromium(isHeadless: boolean, machine: Machine = thisMachine): string {
  const { environment, isRunnable } = machine;
  const chosen = environment['ELECTRON_HOST_CHROMIUM'];
  if (chosen) return chosen;
  const names = isHeadless ? [...shells, ...browsers] : browsers;
  const path = machine.platform === 'win32' ? win32 : posix;
  const folders = (environment['PATH'] ?? environment['Path'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, machine.platform === 'win32' ? `${name}.exe` : name)));
  return [...onPath, ...usualPlaces(machine)].find(isRunnable) ?? '';
}

function usualPlaces({ platform, environment }: Machine): string[] {
  if (platform === 'darwin') return macBrowsers;
  if (platform !== 'win32') return ['/snap/bin/chromium'];
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => environment[name] ?? '').filter((root) => root !== '');
  return windowsBrowsers.flatMap((browser) => roots.map((root) => `${root}\\${browser}`));
}
