import type { Session } from 'electron';

// Pages hold no token: main adds it to requests for the endpoint's origin, and to no other.

/** What a page of ours may ask the system for. Reaching the endpoint on the own machine or network is part of the work. */
const granted: ReadonlySet<string> = new Set([
  'notifications', 'clipboard-sanitized-write', 'persistent-storage',
  'local-network', 'local-network-access', 'loopback-network',
]);

/** Answers permission checks and questions: a short list for our own origin, no to everything and everybody else. */
export function guardPermissions(session: Pick<Session, 'setPermissionCheckHandler' | 'setPermissionRequestHandler'>, origin: string): void {
  const isOwn = (address: string): boolean => URL.canParse(address) && address.startsWith(`${origin}/`);
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    granted.has(permission) && isOwn(requestingOrigin.endsWith('/') ? requestingOrigin : `${requestingOrigin}/`));
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(granted.has(permission) && isOwn(details.requestingUrl)));
}

/** Adds the headers of the signed-in desk to every request for the endpoint. */
export function authorizeRequests(
  session: Pick<Session, 'webRequest'>,
  endpointUrl: string,
  headersFor: () => Promise<Readonly<Record<string, string>>>,
): void {
  session.webRequest.onBeforeSendHeaders({ urls: [`${endpointUrl}/*`] }, (details, proceed) => {
    // A filter pattern does not look at the port: the origin is compared here.
    if (new URL(details.url).origin !== endpointUrl || details.method === 'OPTIONS') {
      proceed({});
      return;
    }
    headersFor().then(
      (added) => proceed({ requestHeaders: { ...withoutNames(details.requestHeaders, added), ...added } }),
      () => proceed({}),
    );
  });
}

/** Header names are compared without regard to case, so that a page cannot send its own beside ours. */
function withoutNames(headers: Readonly<Record<string, string>>, added: Readonly<Record<string, string>>): Record<string, string> {
  const names = new Set(['authorization', ...Object.keys(added).map((name) => name.toLowerCase())]);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.has(name.toLowerCase())));
}
