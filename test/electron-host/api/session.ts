import { EventEmitter } from 'node:events';
import type { Protocol, Session } from 'electron';
import { browser } from '../chromium/browser.ts';
import { schemes, toProgram } from '../chromium/scheme-server.ts';
import { trace } from '../launch.ts';
import { notCarried } from './host-event.ts';
import { HostWebRequest } from './web-request.ts';

type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;

/** Electron's names of permissions, and Chromium's descriptors of the same. */
const descriptors = {
  notifications: [{ name: 'notifications' }],
  geolocation: [{ name: 'geolocation' }],
  media: [{ name: 'camera' }, { name: 'microphone' }],
  midi: [{ name: 'midi' }],
  'clipboard-read': [{ name: 'clipboard-read' }],
  'clipboard-sanitized-write': [{ name: 'clipboard-write' }],
  'persistent-storage': [{ name: 'persistent-storage' }],
  'idle-detection': [{ name: 'idle-detection' }],
  'local-fonts': [{ name: 'local-fonts' }],
  'window-management': [{ name: 'window-management' }],
  'screen-wake-lock': [{ name: 'screen-wake-lock' }],
} as const;

/** The names of the carried permissions. */
type PermissionName = keyof typeof descriptors;

export const protocol: Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'> = {
  registerSchemesAsPrivileged(list) {
    for (const { scheme } of list) schemes.set(scheme, {});
  },
  handle(scheme, handler) {
    const claimed = schemes.get(scheme);
    if (claimed === undefined) notCarried(`protocol.handle for '${scheme}', which was not registered as privileged before ready`);
    // The two Requests are one class here, declared twice.
    claimed.handler = handler as unknown as NonNullable<typeof claimed.handler>;
  },
  unhandle: (scheme) => void delete schemes.get(scheme)?.handler,
  isProtocolHandled: (scheme) => schemes.get(scheme)?.handler !== undefined,
};

/** A session: one profile of the browser. */
export class HostSession extends EventEmitter {
  readonly protocol = protocol;
  readonly webRequest = new HostWebRequest();
  readonly #origins = new Set<string>();
  #check: CheckHandler | null = null;
  #request: RequestHandler | null = null;

  setPermissionCheckHandler(handler: CheckHandler | null): void { this.#check = handler; }
  setPermissionRequestHandler(handler: RequestHandler | null): void { this.#request = handler; }
  isPersistent(): boolean { return true; }
  fetch(url: string, init?: RequestInit): Promise<Response> { return fetch(url, init); }

  /** Chromium decides by itself once it knows the program's answer: asked once for each origin and permission. */
  async applyPermissions(webAddress: string): Promise<void> {
    const { origin } = new URL(webAddress);
    if (origin === 'null' || this.#origins.has(origin)) return;
    this.#origins.add(origin);
    const devTools = await browser.devTools;
    for (const name of Object.keys(descriptors) as PermissionName[]) {
      const setting = (await this.#mayUse(name, toProgram(`${origin}/`))) ? 'granted' : 'denied';
      for (const permission of descriptors[name]) {
        await devTools.send('Browser.setPermission', { permission, setting, origin }).catch((cause: unknown) => trace('permission', name, cause));
      }
    }
  }

  /** As Electron: without handlers everything is granted; a denied check is asked again as a request. */
  #mayUse(name: PermissionName, requestingUrl: string): Promise<boolean> | boolean {
    if (this.#check === null && this.#request === null) return true;
    if (this.#check?.(null, name, requestingUrl, { isMainFrame: true, requestingUrl }) === true) return true;
    const request = this.#request;
    if (request === null) return false;
    return new Promise((resolve) => request(null as never, name as never, resolve, { isMainFrame: true, requestingUrl } as never));
  }
}

const defaultSession = new HostSession();
let persistent: { readonly name: string; readonly session: HostSession } | undefined;

/** The session of a window: there is one profile, so one persistent partition beside the default session. */
export function sessionOf(partition: string | undefined): HostSession {
  if (partition === undefined || partition === '') return defaultSession;
  if (!partition.startsWith('persist:')) return notCarried('sessions in memory');
  persistent ??= { name: partition, session: new HostSession() };
  return persistent.name === partition ? persistent.session : notCarried('a second persistent partition');
}

/** Electron's `session`. */
export const session = { defaultSession, fromPartition: (partition: string): HostSession => sessionOf(partition) };
