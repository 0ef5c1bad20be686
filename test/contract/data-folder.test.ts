import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startEndpoint } from '#server/endpoint.ts';
import { FolderInUse } from '#server/store/folder-lock.ts';
import { post, row, signIn } from './kit/desk-client.ts';
import { anAccount, aPerson } from './kit/people.ts';
import { at, aTicket } from './kit/records.ts';

// Each of these starts whole processes, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 180_000 });

const root = join(import.meta.dirname, '..', '..');
let folder = '';
const children: ChildProcess[] = [];
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'guichet-test-')); });
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the endpoint as an operator does; answers its address once it listens. */
async function startProcess(...options: string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['src-server/main.ts', '--port', '0', '--data', folder, ...options], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  if (child.stdout === null) throw new Error('no output');
  for await (const line of createInterface(child.stdout)) {
    const url = /listens on (\S+)/.exec(line)?.[1];
    if (url !== undefined) return { child, url };
  }
  throw new Error('the endpoint ended without listening');
}
const command = (...args: string[]) => spawnSync(process.execPath, ['src-server/main.ts', ...args], { cwd: root, encoding: 'utf8', input: 'long enough\n' });
const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));

it('refuses a second endpoint on one folder, and names the first', async () => {
  const { child } = await startProcess();
  const second = command('--port', '0', '--data', folder);
  expect(second.status).toBe(1);
  expect(second.stderr).toContain(`in use by another endpoint (process ${child.pid}`);
  await expect(startEndpoint({ dataDir: folder })).rejects.toThrow(FolderInUse);
  const stopped = ended(child);
  child.kill('SIGTERM');
  expect(await stopped).toBe(0);
  expect(existsSync(join(folder, 'endpoint.lock'))).toBe(false);
  const again = await startEndpoint({ dataDir: folder });
  await expect(startEndpoint({ dataDir: folder })).rejects.toThrow(`process ${process.pid}`);
  await again.stop();
});

it('starts again after it was killed, with everything it had confirmed', async () => {
  const account = command('--data', folder, '--create-account', 'ann', '--name', 'Ann', '--roles', 'agent');
  expect(account.stdout).toContain('ann can sign in');
  const { child, url } = await startProcess();
  const session = await (await post(url, '/v1/session', { userName: 'ann', password: 'long enough', replica: 'desk1', deviceName: '' })).json() as { accessToken: string; person: { personId: string } };
  const tickets = Array.from({ length: 5 }, () => aTicket(session.person.personId, {}, 'desk1'));
  for (const ticket of tickets) {
    const reply = await post(url, '/v1/push', { collection: 'tickets', rows: [row(ticket)] }, { authorization: `Bearer ${session.accessToken}` });
    expect(await reply.json()).toMatchObject({ verdicts: [{ kind: 'accepted' }] });
  }
  const killed = ended(child);
  child.kill('SIGKILL');
  await killed;
  expect(existsSync(join(folder, 'endpoint.lock'))).toBe(true);
  const again = await startEndpoint({ dataDir: folder });
  expect(await again.desk.store.records.countOf('tickets')).toBe(5);
  await again.stop();
  const check = command('--data', folder, '--verify-log');
  expect([check.status, check.stdout]).toEqual([0, 'The log is whole: 6 rows, dense, and every hash follows.\n']);
});

it('[F3] restores a copied database, and tells the desks that hold more than it has', async () => {
  const database = join(folder, 'database');
  const first = await startEndpoint({ dataDir: folder, people: [aPerson('ann', ['agent'])] });
  await first.desk.store.accounts.putAccounts([await anAccount('ann')], at);
  await first.stop();
  cpSync(database, join(folder, 'backup'), { recursive: true });
  const second = await startEndpoint({ dataDir: folder });
  const ann = await signIn(second.url, 'ann');
  const lost = aTicket('ann');
  await ann.push('tickets', row(lost));
  await ann.pull('tickets');
  await second.stop();
  rmSync(database, { recursive: true });
  cpSync(join(folder, 'backup'), database, { recursive: true });
  const restored = await startEndpoint({ dataDir: folder });
  const again = await signIn(restored.url, 'ann');
  again.forget('tickets', ann.checkpoint('tickets'));
  expect(await again.pullPage('tickets')).toMatchObject({ kind: 'reset' });
  // Its maker's desk sends it once more, under the same revision.
  expect((await again.push('tickets', row(lost, lost.rev)))[0]?.kind).toBe('accepted');
  again.forget('tickets');
  expect(await again.pull('tickets')).toEqual([lost.id]);
  await restored.stop();
});

it('takes over a lock file of a process that is gone or of a garbled one', async () => {
  for (const left of [JSON.stringify({ pid: process.pid, host: 'elsewhere', startedAt: at, port: 1, nonce: 'abc' }), '{ not json', '']) {
    writeFileSync(join(folder, 'endpoint.lock'), left);
    const endpoint = await startEndpoint({ dataDir: folder });
    expect(JSON.parse(readFileSync(join(folder, 'endpoint.lock'), 'utf8'))).toMatchObject({ pid: process.pid });
    await endpoint.stop();
  }
});

it('syncs each commit to the disk before it is answered', async () => {
  const endpoint = await startEndpoint({ dataDir: folder, people: [aPerson('ann', ['agent'])] });
  await endpoint.desk.store.accounts.putAccounts([await anAccount('ann')], at);
  const ann = await signIn(endpoint.url, 'ann');
  const { syncs } = await import('#server/store/sql-connection.pglite.ts');
  const before = syncs();
  await ann.push('tickets', row(aTicket('ann')));
  expect(syncs()).toBeGreaterThan(before);
  await endpoint.stop();
});

it('says in a sentence what is wrong with how it was started', async () => {
  const taken = createServer();
  const port = await new Promise<number>((resolve) => taken.listen(0, '127.0.0.1', () => {
    const address = taken.address();
    resolve(typeof address === 'object' && address !== null ? address.port : 0);
  }));
  const busy = command('--port', String(port), '--data', folder);
  taken.close();
  expect([busy.status, busy.stderr]).toEqual([1, `Port ${port} is already in use. Choose another with --port, or stop the program that has it.\n`]);
  expect(command('--colour').stderr).toContain('--help');
  expect(command('--data', folder, '--database', 'postgres://nobody@127.0.0.1:9/none', '--verify-log').stderr).toContain('does not let us in');
});
