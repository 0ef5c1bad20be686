import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { attachmentLimitBytes } from '#shared/domain/attachment/attachment.record.ts';
import { isDeskStaff, scopesOfActor } from '#shared/domain/record/record.actor.ts';
import { lengthHeader, offsetHeader } from '#shared/protocol/protocol.version.ts';
import { routes } from '#shared/protocol/routes.ts';
import type { Caller } from '../identity/identity.ts';
import { answer, RequestFailure } from './answers.ts';
import { signedIn } from './authentication.ts';
import type { RouteContext } from './route-context.ts';

const address = `${routes.attachments}/:sha256`;
const isHash = /^[0-9a-f]{64}$/;
const refusals = {
  'wrong-place': 'The piece does not follow what is stored; ask how much that is.',
  'wrong-length': 'The piece does not fit the length of the file.',
  'wrong-hash': 'The file is not what its name says; send it again from the start.',
} as const;

/** Files in resumable pieces ([D7]): how much is there, one more piece, all of it. */
export function attachmentRoutes(server: FastifyInstance, context: RouteContext): void {
  server.head(address, signedIn(context, async (request, reply, caller) => {
    const state = await context.store.blobs.state(mayUpload(caller, hashOf(request)));
    return reply.header(offsetHeader, String(state?.storedBytes ?? 0)).header(lengthHeader, String(state?.byteLength ?? 0)).send();
  }));

  server.patch(address, signedIn(context, async (request, reply, caller) => {
    const sha256 = mayUpload(caller, hashOf(request));
    const bytes = request.body;
    if (!Buffer.isBuffer(bytes)) throw new RequestFailure('bad-request', 'A piece is sent as application/octet-stream.');
    const piece = { offset: numberIn(request, offsetHeader), byteLength: numberIn(request, lengthHeader), bytes };
    if (piece.byteLength > attachmentLimitBytes) throw new RequestFailure('too-large', `A file has at most ${attachmentLimitBytes} bytes.`);
    const taken = await context.store.blobs.append(sha256, piece);
    if (!taken.ok) throw new RequestFailure('bad-request', refusals[taken.error]);
    if (taken.value.isWhole) await context.onFileStored(sha256);
    void reply.header(offsetHeader, String(taken.value.storedBytes));
    return answer(reply, { storedBytes: taken.value.storedBytes, isWhole: taken.value.isWhole });
  }));

  server.get(address, signedIn(context, async (request, reply, caller) => {
    const sha256 = hashOf(request);
    const attachment = await context.store.records.findByLookup('attachments', sha256, scopesOfActor(caller.actor));
    const state = attachment && (await context.store.blobs.state(sha256));
    if (!state?.isWhole) throw new RequestFailure('not-found', 'There is no such file, or it has not arrived yet.');
    return reply
      .header('content-type', 'application/octet-stream').header('content-length', String(state.byteLength))
      .header('content-disposition', 'attachment').header('x-content-type-options', 'nosniff')
      .send(Readable.from(context.store.blobs.pieces(sha256)));
  }));
}

function hashOf(request: FastifyRequest): string {
  const { sha256 } = request.params as { sha256: string };
  if (!isHash.test(sha256)) throw new RequestFailure('not-found', 'A file is named by its SHA-256.');
  return sha256;
}

function mayUpload(caller: Caller, sha256: string): string {
  if (!isDeskStaff(caller.actor)) throw new RequestFailure('forbidden', 'Only the desk adds files.');
  return sha256;
}

function numberIn(request: FastifyRequest, header: string): number {
  const value = Number(request.headers[header]);
  if (!Number.isSafeInteger(value) || value < 0) throw new RequestFailure('bad-request', `The header ${header} is missing.`);
  return value;
}
