import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What `npm start` was asked for. */
export type StartOptions = {
  readonly port: number;
  readonly dataFolder: string;
  /** A PostgreSQL address; '' for the embedded database. */
  readonly database: string;
  /** How many tickets of the demo desk a new database gets; 0 for none of it. */
  readonly demoSize: number;
  /** A file to import; '' for none. */
  readonly importFile: string;
  readonly hasWindow: boolean;
};

/** Enough for every queue to have work in it, few enough to be there in seconds. */
const usualDemoSize = 1500;

const shape = {
  port: { type: 'string' }, data: { type: 'string' }, database: { type: 'string' }, import: { type: 'string' },
  'no-demo': { type: 'boolean' }, 'no-window': { type: 'boolean' },
} as const;

/** The options of a command line, or a sentence that says what is wrong with it. */
export function readStartOptions(words: readonly string[], environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): StartOptions | string {
  try {
    const { values } = parseArgs({ args: [...words], options: shape, strict: true });
    const port = Number(values.port ?? 4780);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) return `--port ${values.port ?? ''} is not a port: give a number from 1 to 65535.`;
    return {
      port,
      dataFolder: values.data === undefined ? usualDataFolder(environment, platform) : resolve(values.data),
      database: values.database ?? '',
      demoSize: values['no-demo'] === true ? 0 : usualDemoSize,
      importFile: values.import === undefined ? '' : resolve(values.import),
      hasWindow: values['no-window'] !== true,
    };
  } catch (cause) {
    return `${cause instanceof Error ? cause.message : String(cause)} See npm start -- --help.`;
  }
}

/** Where programs of this system keep their data for one person. */
function usualDataFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const home = homedir();
  if (platform === 'win32') return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Guichet');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Guichet');
  return join(environment['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'guichet');
}
