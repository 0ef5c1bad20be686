import type { FastifyInstance } from 'fastify';
import { routes } from '#shared/protocol/routes.ts';
import { answer, RequestFailure } from './answers.ts';
import type { Metrics } from './metrics.ts';
import type { RouteContext } from './route-context.ts';

/** For whoever operates the endpoint: does it live, may it be given work, how does it do. */
export function operationsRoutes(server: FastifyInstance, context: RouteContext, metrics: Metrics): void {
  server.get(routes.health, async (_request, reply) => answer(reply, { status: 'alive' }));
  server.get(routes.ready, async (_request, reply) => {
    if (!(await context.store.isReady())) throw new RequestFailure('unavailable', 'The database does not answer.', 5);
    return answer(reply, { status: 'ready', database: context.store.kind });
  });
  server.get(routes.metrics, async (_request, reply) =>
    reply.header('content-type', metrics.registry.contentType).send(await metrics.registry.metrics()));
}
