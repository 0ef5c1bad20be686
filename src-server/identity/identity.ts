import { randomBytes, randomUUID } from 'node:crypto';
import { Person } from '#shared/domain/person/person.record.ts';
import type { Actor } from '#shared/domain/record/record.actor.ts';
import { type Clock, millisecondsOf } from '#shared/kernel/instant.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Session } from '../store/account-store.ts';
import type { OpenedStore } from '../store/open-store.ts';
import { hashPassword, isPassword, userNameKey } from './passwords.ts';
import { createSignInThrottle } from './sign-in-throttle.ts';
import { generationOf, newRefreshToken, readAccess, sessionOfRefreshToken, signAccess, tokenHash } from './tokens.ts';

/** Whoever sent a request: the actor, and the session and replica he works through. */
export type Caller = { readonly actor: Actor; readonly name: string; readonly sessionId: string; readonly replica: string };

/** Tokens given out, with the person they are for. */
export type GivenSession = { readonly caller: Caller; readonly accessToken: string; readonly expiresInSeconds: number; readonly refreshToken: string };

/** Why there is no session. `waitSeconds` comes with `too-many-requests`. */
export type SignInRefusal = { readonly code: 'wrong-password' | 'revoked' | 'too-many-requests' | 'unauthenticated'; readonly waitSeconds: number };

/** An account to be made or replaced; the person's record must exist before they sign in. */
export type NewAccount = { readonly personId: string; readonly userName: string; readonly password: string };

/** Signing in, staying signed in, and being signed out. */
export type Identity = {
  readonly signIn: (wish: { userName: string; password: string; replica: string; deviceName: string }, from: string) => Promise<Result<GivenSession, SignInRefusal>>;
  readonly refresh: (refreshToken: string, replica: string) => Promise<Result<GivenSession, SignInRefusal>>;
  readonly callerOf: (accessToken: string) => Promise<Result<Caller, SignInRefusal>>;
  readonly signOut: (sessionId: string) => Promise<void>;
  /** Ends every session of a person, on all their devices. */
  readonly revoke: (personId: string) => Promise<void>;
  readonly createAccounts: (accounts: readonly NewAccount[]) => Promise<void>;
  /** Hears of each session that ends, so that its stream can be closed. */
  readonly onEnded: (hear: (sessionId: string) => void) => void;
};

export type IdentitySettings = { readonly accessSeconds: number };

const no = (code: SignInRefusal['code'], waitSeconds = 0) => err({ code, waitSeconds });

/** Local accounts: argon2id passwords, short access tokens, refresh tokens that rotate per device. */
export async function createIdentity(store: OpenedStore, clock: Clock, settings: IdentitySettings): Promise<Identity> {
  const key = await store.accounts.secret('access-token', () => randomBytes(32).toString('hex'));
  const throttle = createSignInThrottle();
  const listeners: ((sessionId: string) => void)[] = [];
  const nowMs = () => millisecondsOf(clock.now());
  const tell = (sessionId: string) => listeners.forEach((hear) => hear(sessionId));

  const callerIn = async (session: Session): Promise<Result<Caller, SignInRefusal>> => {
    const account = await store.accounts.accountOf(session.personId);
    const person = (await store.records.read('people', [session.personId])).get(session.personId);
    if (account === undefined || account.isDisabled || person === undefined || person.isDeleted) return no('revoked');
    const { name, roles, groupIds, isActive } = Person.pick({ name: true, roles: true, groupIds: true, isActive: true }).strip().parse(JSON.parse(person.body));
    if (!isActive) return no('revoked');
    return ok({ actor: { id: session.personId, roles, groupIds }, name, sessionId: session.id, replica: session.replica });
  };
  const given = (caller: Caller, refreshToken: string): GivenSession => ({
    caller, refreshToken, expiresInSeconds: settings.accessSeconds,
    accessToken: signAccess({ sessionId: caller.sessionId, generation: generationOf(tokenHash(refreshToken)), endsAt: nowMs() + settings.accessSeconds * 1000 }, key),
  });
  const end = async (sessionId: string, reason: string) => {
    await store.accounts.endSession(sessionId, clock.now(), reason);
    tell(sessionId);
  };

  return {
    signIn: async (wish, from) => {
      const userName = userNameKey(wish.userName);
      const throttleKey = `${userName} ${from}`;
      const waitSeconds = throttle.waitSeconds(throttleKey, nowMs());
      if (waitSeconds > 0) return no('too-many-requests', waitSeconds);
      const account = await store.accounts.accountByName(userName);
      if (!(await isPassword(wish.password, account?.passwordHash)) || account === undefined) {
        throttle.failed(throttleKey, nowMs());
        return no('wrong-password');
      }
      throttle.succeeded(throttleKey);
      const id = randomUUID();
      const refreshToken = newRefreshToken(id);
      const session: Session = {
        id, personId: account.personId, replica: wish.replica, deviceName: wish.deviceName, tokenHash: tokenHash(refreshToken),
        formerTokenHash: '', isTokenUsed: false, endedAt: '',
      };
      const caller = await callerIn(session);
      if (!caller.ok) return caller;
      await store.accounts.startSession(session, clock.now());
      return ok(given(caller.value, refreshToken));
    },
    refresh: async (refreshToken, replica) => {
      const session = await store.accounts.session(sessionOfRefreshToken(refreshToken));
      if (session === undefined) return no('unauthenticated');
      if (session.endedAt !== '' || session.replica !== replica) return no('revoked');
      const hash = tokenHash(refreshToken);
      // The answer with the newest token got lost on its way: nobody has used it, so the one before is good once more.
      const isLostAnswer = hash === session.formerTokenHash && !session.isTokenUsed;
      if (hash !== session.tokenHash && !isLostAnswer) {
        await end(session.id, 'token-reused');
        return no('revoked');
      }
      const caller = await callerIn(session);
      if (!caller.ok) {
        await end(session.id, 'account-ended');
        return caller;
      }
      const next = newRefreshToken(session.id);
      const isRotated = await store.accounts.rotate(session.id, session.tokenHash, { tokenHash: tokenHash(next), formerTokenHash: hash }, clock.now());
      return isRotated ? ok(given(caller.value, next)) : no('unauthenticated');
    },
    callerOf: async (accessToken) => {
      const claim = readAccess(accessToken, key, nowMs());
      const session = claim && (await store.accounts.session(claim.sessionId));
      if (!session) return no('unauthenticated');
      if (session.endedAt !== '') return no('revoked');
      if (!session.isTokenUsed && claim?.generation === generationOf(session.tokenHash)) await store.accounts.markUsed(session.id, clock.now());
      return callerIn(session);
    },
    signOut: (sessionId) => end(sessionId, 'signed-out'),
    revoke: async (personId) => {
      (await store.accounts.endSessionsOf(personId, clock.now(), 'revoked')).forEach(tell);
    },
    createAccounts: async (accounts) => {
      const kept = await Promise.all(accounts.map(async (one) => ({
        personId: one.personId, userName: userNameKey(one.userName), passwordHash: await hashPassword(one.password), isDisabled: false,
      })));
      if (kept.length > 0) await store.accounts.putAccounts(kept, clock.now());
    },
    onEnded: (hear) => {
      listeners.push(hear);
    },
  };
}
