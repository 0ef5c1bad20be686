import { lengthHeader, offsetHeader } from '#shared/protocol/protocol.version.ts';
import { routes } from '#shared/protocol/routes.ts';
import type { BlobStore, StoredBlob } from '../database/blob-store.ts';
import type { Gate } from './gate.ts';
import { isOurs } from './transport.ts';

export type UploadDeps = {
  readonly endpointUrl: string;
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  readonly blobs: BlobStore;
  readonly gate: Gate;
  readonly signal: AbortSignal;
};

const pieceBytes = 512 * 1024;
const pieceSeconds = 60;

/** Sends the files that wait, piece by piece; what was sent before a cut is not sent again ([D7]). */
export function uploader(deps: UploadDeps): { readonly start: () => void; readonly running: () => Promise<void> } {
  let running: Promise<void> | undefined;
  let isWanted = false;
  const run = async () => {
    while (isWanted && !deps.signal.aborted) {
      isWanted = false;
      for (const blob of await deps.blobs.waiting()) await upload(deps, blob);
    }
  };
  return {
    start: () => {
      isWanted = true;
      running ??= run().catch(() => undefined).finally(() => { running = undefined; });
    },
    running: async () => running,
  };
}

async function upload(deps: UploadDeps, { sha256, blob }: StoredBlob): Promise<void> {
  let offset = await storedBytes(deps, sha256);
  while (offset !== undefined && offset < blob.size) {
    const sent = await sendPiece(deps, sha256, blob, offset);
    if (sent === undefined || sent <= offset) return;
    offset = sent;
    await deps.blobs.markUploaded(sha256, offset);
  }
  if (offset === undefined) return;
  if (blob.size === 0) await sendPiece(deps, sha256, blob, 0);
  await deps.blobs.markUploaded(sha256, -1);
}

/** How much of the file the endpoint has; undefined when it cannot be asked now. */
async function storedBytes(deps: UploadDeps, sha256: string): Promise<number | undefined> {
  const response = await request(deps, sha256, { method: 'HEAD' });
  return response?.ok ? Number(response.headers.get(offsetHeader) ?? 0) : undefined;
}

async function sendPiece(deps: UploadDeps, sha256: string, blob: Blob, offset: number): Promise<number | undefined> {
  const headers = { 'content-type': 'application/octet-stream', [offsetHeader]: String(offset), [lengthHeader]: String(blob.size) };
  const response = await request(deps, sha256, { method: 'PATCH', headers, body: blob.slice(offset, offset + pieceBytes) });
  if (!response?.ok || !isOurs(response)) return undefined;
  return Number(response.headers.get(offsetHeader) ?? 0);
}

async function request(deps: UploadDeps, sha256: string, init: RequestInit): Promise<Response | undefined> {
  try {
    await deps.gate.pass();
    const signal = AbortSignal.any([deps.signal, AbortSignal.timeout(pieceSeconds * 1000)]);
    const response = await deps.fetch(`${deps.endpointUrl}${routes.attachments}/${sha256}`, { ...init, cache: 'no-store', redirect: 'error', signal });
    if (response.status === 401) deps.gate.lost('signed-out');
    return response;
  } catch {
    return undefined;
  }
}
