import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownNode, root } from '../setup/setup.mjs';
import type { Narration } from './narration.ts';
import { runToEnd } from './processes.ts';
import type { StartOptions } from './start-options.ts';

const demoTickets = '1500';
const demoSeed = '7';

/** Fills a database that was never used with the demo desk; a note in the data folder says that it was. */
export async function fillNewDatabase({ dataFolder, database, hasDemo }: StartOptions, { step }: Narration): Promise<void> {
  const note = join(dataFolder, 'filled.json');
  if (!hasDemo || existsSync(note)) return;
  const where = database === '' ? ['--data', dataFolder] : ['--database', database];
  await step(`A demo desk of ${demoTickets} tickets is generated`, () =>
    runToEnd(ownNode(), [join(root, 'tools/demo-data/demo-data.ts'), '--size', demoTickets, '--seed', demoSeed, ...where], { cwd: root, what: 'Generating the demo desk' }));
  writeFileSync(note, `${JSON.stringify({ demoTickets: Number(demoTickets), seed: Number(demoSeed), database: database !== '' })}\n`);
}

/** Imports a file through the endpoint that runs now. */
export async function importFile({ importFile: file }: StartOptions, endpointUrl: string, { say, step }: Narration): Promise<void> {
  const said = await step(`${file} is imported`, () =>
    runToEnd(ownNode(), [join(root, 'tools/import/import.ts'), file, '--endpoint', endpointUrl], { cwd: root, what: 'The import' }));
  for (const line of said.trim().split('\n').slice(-6)) say(`    ${line}`);
}
