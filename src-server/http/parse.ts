import type { z } from 'zod';
import { RequestFailure } from './answers.ts';

/** A request's body as its message, or `bad-request` with what is wrong with it. */
export function parseBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new RequestFailure('bad-request', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a message of this protocol'}`);
}
