import type { FastifyReply } from 'fastify';
import { mediaType } from '#shared/protocol/protocol.version.ts';
import type { RequestError } from '#shared/protocol/replication.messages.ts';
import { isDatabaseAway } from '../store/sql-connection.ts';

const statusOf: Readonly<Record<RequestError['code'], number>> = {
  unauthenticated: 401, 'wrong-password': 401, revoked: 401, forbidden: 403, 'not-found': 404, 'too-large': 413,
  'too-many-requests': 429, 'upgrade-required': 426, 'bad-request': 400, unavailable: 503, internal: 500,
};

/** An answer to a request that failed as a whole ([P7]); thrown by handlers, turned into the reply in one place. */
export class RequestFailure extends Error {
  readonly code: RequestError['code'];
  readonly retryAfterSeconds: number;
  constructor(code: RequestError['code'], message: string, retryAfterSeconds = 0) {
    super(message);
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Sends JSON text or a value in our media type ([S3]). */
export const answer = (reply: FastifyReply, value: unknown): FastifyReply =>
  reply.header('content-type', mediaType).send(typeof value === 'string' ? value : JSON.stringify(value));

/** Sends a failure. */
export function answerFailure(reply: FastifyReply, failure: RequestFailure): FastifyReply {
  if (failure.retryAfterSeconds > 0) void reply.header('retry-after', String(failure.retryAfterSeconds));
  void reply.code(statusOf[failure.code]);
  return answer(reply, { code: failure.code, message: failure.message } satisfies RequestError);
}

/** What a thrown error is to the desk. */
export function failureOf(thrown: unknown): RequestFailure {
  if (thrown instanceof RequestFailure) return thrown;
  if (isDatabaseAway(thrown)) return new RequestFailure('unavailable', 'The database does not answer, or has no room left. Nothing was taken.', 10);
  const status = thrown instanceof Error && 'statusCode' in thrown ? Number(thrown.statusCode) : 500;
  const message = thrown instanceof Error ? thrown.message : '';
  if (status === 413) return new RequestFailure('too-large', 'The request is too large.');
  if (status === 429) return new RequestFailure('too-many-requests', message);
  if (status >= 400 && status < 500) return new RequestFailure('bad-request', message);
  return new RequestFailure('internal', 'Something went wrong in the endpoint; its log says what.');
}
