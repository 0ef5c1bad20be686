import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

// app://desk/x is http://desk.app.localhost/x for Chromium: names below localhost are a secure context, the
// port is not in the address, and so the origin is one and the same for all windows and all runs.

type SchemeHandler = (request: Request) => Response | Promise<Response>;

/** Schemes that were claimed before the program was ready, with what serves each. */
export const schemes = new Map<string, { handler?: SchemeHandler }>();

/** A page that belongs to nobody: what a fresh window shows before it loads something. */
export const blankHost = 'blank.electron-host.localhost';

/** The address as Chromium knows it. */
export function toWeb(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const scheme = url.protocol.slice(0, -1);
  return schemes.has(scheme) ? `http://${url.host}.${scheme}.localhost${url.pathname}${url.search}${url.hash}` : address;
}

/** The address as the program knows it. */
export function toProgram(address: string): string {
  const [, host = '', scheme = '', rest = '/'] = /^http:\/\/([^/:]+)\.([a-z][a-z0-9+-]*)\.localhost(\/.*)?$/.exec(address) ?? [];
  return schemes.has(scheme) ? `${scheme}://${host}${rest}` : address;
}

/** Serves the claimed schemes on a port of this machine, which Chromium is told to use for all names below localhost. */
export async function serveSchemes(): Promise<{ readonly port: number; readonly close: () => void }> {
  const server: Server = createServer((request, response) => {
    answer(request, response).catch((cause: unknown) => {
      console.error('[host] a scheme handler failed', cause);
      if (!response.headersSent) response.statusCode = 500;
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const host = request.headers.host ?? '';
  const address = toProgram(`http://${host}${request.url ?? '/'}`);
  const handler = schemes.get(address.split(':')[0] ?? '')?.handler;
  if (host === blankHost || handler === undefined) {
    response.statusCode = host === blankHost ? 200 : 404;
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html>');
    return;
  }
  const given = await handler(asFetchRequest(request, address));
  response.statusCode = given.status;
  given.headers.forEach((value, name) => response.setHeader(name, value));
  if (given.body) for await (const chunk of given.body) response.write(chunk);
  response.end();
}

function asFetchRequest(request: IncomingMessage, address: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (name !== 'host' && name !== 'connection' && value !== undefined) headers.set(name, String(value));
  }
  const method = request.method ?? 'GET';
  if (method === 'GET' || method === 'HEAD') return new Request(address, { method, headers });
  const body = Readable.toWeb(request) as ReadableStream as unknown as BodyInit;
  return new Request(address, { method, headers, body, duplex: 'half' } as RequestInit);
}
