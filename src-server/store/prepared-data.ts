import { createHash, randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { foundation } from './migrations/0001-foundation.ts';
import { migrate } from './migrations/migrate.ts';
import { openPglite } from './sql-connection.pglite.ts';

// Making a PostgreSQL data folder takes PGlite several seconds; copying a finished one takes a tenth of one. The copy is
// made once per version of PGlite and of our tables, below node_modules/.cache, and is empty of any data.

/** The folder of the prepared database of this program's version; '' where there is no place for one. */
export function preparedFolder(): string {
  const require = createRequire(import.meta.url);
  let pglite: string;
  try {
    pglite = require.resolve('@electric-sql/pglite');
  } catch {
    return '';
  }
  const modules = pglite.slice(0, pglite.lastIndexOf('node_modules') + 'node_modules'.length);
  const version = createHash('sha256').update(pgliteVersion(require)).update(foundation).digest('hex').slice(0, 16);
  return join(modules, '.cache', 'guichet', `database-${version}`);
}

const pgliteVersion = (require: NodeJS.Require): string => {
  const entry = require.resolve('@electric-sql/pglite');
  const manifest: unknown = require(join(dirname(dirname(entry)), 'package.json'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
};

/** Makes the prepared database if it is not there yet. */
export async function prepareDatabase(): Promise<string> {
  const folder = preparedFolder();
  if (folder === '' || existsSync(folder)) return folder;
  const draft = `${folder}.${randomBytes(4).toString('hex')}`;
  mkdirSync(draft, { recursive: true });
  const connection = await openPglite(draft);
  await migrate(connection);
  await connection.close();
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
  removeOthers(folder);
  return folder;
}

/** Takes away what earlier versions had prepared; drafts of other processes stay. */
function removeOthers(folder: string): void {
  const place = dirname(folder);
  const old = readdirSync(place).filter((name) => /^database-[0-9a-f]{16}$/.test(name) && join(place, name) !== folder);
  for (const name of old) rmSync(join(place, name), { recursive: true, force: true });
}

/** Puts a copy of the prepared database where a new one is wanted; false when there is none to copy. */
export function copyPrepared(target: string): boolean {
  const folder = preparedFolder();
  if (folder === '' || !existsSync(folder)) return false;
  const draft = `${target}.new`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(folder, draft, { recursive: true });
  renameSync(draft, target);
  return true;
}
