import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { CollectionName } from '#shared/domain/record/record.base.ts';
import { limits, PullRequest } from '#shared/protocol/replication.messages.ts';
import { routes } from '#shared/protocol/routes.ts';
import { answerPull } from '../replication/pull.ts';
import { answer, RequestFailure } from './answers.ts';
import { signedIn } from './authentication.ts';
import { parseBody } from './parse.ts';
import type { RouteContext } from './route-context.ts';

// The rows are read one by one behind this door: a row that is none is refused alone ([P1]).
const PushEnvelope = z.strictObject({ collection: CollectionName, rows: z.array(z.unknown()) });

/** Pull and push. */
export function replicationRoutes(server: FastifyInstance, context: RouteContext): void {
  server.post(routes.pull, signedIn(context, async (request, reply, caller) =>
    answer(reply, await answerPull(context.store.records, caller.actor, parseBody(PullRequest, request.body)))));

  server.post(routes.push, signedIn(context, async (request, reply, caller) => {
    const { collection, rows } = parseBody(PushEnvelope, request.body);
    if (rows.length > limits.pushRows) throw new RequestFailure('too-large', `A push has at most ${limits.pushRows} rows.`);
    return answer(reply, await context.push(caller, collection, rows));
  }));
}
