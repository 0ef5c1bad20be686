import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { isHeadless, trace } from '../launch.ts';
import type { Fields } from './devtools.ts';
import { DevTools } from './devtools.ts';
import { findChromium } from './find-chromium.ts';
import { blankHost, serveSchemes } from './scheme-server.ts';

/** One page of the browser that the host is attached to. */
export type Target = { readonly id: string; readonly sessionId: string };
export type TargetOrder = {
  readonly width: number; readonly height: number;
  readonly x: number | undefined; readonly y: number | undefined;
  /** Never shown. Chromium on a display has no windows without a place in the task bar: it stays minimised there. */
  readonly isHidden: boolean;
  readonly token: string;
};

type Start = { readonly profile: string; readonly announces: boolean; readonly switches: readonly string[] };
type TargetInfo = { readonly targetId: string; readonly type: string; readonly url: string; readonly openerId?: string };

const quietFeatures = ['Translate', 'MediaRouter', 'OptimizationHints', 'HttpsUpgrades', 'DialMediaRouteProvider', 'LocalNetworkAccessChecks'];

const flagsFor = (profile: string): string[] => [
  '--disable-gpu', '--disable-quic', '--no-first-run', '--no-default-browser-check', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-default-apps', '--disable-extensions', '--disable-search-engine-choice-screen',
  '--password-store=basic', '--use-mock-keychain', '--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling', '--disable-dev-shm-usage', '--disable-infobars', '--hide-crash-restore-bubble', '--test-type',
  `--disable-features=${quietFeatures.join(',')}`, `--user-data-dir=${profile}`,
  ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
];

/** The browser behind all windows. Emits `popup`, `destroyed` (target id) and `gone`. */
export class Browser extends EventEmitter {
  readonly #attached = new Map<string, Target>();
  readonly #expected = new Map<string, (target: Target) => void>();
  #starting: Promise<DevTools> | undefined;
  #process: ChildProcess | undefined;
  #stopServing: (() => void) | undefined;
  #program = '';
  #flags: string[] = [];
  #isStopping = false;

  /** Starts the browser once; later calls answer with the running one. */
  start(start: Start): Promise<DevTools> {
    this.#starting ??= this.#start(start);
    return this.#starting;
  }

  /** The running browser's DevTools. */
  get devTools(): Promise<DevTools> {
    return this.#starting ?? Promise.reject(new Error('The browser was not started'));
  }

  /** Opens a page in a window of its own and attaches to it before its first script. */
  async open(order: TargetOrder): Promise<Target> {
    const devTools = await this.devTools;
    const { width, height, x, y } = order;
    if (isHeadless || order.isHidden) {
      const place = isHeadless ? { width, height, ...(x === undefined ? {} : { left: x, top: y }) } : { windowState: 'minimized', background: true };
      const { targetId } = await devTools.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank', newWindow: true, ...place });
      return this.#attached.get(targetId) ?? this.#expect(targetId);
    }
    // A window without tabs and address bar: a second start hands its --app address to the running browser.
    const arriving = this.#expect(order.token);
    const position = x === undefined ? [] : [`--window-position=${x},${y}`];
    spawn(this.#program, [...this.#flags, `--window-size=${width},${height}`, ...position, `--app=http://${blankHost}/?${order.token}`], { stdio: 'ignore' });
    return arriving;
  }

  /** Ends the browser, politely and then not. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    const child = this.#process;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const devTools = await this.devTools.catch(() => undefined);
    devTools?.send('Browser.close').catch(() => undefined);
    const patience = setTimeout(() => child.kill('SIGKILL'), 4000);
    await ended;
    clearTimeout(patience);
    this.#stopServing?.();
  }

  async #start({ profile, announces, switches }: Start): Promise<DevTools> {
    this.#program = findChromium(isHeadless);
    if (this.#program === '') throw new Error('No Chromium was found on this machine; install one (Debian: apt-get install chromium), or name it in ELECTRON_HOST_CHROMIUM.');
    const { port, close } = await serveSchemes();
    this.#stopServing = close;
    mkdirSync(profile, { recursive: true });
    this.#flags = flagsFor(profile);
    const child = spawn(this.#program, [
      ...this.#flags, '--remote-debugging-pipe', '--remote-debugging-port=0', '--no-startup-window',
      `--host-resolver-rules=MAP *.localhost:80 127.0.0.1:${port}`, ...switches, ...(isHeadless ? ['--headless=new'] : []),
    ], { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
    this.#process = child;
    const address = await listeningAddress(child);
    child.once('exit', () => {
      if (!this.#isStopping) this.emit('gone');
    });
    const devTools = new DevTools(child.stdio[3] as Writable, child.stdio[4] as Readable);
    devTools.on('browser', (method, params) => this.#hear(method, params));
    await devTools.send('Target.setDiscoverTargets', { discover: true });
    await devTools.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter: [{ type: 'page' }, { exclude: true }] });
    if (announces) process.stderr.write(`\nDevTools listening on ${address}\n`);
    return devTools;
  }

  #expect(key: string): Promise<Target> {
    return new Promise((resolve) => this.#expected.set(key, resolve));
  }

  #hear(method: string, params: Fields): void {
    if (method === 'Target.attachedToTarget') this.#attach(params as { sessionId: string; targetInfo: TargetInfo });
    if (method === 'Target.targetDestroyed') {
      this.#attached.delete(String(params['targetId']));
      this.emit('destroyed', params['targetId']);
    }
    if (method === 'Fetch.requestPaused') this.emit('request', params);
  }

  #attach({ sessionId, targetInfo }: { readonly sessionId: string; readonly targetInfo: TargetInfo }): void {
    const target: Target = { id: targetInfo.targetId, sessionId };
    this.#attached.set(target.id, target);
    if (targetInfo.openerId !== undefined) {
      this.emit('popup', target.id, targetInfo.openerId, targetInfo.url);
      return;
    }
    const key = this.#expected.has(target.id) ? target.id : [...this.#expected.keys()].find((one) => targetInfo.url.includes(one));
    if (key === undefined) return;
    this.#expected.get(key)?.(target);
    this.#expected.delete(key);
  }
}

/** The browser of this process. */
export const browser = new Browser();

function listeningAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      trace(text.trimEnd());
      said = (said + text).slice(-10_000);
      const address = /^DevTools listening on (ws:\/\/\S+)/m.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Chromium ended at once with code ${String(code)}\n${said}`)));
  });
}
