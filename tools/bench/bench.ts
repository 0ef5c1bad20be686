import { parseArgs } from 'node:util';
import { closeDesks, deskBenches } from './desk.bench.ts';
import { endpointBenches } from './endpoint.bench.ts';
import type { Bench, Figure } from './figure.ts';
import { importBenches } from './import.bench.ts';

// `npm run bench`: every figure beside a baseline of the same run, because the machine is noisy and the ratio is not.

const benches: Readonly<Record<string, Bench>> = { ...deskBenches, ...endpointBenches, ...importBenches };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' }, size: { type: 'string' } },
});

if (values.help) {
  console.log('npm run bench -- [NAME ...] [--size N] [--json]\n');
  for (const [name, bench] of Object.entries(benches)) console.log(`${name.padEnd(14)} ${bench.what} (${bench.defaultSize})\n${''.padEnd(14)} against ${bench.baseline}`);
  process.exit(0);
}

const unknown = positionals.find((name) => !(name in benches));
if (unknown !== undefined) {
  console.error(`There is no benchmark "${unknown}". There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}

const size = values.size === undefined ? undefined : Number(values.size);
if (size !== undefined && !(Number.isInteger(size) && size > 0)) {
  console.error('--size takes a whole number above 0.');
  process.exit(2);
}

const figures: Record<string, Figure> = {};
for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
  const bench = benches[name];
  if (!bench) continue;
  const figure = await bench.run(size ?? bench.defaultSize);
  figures[name] = figure;
  console.log(`${name.padEnd(14)} ${String(figure.figure).padStart(9)} ${figure.unit.padEnd(7)} baseline ${String(figure.baseline).padStart(9)}  ratio ${figure.ratio}`);
}
await closeDesks();
if (values.json) console.log(JSON.stringify(figures));
process.exit(0);
