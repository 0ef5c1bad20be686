import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server of the tests' own, in a folder that goes with it. */
export type PostgresServer = { readonly createDatabase: () => Promise<string>; readonly stop: () => Promise<void> };

const suffix = process.platform === 'win32' ? '.exe' : '';

/** The folder with `initdb` and `postgres`; undefined when no PostgreSQL server is installed. */
export function findPostgres(): string | undefined {
  const versions = (root: string): string[] =>
    existsSync(root) ? readdirSync(root).sort((left, right) => Number.parseFloat(right) - Number.parseFloat(left)).map((one) => join(root, one, 'bin')) : [];
  const places = [
    process.env['GUICHET_POSTGRES_BIN'] ?? '', ...versions('/usr/lib/postgresql'), ...versions('C:\\Program Files\\PostgreSQL'),
    ...(process.env['PATH'] ?? '').split(delimiter), '/opt/homebrew/bin', '/usr/local/pgsql/bin',
  ];
  return places.find((place) => place !== '' && ['initdb', 'postgres'].every((name) => existsSync(join(place, name + suffix))));
}

/** PostgreSQL refuses to run as root: another user's ids then, else nothing. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  return user === undefined ? undefined : { uid: Number(user[2]), gid: Number(user[3]) };
}

/** Starts a server on a free port of the loopback address. Throws a sentence when PostgreSQL is not installed. */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = findPostgres();
  if (bin === undefined) {
    throw new Error('The contract suite needs a PostgreSQL server (initdb and postgres). Install one (Debian: apt-get install postgresql), or set GUICHET_SKIP_POSTGRES=1 to test PGlite alone.');
  }
  const user = serverUser();
  const folder = mkdtempSync(join(tmpdir(), 'guichet-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const asUser = { cwd: folder, ...user, env: { ...process.env, HOME: folder } };
  const data = join(folder, 'data');
  const made = spawnSync(join(bin, `initdb${suffix}`), ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C'], { ...asUser, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const server = spawn(join(bin, `postgres${suffix}`), [
    '-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-c', 'fsync=off', '-c', 'max_connections=60', '-c', 'shared_buffers=32MB',
  ], { ...asUser, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const endWithUs = () => server.kill('SIGINT');
  process.once('exit', endWithUs);
  const url = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`;
  await answering(url('postgres'), ended);
  let count = 0;
  return {
    createDatabase: async () => {
      count += 1;
      const client = new pg.Client(url('postgres'));
      await client.connect();
      await client.query(`create database desk_${count}`);
      await client.end();
      return url(`desk_${count}`);
    },
    stop: async () => {
      process.removeListener('exit', endWithUs);
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** Tries until the server answers: it says so in no other way that all its versions share. */
async function answering(url: string, ended: Promise<void>): Promise<void> {
  let hasEnded = false;
  void ended.then(() => { hasEnded = true; });
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (hasEnded) throw new Error('The PostgreSQL server ended while starting.');
    const client = new pg.Client(url);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await client.end().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('The PostgreSQL server did not answer within 15 seconds.');
}
