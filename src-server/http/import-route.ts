import type { FastifyInstance } from 'fastify';
import { hasRole } from '#shared/domain/record/record.actor.ts';
import { type ImportAnswer, ImportRequest } from '#shared/protocol/import.messages.ts';
import { routes } from '#shared/protocol/routes.ts';
import type { Importer } from '../channels/import.ts';
import { answer, RequestFailure } from './answers.ts';
import { signedIn } from './authentication.ts';
import { parseBody } from './parse.ts';
import type { RouteContext } from './route-context.ts';

/** The way in for exports of other systems: supervisors and admins send them batch by batch. */
export const importRoute = (importer: Importer) => (server: FastifyInstance, context: RouteContext): void => {
  server.post(routes.import, signedIn(context, async (request, reply, caller) => {
    if (!hasRole(caller.actor, 'supervisor', 'admin')) throw new RequestFailure('forbidden', 'Only supervisors and admins import.');
    const batch = parseBody(ImportRequest, request.body);
    const taken = await importer(batch, caller.actor.id);
    if (!taken.ok) throw new RequestFailure('bad-request', `${taken.error.code}: ${taken.error.subject}`);
    const told: ImportAnswer = { ...taken.value, incidents: [...taken.value.incidents], rejected: [...taken.value.rejected], notes: [...taken.value.notes] };
    return answer(reply, told);
  }));
};
