import { join } from 'node:path';
import { z } from 'zod';
import type { SessionState, SignInOutcome } from '#shared/bridge/contract.ts';
import { SignedIn } from '#shared/protocol/session.messages.ts';
import type { SessionAnswer } from '#shared/protocol/session.messages.ts';
import type { SecretBox } from './secret-box.ts';
import type { SessionClient } from './session-client.ts';
import { readJsonFile, removeFile, writeJsonFile } from './settings-file.ts';

// The person stays known without contact: who was signed in is kept beside the encrypted refresh token,
// so that a restart in a tunnel opens the same local data. The access token lives in memory only.

const Kept = z.strictObject({ version: z.literal(1), endpointUrl: z.string(), person: SignedIn, sealedToken: z.string() });

/** The session of this desk with its endpoint. */
export type DeskSession = {
  readonly state: () => SessionState;
  readonly signIn: (userName: string, password: string) => Promise<SignInOutcome>;
  readonly signOut: () => Promise<void>;
  /** Asks for a new access token now; answers what the session is then. */
  readonly renew: () => Promise<SessionState>;
  /** A usable access token, renewed first when it is about to end; '' when there is none to be had. */
  readonly accessToken: () => Promise<string>;
  readonly onChanged: (hear: (state: SessionState) => void) => () => void;
  readonly stop: () => void;
};

type Deps = {
  readonly folder: string;
  readonly endpointUrl: string;
  readonly client: SessionClient;
  readonly secrets: SecretBox;
  readonly now: () => number;
};

const signedOut: SessionState = { kind: 'signed-out' };
const noAccess = { token: '', renewAt: 0, endsAt: 0 };
/** The part of its life after which an access token is renewed. */
const renewalShare = 0.75;
/** Renewals are at least this far apart, whether they worked or not. */
const pauseMilliseconds = 2_000;

/** Opens the kept session of a profile folder, or starts signed out. */
export async function openDeskSession(deps: Deps): Promise<DeskSession> {
  const session = new KeptSession(deps);
  await session.load();
  return {
    state: () => session.state,
    signIn: (userName, password) => session.signIn(userName, password),
    signOut: () => session.signOut(),
    renew: () => session.renew(),
    accessToken: () => session.accessToken(),
    onChanged: (hear) => session.listen(hear),
    stop: () => session.stop(),
  };
}

class KeptSession {
  state: SessionState = signedOut;
  readonly #deps: Deps;
  readonly #path: string;
  readonly #hearers = new Set<(state: SessionState) => void>();
  #refreshToken = '';
  #access = noAccess;
  #renewing: Promise<void> | undefined;
  #lastRenewalAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Raised by signing in and out: an answer to an older question is thrown away. */
  #generation = 0;

  constructor(deps: Deps) {
    this.#deps = deps;
    this.#path = join(deps.folder, 'session.json');
  }

  async load(): Promise<void> {
    const kept = readJsonFile(this.#path, Kept);
    if (!('value' in kept) || kept.value.endpointUrl !== this.#deps.endpointUrl) return;
    this.#refreshToken = await this.#deps.secrets.open(kept.value.sealedToken);
    this.state = { kind: 'signed-in', ...kept.value.person, isFresh: this.#refreshToken !== '' };
  }

  async signIn(userName: string, password: string): Promise<SignInOutcome> {
    const answer = await this.#deps.client.signIn(userName, password);
    if (!answer.ok) return { kind: 'failed', reason: answer.error };
    this.#generation += 1;
    await this.#accept(answer.value);
    return { kind: 'done', session: this.state };
  }

  async signOut(): Promise<void> {
    const refreshToken = this.#refreshToken;
    const access = this.#access;
    this.#generation += 1;
    this.stop();
    this.#refreshToken = '';
    this.#access = noAccess;
    removeFile(this.#path);
    this.#become(signedOut);
    await this.#endThere(refreshToken, access);
  }

  /** The endpoint ends a session for its access token: one that has ended is renewed for this last word. */
  async #endThere(refreshToken: string, access: typeof noAccess): Promise<void> {
    if (this.#deps.now() < access.endsAt) {
      await this.#deps.client.signOut(access.token);
      return;
    }
    if (refreshToken === '') return;
    const answer = await this.#deps.client.refresh(refreshToken);
    if (answer.ok) await this.#deps.client.signOut(answer.value.accessToken);
  }

  async renew(): Promise<SessionState> {
    await this.#renewOnce();
    return this.state;
  }

  async accessToken(): Promise<string> {
    const now = this.#deps.now();
    if (now >= this.#access.renewAt) {
      const renewal = this.#renewOnce();
      if (now >= this.#access.endsAt) await renewal;
    }
    return this.#deps.now() < this.#access.endsAt ? this.#access.token : '';
  }

  listen(hear: (state: SessionState) => void): () => void {
    this.#hearers.add(hear);
    return () => this.#hearers.delete(hear);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #become(next: SessionState): void {
    if (JSON.stringify(next) === JSON.stringify(this.state)) return;
    this.state = next;
    for (const hear of this.#hearers) hear(next);
  }

  async #accept(answer: SessionAnswer): Promise<void> {
    const { person, accessToken: token, refreshToken, expiresInSeconds } = answer;
    const now = this.#deps.now();
    const untilRenewal = expiresInSeconds * 1000 * renewalShare;
    this.#refreshToken = refreshToken;
    this.#access = { token, renewAt: now + untilRenewal, endsAt: now + expiresInSeconds * 1000 };
    this.#lastRenewalAt = now;
    const sealedToken = await this.#deps.secrets.seal(refreshToken);
    writeJsonFile(this.#path, { version: 1, endpointUrl: this.#deps.endpointUrl, person, sealedToken });
    this.#become({ kind: 'signed-in', ...person, isFresh: true });
    this.stop();
    this.#timer = setTimeout(() => void this.#renewOnce(), Math.max(pauseMilliseconds, untilRenewal)).unref();
  }

  /** One renewal at a time, shared by everybody who asks while it runs. */
  #renewOnce(): Promise<void> {
    const isTooSoon = this.#deps.now() - this.#lastRenewalAt < pauseMilliseconds;
    if (this.#renewing === undefined && (this.#refreshToken === '' || isTooSoon)) return Promise.resolve();
    this.#renewing ??= this.#renewNow().finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  }

  async #renewNow(): Promise<void> {
    const generation = this.#generation;
    const answer = await this.#deps.client.refresh(this.#refreshToken);
    if (generation !== this.#generation) return;
    this.#lastRenewalAt = this.#deps.now();
    if (answer.ok) {
      await this.#accept(answer.value);
      return;
    }
    if (answer.error !== 'revoked') return;
    this.#refreshToken = '';
    this.#access = noAccess;
    if (this.state.kind === 'signed-in') this.#become({ ...this.state, isFresh: false });
  }
}
