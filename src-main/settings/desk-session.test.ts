import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SignInFailure } from '#shared/bridge/contract.ts';
import type { Result } from '#shared/kernel/result.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { SessionAnswer } from '#shared/protocol/session.messages.ts';
import type { DeskSession } from './desk-session.ts';
import { openDeskSession } from './desk-session.ts';

const person = { personId: 'p1', name: 'Léa Martin', roles: ['agent' as const], groupIds: ['g1'] };
const signedIn = { kind: 'signed-in', ...person, isFresh: true };

/** An endpoint that hands out numbered tokens, and knows which refresh token is the live one. */
class StandInEndpoint {
  count = 0;
  live = '';
  refreshes = 0;
  fails: SignInFailure | undefined;
  lifeSeconds = 100;
  readonly ended: string[] = [];

  #give(): Result<SessionAnswer, SignInFailure> {
    this.count += 1;
    this.live = `refresh-${this.count}`;
    return ok({ person, accessToken: `access-${this.count}`, expiresInSeconds: this.lifeSeconds, refreshToken: this.live });
  }
  async signIn(_userName: string, password: string): Promise<Result<SessionAnswer, SignInFailure>> {
    if (this.fails) return err(this.fails);
    return password === 'right' ? this.#give() : err('wrong-password');
  }
  async refresh(token: string): Promise<Result<SessionAnswer, SignInFailure>> {
    this.refreshes += 1;
    if (this.fails) return err(this.fails);
    return token === this.live ? this.#give() : err('revoked');
  }
  async signOut(token: string): Promise<void> {
    this.ended.push(token);
  }
}

let folder = '';
let now = 0;
let endpoint = new StandInEndpoint();
const open: DeskSession[] = [];
const secrets = { seal: async (plain: string) => `sealed ${plain}`, open: async (sealed: string) => sealed.replace('sealed ', '') };

async function start(changed: { readonly endpointUrl?: string; readonly secrets?: typeof secrets } = {}): Promise<DeskSession> {
  const session = await openDeskSession({ folder, endpointUrl: 'http://one', client: endpoint, secrets, now: () => now, ...changed });
  open.push(session);
  return session;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guichet-session-'));
  now = 1_000_000;
  endpoint = new StandInEndpoint();
});
afterEach(() => {
  for (const session of open.splice(0)) session.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('signing in gives a token, tells the windows, and keeps no token in plain', async () => {
  const session = await start();
  const told: unknown[] = [];
  session.onChanged((state) => told.push(state));
  expect(await session.signIn('lea', 'right')).toEqual({ kind: 'done', session: signedIn });
  expect(await session.accessToken()).toBe('access-1');
  expect(told).toEqual([signedIn]);
  const kept = readFileSync(join(folder, 'session.json'), 'utf8');
  expect(kept).toContain('sealed refresh-1');
  expect(kept).not.toContain('access-1');
});

test.each(['wrong-password', 'unreachable', 'too-many-requests'] as const)('a failed sign-in (%s) leaves everything as it was', async (reason) => {
  const session = await start();
  if (reason !== 'wrong-password') endpoint.fails = reason;
  expect(await session.signIn('lea', 'wrong')).toEqual({ kind: 'failed', reason });
  expect(session.state()).toEqual({ kind: 'signed-out' });
  expect(existsSync(join(folder, 'session.json'))).toBe(false);
});

test('a restart without contact knows the person; the first contact renews', async () => {
  await (await start()).signIn('lea', 'right');
  endpoint.fails = 'unreachable';
  const session = await start();
  expect(session.state()).toEqual(signedIn);
  expect(await session.accessToken()).toBe('');
  expect(session.state()).toEqual(signedIn);
  endpoint.fails = undefined;
  now += 60_000;
  expect(await session.accessToken()).toBe('access-2');
});

test('the refresh token rotates, and the newest is the one that is kept', async () => {
  const session = await start();
  await session.signIn('lea', 'right');
  for (let round = 2; round <= 5; round += 1) {
    now += 90_000;
    await session.renew();
    expect(await session.accessToken()).toBe(`access-${round}`);
    expect(readFileSync(join(folder, 'session.json'), 'utf8')).toContain(`sealed refresh-${round}`);
  }
});

test('many requests with an ended token share one renewal', async () => {
  const session = await start();
  await session.signIn('lea', 'right');
  now += 101_000;
  expect(new Set(await Promise.all(Array.from({ length: 20 }, () => session.accessToken())))).toEqual(new Set(['access-2']));
  expect(endpoint.refreshes).toBe(1);
});

test('while unreachable, renewals are not tried with every request', async () => {
  const session = await start();
  await session.signIn('lea', 'right');
  now += 101_000;
  endpoint.fails = 'unreachable';
  for (let request = 0; request < 50; request += 1) await session.accessToken();
  expect(endpoint.refreshes).toBe(1);
});

test('a revoked session says so, keeps the person at work, and signing in again heals it', async () => {
  const session = await start();
  await session.signIn('lea', 'right');
  endpoint.live = 'another';
  now += 101_000;
  expect(await session.renew()).toEqual({ ...signedIn, isFresh: false });
  expect(await session.accessToken()).toBe('');
  expect((await session.signIn('lea', 'right')).kind).toBe('done');
  expect(session.state()).toEqual(signedIn);
});

test('signing out forgets everything here and ends the session there', async () => {
  const session = await start();
  await session.signIn('lea', 'right');
  await session.signOut();
  expect(session.state()).toEqual({ kind: 'signed-out' });
  expect(await session.accessToken()).toBe('');
  expect(existsSync(join(folder, 'session.json'))).toBe(false);
  expect(endpoint.ended).toEqual(['access-1']);
  expect((await start()).state()).toEqual({ kind: 'signed-out' });
});

test('with an ended access token, signing out renews it for its last word', async () => {
  const session = await start();
  await session.signIn('lea', 'right');
  now += 101_000;
  await session.signOut();
  expect(endpoint.ended).toEqual(['access-2']);
  expect(session.state()).toEqual({ kind: 'signed-out' });
  expect(existsSync(join(folder, 'session.json'))).toBe(false);
});

test('signing out while a renewal is under way stays signed out', async () => {
  const session = await start();
  await session.signIn('lea', 'right');
  now += 101_000;
  const renewal = session.renew();
  await session.signOut();
  await renewal;
  expect(session.state()).toEqual({ kind: 'signed-out' });
  expect(existsSync(join(folder, 'session.json'))).toBe(false);
});

test('another endpoint has another session', async () => {
  await (await start()).signIn('lea', 'right');
  expect((await start({ endpointUrl: 'http://two' })).state()).toEqual({ kind: 'signed-out' });
});

test('without encryption the person is kept and the token is not', async () => {
  const none = { seal: async () => '', open: async () => '' };
  await (await start({ secrets: none })).signIn('lea', 'right');
  expect(readFileSync(join(folder, 'session.json'), 'utf8')).not.toContain('refresh-1');
  expect((await start({ secrets: none })).state()).toEqual({ ...signedIn, isFresh: false });
});
