import type { SignInFailure } from '#shared/bridge/contract.ts';
import type { Result } from '#shared/kernel/result.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { mediaType, protocolVersion, replicaHeader, versionHeader } from '#shared/protocol/protocol.version.ts';
import { RequestError } from '#shared/protocol/replication.messages.ts';
import { routes } from '#shared/protocol/routes.ts';
import { SessionAnswer } from '#shared/protocol/session.messages.ts';

type Fetch = (url: string, init: RequestInit) => Promise<Response>;
type Answer = Promise<Result<SessionAnswer, SignInFailure>>;

/** What main says to the endpoint about sessions, and nothing else. */
export type SessionClient = {
  readonly signIn: (userName: string, password: string) => Answer;
  readonly refresh: (refreshToken: string) => Answer;
  /** Ends the session that the access token belongs to; without contact it ends by itself when its refresh token does. */
  readonly signOut: (accessToken: string) => Promise<void>;
};

const patienceMilliseconds = 15_000;

/** A client of the endpoint's session routes; an answer that is not the endpoint's counts as unreachable ([S3]). */
export function sessionClient(deps: { readonly fetch: Fetch; readonly endpointUrl: string; readonly replica: string; readonly deviceName: string }): SessionClient {
  const send = (route: string, body: unknown, more: Readonly<Record<string, string>> = {}): Promise<Response> =>
    deps.fetch(deps.endpointUrl + route, {
      method: 'POST',
      headers: { 'content-type': mediaType, accept: mediaType, [versionHeader]: String(protocolVersion), [replicaHeader]: deps.replica, ...more },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMilliseconds),
    });
  const ask = async (route: string, body: unknown): Answer => {
    try {
      return await judge(await send(route, body));
    } catch {
      return err('unreachable');
    }
  };
  return {
    signIn: (userName, password) => ask(routes.signIn, { userName, password, replica: deps.replica, deviceName: deps.deviceName }),
    refresh: (refreshToken) => ask(routes.refresh, { refreshToken, replica: deps.replica }),
    signOut: async (accessToken) => {
      await send(routes.signOut, {}, { authorization: `Bearer ${accessToken}` }).catch(() => undefined);
    },
  };
}

const failures: Readonly<Record<RequestError['code'], SignInFailure>> = {
  'wrong-password': 'wrong-password', revoked: 'revoked', unauthenticated: 'revoked', forbidden: 'revoked',
  'too-many-requests': 'too-many-requests', 'upgrade-required': 'upgrade-required', unavailable: 'unreachable',
  'not-found': 'internal', 'too-large': 'internal', 'bad-request': 'internal', internal: 'internal',
};

async function judge(response: Response): Answer {
  if (!(response.headers.get('content-type') ?? '').startsWith(mediaType)) return err('unreachable');
  const body: unknown = await response.json();
  if (!response.ok) return err(failures[RequestError.safeParse(body).data?.code ?? 'internal']);
  const parsed = SessionAnswer.safeParse(body);
  return parsed.success ? ok(parsed.data) : err('upgrade-required');
}
