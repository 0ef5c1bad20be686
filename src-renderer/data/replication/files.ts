import { routes } from '#shared/protocol/routes.ts';

/** Fetches a file from the endpoint; undefined when it cannot be had now. */
export async function downloadFile(endpointUrl: string, sha256: string): Promise<Blob | undefined> {
  try {
    const answer = await fetch(`${endpointUrl}${routes.attachments}/${sha256}`, { signal: AbortSignal.timeout(120_000) });
    return answer.ok ? await answer.blob() : undefined;
  } catch {
    return undefined;
  }
}
