import type { FastifyInstance } from 'fastify';
import { protocolVersion } from '#shared/protocol/protocol.version.ts';
import { routes } from '#shared/protocol/routes.ts';
import { RefreshRequest, type SessionAnswer, SignInRequest } from '#shared/protocol/session.messages.ts';
import type { GivenSession } from '../identity/identity.ts';
import { answer } from './answers.ts';
import { signedIn, signInFailure } from './authentication.ts';
import { parseBody } from './parse.ts';
import type { RouteContext } from './route-context.ts';

/** Welcome, signing in, renewing, signing out. */
export function sessionRoutes(server: FastifyInstance, context: RouteContext, signInsPerMinute: number): void {
  const rateLimit = { max: signInsPerMinute, timeWindow: 60_000 };

  server.get(routes.welcome, async (_request, reply) => {
    const { epoch } = await context.store.records.head();
    return answer(reply, { product: 'guichet-endpoint', protocolVersion, epoch, demoAccounts: context.demoAccounts });
  });

  server.post(routes.signIn, { config: { rateLimit } }, async (request, reply) => {
    const given = await context.identity.signIn(parseBody(SignInRequest, request.body), request.ip);
    if (!given.ok) throw signInFailure(given.error);
    return answer(reply, sessionAnswer(given.value));
  });

  server.post(routes.refresh, { config: { rateLimit: { ...rateLimit, max: signInsPerMinute * 5 } } }, async (request, reply) => {
    const { refreshToken, replica } = parseBody(RefreshRequest, request.body);
    const given = await context.identity.refresh(refreshToken, replica);
    if (!given.ok) throw signInFailure(given.error);
    return answer(reply, sessionAnswer(given.value));
  });

  server.post(routes.signOut, signedIn(context, async (_request, reply, caller) => {
    await context.identity.signOut(caller.sessionId);
    return answer(reply, {});
  }));
}

const sessionAnswer = ({ caller, ...given }: GivenSession): SessionAnswer => ({
  person: { personId: caller.actor.id, name: caller.name, roles: [...caller.actor.roles], groupIds: [...caller.actor.groupIds] },
  ...given,
});
