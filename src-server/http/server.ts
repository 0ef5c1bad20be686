import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { lengthHeader, mediaType, offsetHeader, protocolVersion, replicaHeader, versionHeader } from '#shared/protocol/protocol.version.ts';
import { limits } from '#shared/protocol/replication.messages.ts';
import { loggable } from '../store/sql-connection.ts';
import { answerFailure, failureOf, RequestFailure } from './answers.ts';
import { attachmentRoutes } from './attachment-routes.ts';
import type { Metrics } from './metrics.ts';
import { operationsRoutes } from './operations-routes.ts';
import { replicationRoutes } from './replication-routes.ts';
import type { RouteContext } from './route-context.ts';
import { sessionRoutes } from './session-routes.ts';
import { streamRoute } from './stream-route.ts';

/** The desk's windows, in Electron and in the Chromium host. */
const deskOrigins = ['app://desk', 'http://desk.app.localhost'];

export type ServerSettings = {
  readonly tls?: { readonly cert: string; readonly key: string };
  readonly signInsPerMinute: number;
  /** What goes to standard error as JSON lines; never who asked for what. */
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info';
  /** Routes of other rooms, e.g. of channels. */
  readonly moreRoutes: readonly ((server: FastifyInstance, context: RouteContext) => void)[];
};

/** The endpoint's HTTP side: it checks, parses and answers, and decides nothing. */
export async function createServer(context: RouteContext, metrics: Metrics, settings: ServerSettings): Promise<FastifyInstance> {
  const server = createInstance(settings);
  // JSON as the standard parses it: a key such as __proto__ is a row's own fault and is refused with that row.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(['application/json', mediaType], { parseAs: 'string' }, (_request, text, done) => {
    try {
      done(null, text === '' ? {} : JSON.parse(String(text)));
    } catch {
      done(new RequestFailure('bad-request', 'The body is not JSON.'));
    }
  });
  server.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, bytes, done) => done(null, bytes));

  server.addHook('onRequest', async (request, reply) => {
    void reply.header(versionHeader, String(protocolVersion));
    const asked = request.headers[versionHeader];
    if (asked !== undefined && Number(asked) !== protocolVersion) {
      throw new RequestFailure('upgrade-required', `This endpoint speaks version ${protocolVersion} of the protocol.`);
    }
  });
  server.addHook('onResponse', async (request, reply) => {
    metrics.requests.observe({ route: request.routeOptions.url ?? 'unknown', status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  });
  server.setErrorHandler((thrown, request, reply) => {
    const failure = failureOf(thrown);
    if (failure.code === 'internal') request.log.error(loggable(thrown), 'request failed');
    return answerFailure(reply, failure);
  });
  server.setNotFoundHandler((_request, reply) => answerFailure(reply, new RequestFailure('not-found', 'There is nothing at this address.')));

  await server.register(cors, {
    origin: deskOrigins, methods: ['GET', 'HEAD', 'POST', 'PATCH'], maxAge: 600,
    allowedHeaders: ['authorization', 'content-type', versionHeader, replicaHeader, offsetHeader, lengthHeader],
    exposedHeaders: [versionHeader, offsetHeader, lengthHeader, 'retry-after'],
  });
  await server.register(rateLimit, { global: false });
  sessionRoutes(server, context, settings.signInsPerMinute);
  replicationRoutes(server, context);
  streamRoute(server, context);
  attachmentRoutes(server, context);
  operationsRoutes(server, context, metrics);
  for (const add of settings.moreRoutes) add(server, context);
  return server;
}

function createInstance(settings: ServerSettings): FastifyInstance {
  const options = {
    bodyLimit: limits.bodyBytes,
    // A full push over 100 kbit/s has to get through.
    requestTimeout: 330_000,
    forceCloseConnections: 'idle' as const,
    return503OnClosing: true,
    logController: new LogController({ disableRequestLogging: true }),
    logger: { level: settings.logLevel, stream: process.stderr },
  };
  return settings.tls === undefined ? Fastify(options) : (Fastify({ ...options, https: settings.tls }) as unknown as FastifyInstance);
}
