import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Net, NotificationConstructorOptions, PowerMonitor, Screen, Shell } from 'electron';
import { isHeadless } from '../launch.ts';
import { HostEvent } from './host-event.ts';

// What surrounds the windows. Headless, nothing leaves the process: a test listens by replacing a method.

/** Electron's `Notification`. */
export class HostNotification extends EventEmitter {
  title: string;
  subtitle: string;
  body: string;
  silent: boolean;

  constructor({ title = '', subtitle = '', body = '', silent = false }: NotificationConstructorOptions = {}) {
    super();
    this.title = title;
    this.subtitle = subtitle;
    this.body = body;
    this.silent = silent;
  }

  static isSupported(): boolean { return true; }
  show(): void { setImmediate(() => this.emit('show', new HostEvent())); }
  close(): void { setImmediate(() => this.emit('close', new HostEvent())); }
}

const opener: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = { darwin: ['open'], win32: ['rundll32', 'url.dll,FileProtocolHandler'] };

/** Electron's `shell`: opens addresses in the system's browser where there is a display. */
export const shell: Pick<Shell, 'openExternal'> = {
  async openExternal(address) {
    if (isHeadless) return;
    const [program, ...args] = opener[process.platform] ?? ['xdg-open'];
    spawn(program, [...args, address], { stdio: 'ignore', detached: true }).on('error', () => undefined).unref();
  },
};

/** Electron's `net`: Node's fetch, which does not see the profile's proxy settings. */
export const net: Pick<Net, 'fetch' | 'isOnline'> = {
  fetch: (input, init) => fetch(input as string, init as RequestInit),
  isOnline: () => true,
};

/** Electron's `powerMonitor`; a test lets it speak. */
export const powerMonitor = Object.assign(new EventEmitter(), {
  getSystemIdleState: () => 'active',
  getSystemIdleTime: () => 0,
} satisfies Pick<PowerMonitor, 'getSystemIdleState' | 'getSystemIdleTime'>);

const area = { x: 0, y: 0, width: 1920, height: 1080 };
const display = { id: 1, bounds: area, workArea: area, size: area, workAreaSize: area, scaleFactor: 1, rotation: 0, label: 'host' } as unknown as ReturnType<Screen['getPrimaryDisplay']>;

/** Electron's `screen`: one display. */
export const screen = Object.assign(new EventEmitter(), {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
} satisfies Pick<Screen, 'getPrimaryDisplay' | 'getAllDisplays'>);
