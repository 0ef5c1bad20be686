import type { z } from 'zod';
import { mediaType } from '#shared/protocol/protocol.version.ts';
import { RequestError } from '#shared/protocol/replication.messages.ts';
import { routes } from '#shared/protocol/routes.ts';
import { Welcome } from '#shared/protocol/session.messages.ts';
import type { Closed } from './gate.ts';

/** What became of a request. Nothing that is not ours is ever parsed ([S3]). */
export type Answer<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'closed'; readonly why: Closed; readonly atLeastSeconds: number }
  /** The endpoint will not take this request, however often it is made. */
  | { readonly kind: 'refused'; readonly code: 'too-large' | 'bad-request' };

export type TransportDeps = {
  readonly endpointUrl: string;
  /** `fetch`, as far as it is used: in the program main adds the session to it, in tests the test does. */
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  /** Ends every request when the replication ends. */
  readonly signal: AbortSignal;
};

export type Transport = {
  readonly post: <T>(route: string, body: unknown, answer: z.ZodType<T>) => Promise<Answer<T>>;
  /** Asks who is there, without a session: tells an endpoint from a captive portal. */
  readonly greet: () => Promise<Answer<Welcome>>;
};

const offline = { kind: 'closed', why: 'offline', atLeastSeconds: 0 } as const;
/** A request takes at most ten seconds and what its body needs on a slow line (50 kbit/s). */
const timeoutFor = (bytes: number): number => 10_000 + Math.ceil(bytes / 6);
const answerBytes = 200_000;

/** Requests to one endpoint. */
export function openTransport({ endpointUrl, fetch, signal }: TransportDeps): Transport {
  const send = async <T>(route: string, init: RequestInit, bytes: number, schema: z.ZodType<T>): Promise<Answer<T>> => {
    try {
      const timeout = AbortSignal.timeout(timeoutFor(bytes));
      const response = await fetch(`${endpointUrl}${route}`, { ...init, redirect: 'error', cache: 'no-store', signal: AbortSignal.any([signal, timeout]) });
      return await readAnswer(response, schema);
    } catch {
      return offline;
    }
  };
  return {
    post: (route, body, schema) => {
      const text = JSON.stringify(body);
      const headers = { 'content-type': 'application/json', accept: mediaType };
      return send(route, { method: 'POST', headers, body: text }, text.length + answerBytes, schema);
    },
    greet: () => send(routes.welcome, { headers: { accept: mediaType } }, 0, Welcome),
  };
}

/** Whether an answer came from an endpoint, and not from something between. */
export const isOurs = (response: Response): boolean => (response.headers.get('content-type') ?? '').startsWith(mediaType);

async function readAnswer<T>(response: Response, schema: z.ZodType<T>): Promise<Answer<T>> {
  if (!isOurs(response)) return offline;
  const body: unknown = await response.json();
  if (response.ok) {
    const parsed = schema.safeParse(body);
    return parsed.success ? { kind: 'answered', value: parsed.data } : { kind: 'closed', why: 'upgrade-required', atLeastSeconds: 10 };
  }
  return failureOf(response, RequestError.safeParse(body).data?.code);
}

function failureOf(response: Response, code: RequestError['code'] | undefined): Answer<never> {
  const asked = Number(response.headers.get('retry-after') ?? 0);
  const atLeastSeconds = Number.isFinite(asked) ? Math.max(0, asked) : 0;
  switch (code) {
    case 'unauthenticated':
    case 'revoked': return { kind: 'closed', why: 'signed-out', atLeastSeconds };
    case 'too-large':
    case 'bad-request': return { kind: 'refused', code };
    case 'upgrade-required': return { kind: 'closed', why: 'upgrade-required', atLeastSeconds };
    default: return { ...offline, atLeastSeconds };
  }
}
