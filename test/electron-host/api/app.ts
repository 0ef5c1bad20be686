import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import { browser } from '../chromium/browser.ts';
import { manifest, programPath, switches } from '../launch.ts';
import { HostEvent } from './host-event.ts';
import { registry } from './registry.ts';
import { takeLock } from './single-instance.ts';

type Carried = Pick<App,
  | 'commandLine' | 'enableSandbox' | 'exit' | 'focus' | 'getAppPath' | 'getLocale' | 'getName' | 'getPath' | 'getPreferredSystemLanguages'
  | 'getSystemLocale' | 'getVersion' | 'hasSingleInstanceLock' | 'isPackaged' | 'isReady' | 'name' | 'quit' | 'releaseSingleInstanceLock'
  | 'requestSingleInstanceLock' | 'setAppUserModelId' | 'setName' | 'setPath' | 'whenReady'>;

class HostApp extends EventEmitter implements Carried {
  name = manifest.productName ?? manifest.name ?? 'electron-program';
  readonly isPackaged = false;
  readonly commandLine: App['commandLine'] = {
    appendSwitch: (name, value = '') => void switches.set(name, value),
    appendArgument: () => undefined,
    hasSwitch: (name) => switches.has(name),
    getSwitchValue: (name) => switches.get(name) ?? '',
    removeSwitch: (name) => void switches.delete(name),
  };
  readonly #paths = new Map<string, string>();
  readonly #ready = Promise.withResolvers<void>();
  #isReady = false;
  #isQuitting = false;
  #releaseLock: (() => void) | undefined;

  getName(): string { return this.name; }
  setName(name: string): void { this.name = name; }
  getVersion(): string { return manifest.version ?? '0.0.0'; }
  getAppPath(): string { return programPath; }
  isReady(): boolean { return this.#isReady; }
  whenReady(): Promise<void> { return this.#ready.promise; }
  enableSandbox(): void { /* Pages never run outside Chromium's own sandbox here. */ }
  setAppUserModelId(): void { /* Names the program to the task bar of Windows only. */ }
  focus(): void { registry.windows.get(registry.focusedId)?.focus(); }
  getLocale(): string { return switches.get('lang') ?? this.getPreferredSystemLanguages()[0] ?? 'en-US'; }
  getSystemLocale(): string { return this.getPreferredSystemLanguages()[0] ?? 'en-US'; }

  getPreferredSystemLanguages(): string[] {
    const { LANGUAGE, LC_ALL, LC_MESSAGES, LANG } = process.env;
    const named = (LANGUAGE || LC_ALL || LC_MESSAGES || LANG || '').split(':').map((one) => one.replace(/[.@].*$/, '').replace('_', '-'));
    const languages = named.filter((one) => /^[a-z]{2,3}(-[A-Z]{2})?$/.test(one));
    return languages.length > 0 ? languages : ['en-US'];
  }

  getPath(name: string): string {
    const path = this.#paths.get(name) ?? standardPath(name, this.name);
    if (name === 'userData' || name === 'logs') mkdirSync(path, { recursive: true });
    return path;
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  requestSingleInstanceLock(data?: Record<string, unknown>): boolean {
    this.#releaseLock ??= takeLock(this.getPath('userData'), { argv: process.argv, cwd: process.cwd(), data: data ?? null }, (start) => {
      void this.whenReady().then(() => this.emit('second-instance', new HostEvent(), start.argv, start.cwd, start.data));
    });
    return this.#releaseLock !== undefined;
  }

  hasSingleInstanceLock(): boolean { return this.#releaseLock !== undefined; }

  releaseSingleInstanceLock(): void {
    this.#releaseLock?.();
    this.#releaseLock = undefined;
  }

  quit(): void {
    if (this.#isQuitting) return;
    this.#isQuitting = true;
    const event = new HostEvent();
    this.emit('before-quit', event);
    if (event.defaultPrevented) this.#isQuitting = false;
    else setImmediate(() => void this.#closeAllAndExit());
  }

  /** Ends at once, without asking any window. */
  exit(code = 0): void {
    this.#isQuitting = true;
    void this.#end(code);
  }

  get isQuitting(): boolean { return this.#isQuitting; }

  becomeReady(): void {
    if (this.#isQuitting) return;
    this.emit('will-finish-launching');
    this.startBrowser().catch((cause: unknown) => {
      if (this.#isQuitting) return;
      console.error(cause instanceof Error ? cause.message : cause);
      process.exit(1);
    });
    this.#isReady = true;
    this.emit('ready', new HostEvent(), {});
    this.#ready.resolve();
  }

  startBrowser(): ReturnType<typeof browser.start> {
    const passedOn = ['lang', 'force-device-scale-factor', 'window-size', 'force-prefers-reduced-motion'];
    return browser.start({
      profile: join(this.getPath('userData'), 'host-chromium'),
      announces: switches.has('remote-debugging-port'),
      switches: [...switches].filter(([name]) => passedOn.includes(name)).map(([name, value]) => `--${name}${value === '' ? '' : `=${value}`}`),
    });
  }

  async #closeAllAndExit(): Promise<void> {
    for (const window of [...registry.windows.values()]) {
      if (window.isDestroyed()) continue;
      const closed = new Promise((resolve) => window.once('closed', resolve));
      if (!window.close()) {
        this.#isQuitting = false;
        return;
      }
      await closed;
    }
    const event = new HostEvent();
    this.emit('will-quit', event);
    if (event.defaultPrevented) this.#isQuitting = false;
    else await this.#end(0);
  }

  async #end(code: number): Promise<void> {
    this.emit('quit', new HostEvent(), code);
    await browser.stop();
    this.releaseSingleInstanceLock();
    process.exit(code);
  }
}

function standardPath(name: string, program: string): string {
  const home = homedir();
  const dataByPlatform: Partial<Record<NodeJS.Platform, string>> = {
    win32: process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming'),
    darwin: join(home, 'Library', 'Application Support'),
  };
  const appData = dataByPlatform[process.platform] ?? process.env['XDG_CONFIG_HOME'] ?? join(home, '.config');
  const userData = switches.get('user-data-dir') || join(appData, program);
  const paths: Readonly<Record<string, string>> = {
    home, appData, userData, sessionData: userData, temp: tmpdir(), logs: join(userData, 'logs'), exe: process.execPath, module: process.execPath,
    downloads: join(home, 'Downloads'), desktop: join(home, 'Desktop'), documents: join(home, 'Documents'),
  };
  const path = paths[name];
  if (path === undefined) throw new Error(`Failed to get '${name}' path`);
  return path;
}

/** Electron's `app`. */
export const app = new HostApp();

/** What follows the evaluation of the main script. */
export const becomeReady = (): void => app.becomeReady();
