import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/setup.mjs';
import { buildIfNeeded } from './build.ts';
import { needsBuild } from './build-state.mjs';
import type { Program } from './electron.ts';
import { chooseProgram } from './electron.ts';
import type { RunningEndpoint } from './endpoint.ts';
import { readWelcome, refuseBusyPort, startEndpoint } from './endpoint.ts';
import { importFile } from './import-file.ts';
import type { Narration } from './narration.ts';
import { narrate, StartTrouble } from './narration.ts';
import { end } from './processes.ts';
import type { StartOptions } from './start-options.ts';
import { readStartOptions } from './start-options.ts';
import { openHeadless, openWorkstation, signInAndWait, takePicture } from './workstation.ts';

// `npm start`, once the packages are there: builds what is old, fills a new database, starts the endpoint and
// opens the workstation. Whatever was started is ended in the opposite order, by Ctrl+C or when the window closes.

const narration = narrate(() => performance.now());
const endings: (() => Promise<unknown>)[] = [];
let ending: Promise<void> | undefined;

function endEverything(code: number): Promise<void> {
  ending ??= (async () => {
    for (const stop of endings.reverse()) await stop().catch((cause: unknown) => console.error(String(cause)));
    process.exit(code);
  })();
  return ending;
}

async function start(options: StartOptions): Promise<void> {
  const { say, step } = narration;
  say('Guichet');
  await refuseBusyPort(options.port);
  mkdirSync(options.dataFolder, { recursive: true });
  if (options.importFile !== '' && !existsSync(options.importFile)) throw new StartTrouble(`There is no file ${options.importFile} to import.`);
  if (options.hasWindow && needsBuild(root)) await step('The workstation is built', buildIfNeeded);
  // Importing through the endpoint takes an account that may, and without the demo desk there may be none yet.
  const importsFirst = options.demoSize === 0;
  if (options.importFile !== '' && importsFirst) await importFile(options, '', narration);
  const endpoint = await step('The endpoint is started', () => startEndpoint(options));
  endings.push(() => end(endpoint.process, 15_000));
  endpoint.process.once('exit', (code) => {
    if (ending === undefined) console.error(`The endpoint ended by itself with code ${String(code)}:\n${endpoint.said()}`);
    void endEverything(1);
  });
  await fillNewDatabase(options, endpoint, narration);
  if (!(await endpoint.filled)) say('  Nobody can sign in yet: stop this, make an account with npm run endpoint -- --create-account (see its --help), and start again.');
  say(`  The endpoint answers on ${endpoint.url}; its data are in ${options.database === '' ? options.dataFolder : 'the given PostgreSQL database'}.`);
  if (options.importFile !== '' && !importsFirst) await importFile(options, endpoint.url, narration);
  if (options.hasWindow) await openDesk(options, endpoint, narration);
  say('Ctrl+C ends everything.');
}

async function fillNewDatabase({ demoSize }: StartOptions, endpoint: RunningEndpoint, { say, step }: Narration): Promise<void> {
  // Already filled, it answers at once: only the first start has something to tell.
  const isPast = await Promise.race([endpoint.filled.then(() => true), new Promise<boolean>((resolve) => setTimeout(resolve, 300, false))]);
  if (isPast) return;
  say(`  Its database is new: a demo desk of ${demoSize} incidents is generated …`);
  await step('The demo desk is there', () => endpoint.filled);
}

async function openDesk(options: StartOptions, endpoint: RunningEndpoint, told: Narration): Promise<void> {
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  if (!hasDisplay) told.say('  This machine has no display: the workstation runs headless, and a picture of its window is written to a file.');
  const program = await chooseProgram(hasDisplay, told);
  const profile = join(options.dataFolder, 'workstation');
  if (hasDisplay) {
    const desk = openWorkstation(program, endpoint.url, profile);
    endings.push(() => end(desk, 10_000));
    desk.once('exit', () => {
      if (ending === undefined) told.say('The workstation was closed.');
      void endEverything(0);
    });
    told.say(`  The workstation opens${program.isElectron ? '' : ' in Chromium'}. Sign in with one click on a demo account.`);
  } else await showHeadless(options, endpoint, profile, program, told);
}

async function showHeadless(options: StartOptions, endpoint: RunningEndpoint, profile: string, program: Program, told: Narration): Promise<void> {
  const desk = await told.step('The workstation is opened', () => openHeadless(program, endpoint.url, profile));
  endings.push(() => desk.close());
  desk.process.once('exit', () => void endEverything(ending === undefined ? 1 : 0));
  const accounts = (await readWelcome(endpoint.url))?.demoAccounts ?? [];
  const agent = accounts.find(({ roles }) => roles.length === 1 && roles[0] === 'agent') ?? accounts[0];
  if (agent === undefined) told.say('  There is no demo account to sign in with: the picture shows the sign-in screen.');
  else {
    const hasRecords = await told.step(`${agent.name} signs in, and the records arrive`, () => signInAndWait(desk.page, agent));
    if (!hasRecords) told.say('  The window showed no records within two minutes.');
  }
  told.say(`  A picture of the agent window: ${await takePicture(desk.page, options.dataFolder)}`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (ending === undefined) narration.say('\nStopping …');
    void endEverything(0);
  });
}

const options = readStartOptions(process.argv.slice(2), process.env, process.platform);
if (typeof options === 'string') {
  console.error(options);
  process.exit(2);
}
start(options).catch((cause: unknown) => {
  // What breaks because everything is being ended is no news.
  if (ending === undefined) console.error(cause instanceof StartTrouble ? cause.message : cause);
  void endEverything(1);
});
