import { join } from 'node:path';
import { ownNode, root } from '../setup/setup.mjs';
import type { Narration } from './narration.ts';
import { runToEnd } from './processes.ts';
import type { StartOptions } from './start-options.ts';

/** Imports a file: through the endpoint that runs at the given address, or ('') straight into the data of one that does not. */
export async function importFile({ importFile: file, dataFolder, database }: StartOptions, endpointUrl: string, { say, step }: Narration): Promise<void> {
  const store = database === '' ? ['--data', dataFolder] : ['--database', database];
  const where = endpointUrl === '' ? store : ['--endpoint', endpointUrl];
  const said = await step(`${file} is imported`, () =>
    runToEnd(ownNode(), [join(root, 'tools/import/import.ts'), file, '--yes', ...where], { cwd: root, what: 'The import' }));
  for (const line of said.trim().split('\n').slice(-6)) say(`    ${line}`);
}
