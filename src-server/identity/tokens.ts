import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What an access token says: which session, since which of its refresh tokens, until when (milliseconds since 1970). */
export type AccessClaim = { readonly sessionId: string; readonly generation: string; readonly endsAt: number };

const signatureOf = (payload: string, key: string): Buffer => createHmac('sha256', key).update(payload).digest();

/** An access token for a session, signed with the endpoint's key. */
export function signAccess(claim: AccessClaim, key: string): string {
  const payload = Buffer.from(`${claim.sessionId}.${claim.generation}.${claim.endsAt}`).toString('base64url');
  return `${payload}.${signatureOf(payload, key).toString('base64url')}`;
}

/** What a token says, if it is ours and has not ended. */
export function readAccess(token: string, key: string, now: number): AccessClaim | undefined {
  const [payload = '', signature = ''] = token.split('.');
  const given = Buffer.from(signature, 'base64url');
  const expected = signatureOf(payload, key);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const [sessionId = '', generation = '', endsAt = ''] = Buffer.from(payload, 'base64url').toString().split('.');
  return Number(endsAt) > now ? { sessionId, generation, endsAt: Number(endsAt) } : undefined;
}

/** A fresh refresh token of a session. */
export const newRefreshToken = (sessionId: string): string => `${sessionId}.${randomBytes(32).toString('base64url')}`;

/** The session a refresh token belongs to. */
export const sessionOfRefreshToken = (token: string): string => token.split('.')[0] ?? '';

/** What is kept of a refresh token. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The short name of a refresh token inside the access tokens that were given out with it. */
export const generationOf = (hash: string): string => hash.slice(0, 12);
