import { z } from 'zod';
import { Role } from '#shared/domain/record/record.actor.ts';

/** What anybody may ask an endpoint before signing in; demo accounts are listed only by a demo endpoint. */
export const Welcome = z.strictObject({
  product: z.literal('guichet-endpoint'),
  protocolVersion: z.number().int(),
  epoch: z.string(),
  demoAccounts: z.array(z.strictObject({ userName: z.string(), password: z.string(), name: z.string(), title: z.string(), roles: z.array(Role) })),
});
export type Welcome = z.infer<typeof Welcome>;

export const SignInRequest = z.strictObject({
  userName: z.string().min(1).max(120),
  password: z.string().min(1).max(400),
  replica: z.string().regex(/^[a-z0-9]{4,20}$/),
  deviceName: z.string().max(120),
});
export type SignInRequest = z.infer<typeof SignInRequest>;

export const RefreshRequest = z.strictObject({ refreshToken: z.string().min(1).max(400), replica: z.string() });
export type RefreshRequest = z.infer<typeof RefreshRequest>;

/** Who is signed in, as the desk needs to know it. */
export const SignedIn = z.strictObject({
  personId: z.string(),
  name: z.string(),
  roles: z.array(Role),
  groupIds: z.array(z.string()),
});
export type SignedIn = z.infer<typeof SignedIn>;

/** The answer to signing in and to refreshing: a short access token and the next refresh token. */
export const SessionAnswer = z.strictObject({
  person: SignedIn,
  accessToken: z.string(),
  /** Seconds until the access token ends. */
  expiresInSeconds: z.number(),
  refreshToken: z.string(),
});
export type SessionAnswer = z.infer<typeof SessionAnswer>;
