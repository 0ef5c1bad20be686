// What a fresh machine lacks. Runs on a bare Node 20 with nothing installed, so: plain JavaScript, no packages.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The project's folder. */
export const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');

const oldestNode = [20, 19];

/** Ends the program with a clear sentence when Node is too old to even install the rest. */
export function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  console.error(`Guichet needs Node ${oldestNode.join('.')} or newer to start; this is Node ${process.versions.node}.`);
  process.exit(1);
}

/** Installs the packages of the lock file when they are missing or older than it. */
export function installPackages(say) {
  const installed = join(root, 'node_modules/.package-lock.json');
  const isCurrent = existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
  if (isCurrent && existsSync(ownNode())) return;
  say('Installing packages (npm ci); this takes a minute or two the first time …');
  const { command, args } = npmCommand(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  const run = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (run.status !== 0) {
    console.error('The packages could not be installed: see the lines above. Check the network connection and try again.');
    process.exit(run.status ?? 1);
  }
}

/** npm as it is called without a shell on every system: the very npm that started us, where there is one. */
function npmCommand(args) {
  const npm = process.env.npm_execpath;
  if (npm && existsSync(npm)) return { command: process.execPath, args: [npm, ...args] };
  return process.platform === 'win32' ? { command: 'cmd.exe', args: ['/d', '/s', '/c', 'npm', ...args] } : { command: 'npm', args };
}

/** The Node that the project brings along through npm: the tools and the endpoint need a newer one than a machine may have. */
export function ownNode() {
  const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const names = [`node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`];
  return names.map((name) => join(root, 'node_modules', name, binary)).find(existsSync) ?? process.execPath;
}

/** Runs a script on the project's own Node and ends with its exit code; signals reach the script. */
export function continueOnOwnNode(script, args) {
  const child = spawn(ownNode(), [join(root, script), ...args], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (problem) => {
    console.error(`Could not start ${script}: ${problem.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)));
}

const chromiumPlaces = {
  linux: ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean)
    .flatMap((folder) => [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`, `${folder}\\Chromium\\Application\\chrome.exe`]),
};

/** A Chromium on this machine, or undefined. `ELECTRON_HOST_CHROMIUM` names one by hand. */
export function findChromium() {
  const named = process.env.ELECTRON_HOST_CHROMIUM;
  return [named, ...(chromiumPlaces[process.platform] ?? [])].find((place) => place && existsSync(place));
}

/** Makes sure of a Chromium, by the system's package manager where it can; answers its path or undefined. */
export function ensureChromium(say) {
  const found = findChromium();
  if (found) return found;
  installSystemPackages(say, 'Chromium', ['chromium', 'chromium-headless-shell', 'fonts-dejavu-core']);
  const now = findChromium();
  if (!now) say('No Chromium was found. Install Chromium, Chrome or Edge (Debian: apt-get install chromium), or name one in ELECTRON_HOST_CHROMIUM.');
  return now;
}

/** Makes sure of a PostgreSQL server's programs (initdb, postgres); answers their folder or undefined. */
export function ensurePostgres(say) {
  const found = findPostgres();
  if (found) return found;
  installSystemPackages(say, 'a PostgreSQL server', ['postgresql']);
  const now = findPostgres();
  if (!now) say('No PostgreSQL server was found. Install one (Debian: apt-get install postgresql; macOS: brew install postgresql), or name its bin folder in GUICHET_POSTGRES_BIN.');
  return now;
}

/** The folder with initdb and postgres, newest version first, or undefined. */
export function findPostgres() {
  const program = process.platform === 'win32' ? 'initdb.exe' : 'initdb';
  const versions = Array.from({ length: 12 }, (_, index) => 21 - index);
  const folders = [
    process.env.GUICHET_POSTGRES_BIN,
    ...versions.flatMap((version) => [
      `/usr/lib/postgresql/${version}/bin`, `/usr/pgsql-${version}/bin`, `/opt/homebrew/opt/postgresql@${version}/bin`,
      `/usr/local/opt/postgresql@${version}/bin`, `C:\\Program Files\\PostgreSQL\\${version}\\bin`,
    ]),
    '/usr/local/pgsql/bin', '/opt/homebrew/bin', '/usr/local/bin', '/usr/bin',
  ];
  return folders.find((folder) => folder && existsSync(join(folder, program)));
}

function installSystemPackages(say, what, packages) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return;
  say(`Installing ${what} by apt-get …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => {
    const words = isRoot ? ['apt-get', ...args] : ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND', 'apt-get', ...args];
    return spawnSync(words[0], words.slice(1), { stdio: ['ignore', 'ignore', 'inherit'], env: environment }).status === 0;
  };
  apt('update');
  if (!apt('install', '-y', '--no-install-recommends', ...packages) && packages.length > 1) {
    apt('install', '-y', '--no-install-recommends', packages[0]);
  }
}
