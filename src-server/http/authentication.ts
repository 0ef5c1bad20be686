import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../identity/identity.ts';
import { RequestFailure } from './answers.ts';
import type { RouteContext, SignedInHandler } from './route-context.ts';

const sentences = {
  unauthenticated: 'Sign in first: the access token is missing, not ours, or has ended.',
  revoked: 'This sign-in was ended. Sign in again.',
  'wrong-password': 'The user name or the password is wrong.',
  'too-many-requests': 'Too many wrong passwords. Wait a little before the next try.',
} as const;

/** The failure of a refused sign-in or token. */
export const signInFailure = (refusal: { readonly code: keyof typeof sentences; readonly waitSeconds: number }): RequestFailure =>
  new RequestFailure(refusal.code, sentences[refusal.code], refusal.waitSeconds);

/** Who sent the request; throws `unauthenticated` or `revoked`. */
export async function callerOf(context: Pick<RouteContext, 'identity'>, request: FastifyRequest): Promise<Caller> {
  const [scheme = '', token = ''] = (request.headers.authorization ?? '').split(' ');
  if (scheme.toLowerCase() !== 'bearer' || token === '') throw signInFailure({ code: 'unauthenticated', waitSeconds: 0 });
  const caller = await context.identity.callerOf(token);
  if (!caller.ok) throw signInFailure(caller.error);
  return caller.value;
}

/** Wraps a handler so that it runs for a signed-in caller only. */
export const signedIn = (context: Pick<RouteContext, 'identity'>, handle: SignedInHandler) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => handle(request, reply, await callerOf(context, request));
