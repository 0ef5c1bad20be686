import type { Actor } from '#shared/domain/record/record.actor.ts';
import { CollectionName } from '#shared/domain/record/record.base.ts';
import { mediaType, protocolVersion } from '#shared/protocol/protocol.version.ts';
import type { StreamMessage } from '#shared/protocol/replication.messages.ts';
import { routes } from '#shared/protocol/routes.ts';
import type { Chance } from './chance.ts';
import type { SimEndpoint } from './endpoint.ts';
import type { Sabotage } from './sabotage.ts';

/** What can go wrong with one request, each with its share of all requests. */
export const faults = { 'request-lost': 0.06, 'answer-lost': 0.08, twice: 0.06, unavailable: 0.04, portal: 0.03, late: 0.1 } as const;
type Fault = keyof typeof faults | 'none';

/** The line between one desk and the endpoint. */
export type Line = {
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  /** Cuts the line or joins it; a cut ends the stream in the middle of a word. */
  readonly setUp: (isUp: boolean) => void;
  readonly setFaulty: (isFaulty: boolean) => void;
  readonly isUp: () => boolean;
  /** Counts what happened, for the trace. */
  readonly happened: ReadonlyMap<string, number>;
};

type LineOptions = {
  readonly endpoint: SimEndpoint; readonly actor: Actor; readonly replica: string; readonly chance: Chance; readonly sabotage: Sabotage;
};

/** Strings a line on which requests and answers get lost, come twice, come late, or come from somebody else. */
export function createLine({ endpoint, actor, replica, chance, sabotage }: LineOptions): Line {
  let isUp = true;
  let isFaulty = true;
  const happened = new Map<string, number>();
  const count = (what: string): void => { happened.set(what, (happened.get(what) ?? 0) + 1); };
  const streams = new Set<() => void>();

  const answer = async (route: string, body: string): Promise<Response> => {
    const asked = JSON.parse(body === '' ? '{}' : body) as { collection?: unknown; rows?: readonly unknown[] };
    if (route === routes.pull) return ours(sabotage.onPulled(await endpoint.pull(actor, asked), chance));
    if (route === routes.push) {
      const answered = await endpoint.push(actor, replica, CollectionName.parse(asked.collection), sabotage.onPushing(asked.rows ?? [], chance));
      for (const verdict of answered.verdicts) count(verdict.kind);
      return ours(JSON.stringify(answered));
    }
    if (route === routes.welcome) return ours(JSON.stringify({ product: 'guichet-endpoint', protocolVersion, epoch: 'e', demoAccounts: [] }));
    return ours(JSON.stringify({ code: 'not-found', message: route }), 404);
  };
  const listen = (signal: AbortSignal | null | undefined): Response => {
    let end = (): void => undefined;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        const say = (message: StreamMessage) => controller.enqueue(new TextEncoder().encode(`data: ${JSON.stringify(message)}\n\n`));
        say({ kind: 'hello', heads: endpoint.hub.heads(), epoch: 'e', now: '2026-03-02T08:00:00.000Z' });
        const stop = endpoint.hub.listen(replica, (message) => { if (!(isFaulty && chance.happens(0.2))) say(message); });
        end = () => {
          streams.delete(end);
          stop();
          try { controller.error(new TypeError('the line was cut')); } catch { /* it was closed already */ }
        };
        streams.add(end);
        signal?.addEventListener('abort', () => end());
      },
      cancel: () => end(),
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  };
  return {
    happened,
    isUp: () => isUp,
    setFaulty: (faulty) => { isFaulty = faulty; },
    setUp: (up) => {
      isUp = up;
      if (!up) for (const end of [...streams]) end();
    },
    fetch: async (url, init = {}) => {
      const route = new URL(url).pathname;
      const body = typeof init.body === 'string' ? init.body : '';
      if (!isUp || init.signal?.aborted === true) throw new TypeError('no way to the endpoint');
      if (route === routes.stream) return listen(init.signal);
      const fault = isFaulty ? faultOf(chance) : 'none';
      if (fault !== 'none') count(fault);
      switch (fault) {
        case 'request-lost': throw new TypeError('the request was lost');
        case 'unavailable': return ours(JSON.stringify({ code: 'unavailable', message: 'later' }), 503);
        case 'portal': return new Response('<html>Please accept our terms</html>', { headers: { 'content-type': 'text/html' } });
        case 'twice': await answer(route, body); break;
        case 'late': await new Promise((go) => { setTimeout(go, chance.below(12)); }); break;
        default: break;
      }
      const response = await answer(route, body);
      if (fault === 'answer-lost' || !isUp) throw new TypeError('the answer was lost');
      return response;
    },
  };
}

const ours = (text: string, status = 200): Response => new Response(text, { status, headers: { 'content-type': mediaType } });

function faultOf(chance: Chance): Fault {
  let roll = chance.next();
  for (const [fault, share] of Object.entries(faults)) {
    if (roll < share) return fault as Fault;
    roll -= share;
  }
  return 'none';
}
