import type { z } from 'zod';
import type { SignInFailure } from '#shared/bridge/contract.ts';
import type { Result } from '#shared/kernel/result.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { mediaType, protocolVersion, replicaHeader, versionHeader } from '#shared/protocol/protocol.version.ts';
import { routes } from '#shared/protocol/routes.ts';
import { SessionAnswer } from '#shared/protocol/session.messages.ts';

type Fetch = (url: string, init: RequestInit) => Promise<Response>;
type Answer = Promise<Result<SessionAnswer, SignInFailure>>;

/** What main says to the endpoint about sessions, and nothing else. */
export type SessionClient = {
  readonly signIn: (userName: string, password: string) => Answer;
  readonly refresh: (refreshToken: string) => Answer;
  readonly signOut: (refreshToken: string) => Promise<void>;
};

const patienceMilliseconds = 15_000;

/** A client of the endpoint's session routes; an answer that is not the endpoint's counts as unreachable ([S3]). */
export function sessionClient(deps: { readonly fetch: Fetch; readonly endpointUrl: string; readonly replica: string; readonly deviceName: string }): SessionClient {
  const send = (route: string, body: unknown): Promise<Response> =>
    deps.fetch(deps.endpointUrl + route, {
      method: 'POST',
      headers: { 'content-type': mediaType, accept: mediaType, [versionHeader]: String(protocolVersion), [replicaHeader]: deps.replica },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMilliseconds),
    });
  const ask = async (route: string, body: unknown, refused: SignInFailure): Answer => {
    try {
      const response = await send(route, body);
      return await judge(response, refused);
    } catch {
      return err('unreachable');
    }
  };
  return {
    signIn: (userName, password) =>
      ask(routes.signIn, { userName, password, replica: deps.replica, deviceName: deps.deviceName }, 'wrong-password'),
    refresh: (refreshToken) => ask(routes.refresh, { refreshToken, replica: deps.replica }, 'revoked'),
    signOut: async (refreshToken) => {
      await send(routes.signOut, { refreshToken, replica: deps.replica }).catch(() => undefined);
    },
  };
}

const byStatus: Readonly<Record<number, SignInFailure>> = { 426: 'upgrade-required', 429: 'too-many-requests', 400: 'internal', 500: 'internal' };

async function judge(response: Response, refused: SignInFailure): Answer {
  const isOurs = (response.headers.get('content-type') ?? '').startsWith(mediaType);
  if (!isOurs) return err('unreachable');
  if (response.status === 401 || response.status === 403) return err(refused);
  if (!response.ok) return err(byStatus[response.status] ?? 'unreachable');
  return parseAnswer(SessionAnswer, await response.json());
}

function parseAnswer<T>(shape: z.ZodType<T>, body: unknown): Result<T, SignInFailure> {
  const parsed = shape.safeParse(body);
  return parsed.success ? ok(parsed.data) : err('upgrade-required');
}
