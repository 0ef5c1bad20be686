import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What `npm start` was asked for. */
export type StartOptions = {
  readonly port: number;
  readonly dataFolder: string;
  /** A PostgreSQL address; '' for the embedded database. */
  readonly database: string;
  readonly hasDemo: boolean;
  /** A file to import; '' for none. */
  readonly importFile: string;
  readonly hasWindow: boolean;
};

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
      hasDemo: values['no-demo'] !== true,
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
