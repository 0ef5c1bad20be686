import { parseArgs } from 'node:util';
import { fillDemoDesk } from '#server/channels/demo-desk.ts';
import { defaultDataFolder } from '#server/data-folder.ts';
import { createDesk } from '#server/desk.ts';
import { systemClock } from '#server/endpoint.ts';
import { FolderInUse } from '#server/store/folder-lock.ts';
import { isInstant } from '#shared/kernel/instant.ts';
import { demoAccounts } from '#shared/practices/demo-desk/demo.people.ts';

const usage = `Generates a demo desk: people, groups, services, items, and three weeks of incidents in English and French.

  npm run demo-data -- [options]

  --size N         how many incidents (1500; up to 1000000)
  --seed S         which of all possible desks (7); the same size, seed and moment give the same desk
  --now INSTANT    the moment at which the desk's story ends, e.g. 2026-01-05T08:00:00.000Z (now)
  --data DIR       folder of the data (your own data folder)
  --database URL   a PostgreSQL server instead
  --json           end with one line of JSON
  --help           this text

A store that holds a demo desk already is left as it is.
`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): number => {
  process.stderr.write(`${line}\n`);
  return 1;
};

async function run(): Promise<number> {
  const options = {
    size: { type: 'string', default: '1500' }, seed: { type: 'string', default: '7' }, now: { type: 'string', default: '' },
    data: { type: 'string', default: '' }, database: { type: 'string', default: '' },
    json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
  } as const;
  let values;
  try {
    ({ values } = parseArgs({ options, strict: true, allowPositionals: false }));
  } catch (thrown) {
    return complain(`${thrown instanceof Error ? thrown.message : String(thrown)}\n\n${usage}`);
  }
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const [size, seed] = [Number(values.size), Number(values.seed)];
  if (!Number.isInteger(size) || size < 1 || size > 1_000_000) return complain('--size is a whole number from 1 to 1000000.');
  if (!Number.isSafeInteger(seed)) return complain('--seed is a whole number.');
  if (values.now !== '' && !isInstant(values.now)) return complain('--now is a moment such as 2026-01-05T08:00:00.000Z.');
  return fill({ size, seed, now: values.now || systemClock.now(), folder: values.data || defaultDataFolder(process.platform, process.env), database: values.database, isJson: values.json });
}

type Wish = { readonly size: number; readonly seed: number; readonly now: string; readonly folder: string; readonly database: string; readonly isJson: boolean };

async function fill({ size, seed, now, folder, database, isJson }: Wish): Promise<number> {
  const startedAt = performance.now();
  const desk = await createDesk({ dataDir: folder, ...(database === '' ? {} : { databaseUrl: database }) }, systemClock);
  try {
    const show = process.stderr.isTTY ? (count: number) => void process.stderr.write(`\r\u001b[K  ${count.toLocaleString('en-US')} of ${size.toLocaleString('en-US')} incidents`) : () => undefined;
    const filled = await fillDemoDesk({ ...desk.writing, createAccounts: desk.identity.createAccounts }, { size, seed, now }, show);
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    const seconds = (performance.now() - startedAt) / 1000;
    if (filled.isNew) {
      say(`A desk of ${filled.incidents.toLocaleString('en-US')} incidents (${filled.records.toLocaleString('en-US')} records, seed ${seed}) was generated in ${seconds.toFixed(1)} s.`);
      say(`Accounts, all with the password "demo": ${demoAccounts.map((one) => `${one.userName} (${one.title})`).join(', ')}`);
    } else {
      say('There is a demo desk already; nothing was changed.');
    }
    if (isJson) say(JSON.stringify({ incidents: filled.incidents, records: filled.records, isNew: filled.isNew, seconds: Number(seconds.toFixed(3)) }));
    return 0;
  } finally {
    await desk.close();
  }
}

try {
  process.exitCode = await run();
} catch (thrown) {
  process.exitCode = complain(thrown instanceof FolderInUse ? thrown.message : thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
}
