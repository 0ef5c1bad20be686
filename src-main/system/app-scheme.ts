import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, normalize, sep } from 'node:path';
import type { Protocol } from 'electron';

/** The one origin of every window. */
export const deskOrigin = 'app://desk';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Must run before the program is ready: makes `app:` a secure scheme with storage, fetch and streams. */
export function claimAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ]);
}

/** What a page of ours may load and whom it may talk to: itself and its endpoint. Styles are inline because the widgets write theirs so. */
export function contentSecurityPolicy(endpointUrl: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "media-src 'self' blob:",
    "worker-src 'self'",
    "manifest-src 'self'",
    `connect-src 'self' ${endpointUrl}`,
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The file behind an address of ours; '' for everything that is not a plain file name inside the folder. */
export function bundlePath(folder: string, address: string): string {
  if (!URL.canParse(address)) return '';
  const url = new URL(address);
  if (`${url.protocol}//${url.host}` !== deskOrigin) return '';
  let decoded: string;
  try {
    decoded = decodeURIComponent(url.pathname);
  } catch {
    return '';
  }
  const isPlain = /^\/[A-Za-z0-9_\-./]+$/.test(decoded) && !decoded.split('/').includes('..');
  const path = join(folder, normalize(decoded));
  return isPlain && !isAbsolute(decoded.slice(1)) && path.startsWith(folder + sep) ? path : '';
}

/** Serves the built pages from the folder, and nothing beside it. */
export function serveBundle(protocol: Pick<Protocol, 'handle'>, folder: string, policy: string): void {
  protocol.handle('app', async (request) => {
    const path = bundlePath(folder, request.url);
    const mediaType = mediaTypes[extname(path)];
    if (request.method !== 'GET' || path === '' || mediaType === undefined) return notFound();
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes === undefined) return notFound();
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': mediaType,
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-cache',
      },
    });
  });
}

const notFound = (): Response => new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } });
