import type { FastifyInstance } from 'fastify';
import type { StreamMessage } from '#shared/protocol/replication.messages.ts';
import { routes } from '#shared/protocol/routes.ts';
import { RequestFailure } from './answers.ts';
import { signedIn } from './authentication.ts';
import type { RouteContext } from './route-context.ts';

const heartbeatMs = 15_000;
const mostStreamsPerSession = 4;

/** The event stream ([S1]): hello, pokes, orders, and a heartbeat. A desk that does not read is let go. */
export function streamRoute(server: FastifyInstance, context: RouteContext): void {
  const open = new Map<string, number>();
  server.get(routes.stream, signedIn(context, async (_request, reply, caller) => {
    const count = open.get(caller.sessionId) ?? 0;
    if (count >= mostStreamsPerSession) throw new RequestFailure('too-many-requests', 'This device has enough streams open.', 5);
    const { epoch } = await context.store.records.head();
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { ...headersOf(reply.getHeaders()), 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    const say = (message: StreamMessage) => {
      if (raw.writableNeedDrain || raw.destroyed) raw.destroy();
      else raw.write(`data: ${JSON.stringify(message)}\n\n`);
    };
    open.set(caller.sessionId, count + 1);
    const stopListening = context.hub.listen(caller.sessionId, (message) => {
      say(message);
      if (message.kind === 'control') raw.end();
    });
    const heartbeat = setInterval(() => say({ kind: 'heartbeat', now: context.clock.now() }), heartbeatMs);
    // A line that breaks in the middle of a word is no error of ours: `close` follows.
    raw.on('error', () => raw.destroy());
    raw.once('close', () => {
      clearInterval(heartbeat);
      stopListening();
      open.set(caller.sessionId, (open.get(caller.sessionId) ?? 1) - 1);
      if (open.get(caller.sessionId) === 0) open.delete(caller.sessionId);
    });
    say({ kind: 'hello', heads: context.hub.heads(), epoch, now: context.clock.now() });
  }));
}

const headersOf = (headers: Readonly<Record<string, number | string | string[] | undefined>>): Record<string, number | string | string[]> =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
