import { join } from 'node:path';
import { ownNode, root } from '../setup/setup.mjs';
import type { Narration } from './narration.ts';
import { runToEnd } from './processes.ts';
import type { StartOptions } from './start-options.ts';

/** Imports a file through the endpoint that runs now. */
export async function importFile({ importFile: file }: StartOptions, endpointUrl: string, { say, step }: Narration): Promise<void> {
  const said = await step(`${file} is imported`, () =>
    runToEnd(ownNode(), [join(root, 'tools/import/import.ts'), file, '--endpoint', endpointUrl], { cwd: root, what: 'The import' }));
  for (const line of said.trim().split('\n').slice(-6)) say(`    ${line}`);
}
