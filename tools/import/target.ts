import { existsSync } from 'node:fs';
import { createImporter } from '#server/channels/import.ts';
import { defaultDataFolder } from '#server/data-folder.ts';
import { createDesk } from '#server/desk.ts';
import { FolderInUse } from '#server/store/folder-lock.ts';
import { systemClock } from '#server/endpoint.ts';
import type { ImportMapping } from '#shared/practices/incident-import/import.mapping.ts';
import type { BatchRow } from '#shared/practices/incident-import/import.batches.ts';
import type { BatchOutcome } from '#shared/practices/incident-import/import.tally.ts';
import { openEndpoint } from './endpoint-target.ts';
import { type ImportOptions, ImportTrouble } from './options.ts';

/** Where rows go: an opened data folder, a database, or an endpoint. */
export type ImportTarget = {
  /** In words, for the person. */
  readonly name: string;
  readonly take: (rows: readonly BatchRow[]) => Promise<BatchOutcome>;
  readonly close: () => Promise<void>;
};

/** What all batches of one import have in common. */
export type BatchFrame = { readonly mapping: ImportMapping; readonly header: readonly string[]; readonly isDryRun: boolean };

/** Opens the place that the options name. Throws `ImportTrouble` with what to do. */
export async function openTarget(options: ImportOptions, frame: BatchFrame): Promise<ImportTarget> {
  if (options.endpoint !== '') return openEndpoint(options, frame);
  const folder = options.data || defaultDataFolder(process.platform, process.env);
  // A dry run leaves no folder behind: without one, everything would be new, as in an empty database.
  const isEmptyRun = frame.isDryRun && options.database === '' && !existsSync(folder);
  const place = isEmptyRun ? {} : { dataDir: folder, ...(options.database === '' ? {} : { databaseUrl: options.database }) };
  const desk = await createDesk(place, systemClock).catch((thrown: unknown) => {
    throw storeTrouble(thrown, folder);
  });
  const importer = createImporter(desk.writing);
  return {
    name: options.database === '' ? `the data folder ${folder}` : `the database at ${new URL(options.database).host}`,
    take: async (rows) => {
      const taken = await importer({ ...frame, rows }, '').catch((thrown: unknown) => {
        throw storeTrouble(thrown, folder);
      });
      if (!taken.ok) throw new ImportTrouble(`The mapping does not fit: ${taken.error.code} ${taken.error.subject}`);
      return taken.value;
    },
    close: desk.close,
  };
}

function storeTrouble(thrown: unknown, folder: string): Error {
  if (thrown instanceof FolderInUse) return new ImportTrouble(`${thrown.message}\nOr import through it: add --endpoint http://127.0.0.1:4780 --user NAME.`);
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  if (code === 'ENOSPC') return new ImportTrouble(`The disk of ${folder} is full. Make room and import again: what was taken stays, and is not taken twice.`);
  if (code === 'EACCES' || code === 'EROFS') return new ImportTrouble(`${folder} may not be written by this user.`);
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return new ImportTrouble('The PostgreSQL server does not answer. Check --database.');
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
