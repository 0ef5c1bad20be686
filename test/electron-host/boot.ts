import inspector from 'node:inspector';
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { mainFile, switches, visibleWords } from './launch.ts';

// Takes the place of Electron's binary: `electron` becomes the host, then the program's main script is
// evaluated to its end, then the program becomes ready.

const api = new URL('./api/electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier.startsWith('electron/')
      ? { url: api, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});

const define = (target: object, name: string, value: string): void => {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true });
};
define(process.versions, 'electron', '45.4.1');
define(process.versions, 'chrome', '156.0.0.0');
define(process, 'type', 'browser');
define(process, 'resourcesPath', process.cwd());
process.argv.splice(1, process.argv.length, ...visibleWords);

const inspect = switches.get('inspect');
if (inspect !== undefined) inspector.open(Number(inspect === '' ? 9229 : inspect), '127.0.0.1');

const { becomeReady, app } = await import('./api/app.ts');
process.on('unhandledRejection', (cause) => console.error('[host] unhandled rejection', cause));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit());
await import(pathToFileURL(mainFile).href);
becomeReady();
