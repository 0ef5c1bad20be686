import type { DeskBridge } from '#shared/bridge/contract.ts';
import { ImportAnswer } from '#shared/protocol/import.messages.ts';
import { mediaType } from '#shared/protocol/protocol.version.ts';
import { RequestError } from '#shared/protocol/replication.messages.ts';
import { routes } from '#shared/protocol/routes.ts';
import type { SendBatch, SendProblem } from './import-run.ts';

/** How long the endpoint may think about one batch, in milliseconds. */
const patience = 120_000;

type TransportDeps = { readonly bridge: DeskBridge; readonly fetch: (url: string, init: RequestInit) => Promise<Response> };

/** Sends batches to the endpoint of this desk; main adds the session. A session that ran out is renewed once. */
export function createImportTransport({ bridge, fetch }: TransportDeps): SendBatch {
  const offline: SendProblem = { code: 'offline', detail: '' };
  const post = async (body: string, signal: AbortSignal): Promise<Response | undefined> => {
    const { endpointUrl } = await bridge.call('desk.info');
    try {
      return await fetch(`${endpointUrl}${routes.import}`, {
        method: 'POST', body, redirect: 'error', cache: 'no-store',
        headers: { 'content-type': 'application/json', accept: mediaType },
        signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
      });
    } catch {
      return undefined;
    }
  };
  return async (batch, signal) => {
    const body = JSON.stringify(batch);
    let response = await post(body, signal);
    if (response?.status === 401) {
      const session = await bridge.call('session.renew');
      if (session.kind !== 'signed-in' || !session.isFresh) return { code: 'signed-out', detail: '' };
      response = await post(body, signal);
    }
    // What does not come from an endpoint is never parsed: a captive portal counts as offline.
    if (!response || !(response.headers.get('content-type') ?? '').startsWith(mediaType)) return offline;
    try {
      const answer: unknown = await response.json();
      return response.ok ? ImportAnswer.parse(answer) : problemOf(RequestError.parse(answer));
    } catch {
      return offline;
    }
  };
}

function problemOf({ code, message }: RequestError): SendProblem {
  switch (code) {
    case 'unauthenticated':
    case 'revoked': return { code: 'signed-out', detail: message };
    case 'forbidden': return { code: 'forbidden', detail: message };
    case 'bad-request':
    case 'too-large':
    case 'upgrade-required':
    case 'not-found': return { code: 'not-taken', detail: message };
    default: return { code: 'offline', detail: message };
  }
}
