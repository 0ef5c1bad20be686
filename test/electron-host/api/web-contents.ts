import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserWindowConstructorOptions, WebContents } from 'electron';
import type { Target } from '../chromium/browser.ts';
import { browser } from '../chromium/browser.ts';
import type { Fields } from '../chromium/devtools.ts';
import { blankHost, toProgram, toWeb } from '../chromium/scheme-server.ts';
import { isHeadless, trace } from '../launch.ts';
import { makeDecoder, makeEncoder } from '../page/codec.ts';
import { windowScripts } from '../page/scripts.ts';
import { app } from './app.ts';
import type { HostWindow } from './browser-window.ts';
import { HostEvent } from './host-event.ts';
import { HostIpc, ipcMain } from './ipc-main.ts';
import { pressed } from './menu.ts';
import { registry } from './registry.ts';
import type { HostSession } from './session.ts';
import { sessionOf } from './session.ts';

type Carried = Pick<WebContents,
  | 'id' | 'close' | 'executeJavaScript' | 'focus' | 'getTitle' | 'getURL' | 'isDestroyed' | 'isFocused' | 'isLoading' | 'loadURL' | 'reload' | 'send' | 'setWindowOpenHandler'>;
type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];
type FromPreload = { readonly kind: string; readonly id: number; readonly channel: string; readonly value: string; readonly address: string; readonly message: string };

const encode = makeEncoder();
const decode = makeDecoder();
const world = 'electron-preload';
/** How long after loading a page counts as painted when the browser does not say so. */
const paintMilliseconds = 300;
const isBlank = (address: string): boolean => address === '' || address === 'about:blank' || address.includes(`//${blankHost}/`);

/** The top frame of a page. */
class HostFrame {
  readonly parent = null;
  readonly #readUrl: () => string;
  constructor(readUrl: () => string) {
    this.#readUrl = readUrl;
  }
  get url(): string { return this.#readUrl(); }
}

/** The page in a window. */
export class HostContents extends EventEmitter implements Carried {
  readonly id: number;
  readonly session: HostSession;
  readonly ipc = new HostIpc();
  readonly mainFrame: HostFrame;
  /** Settled when the target is attached and prepared. */
  readonly prepared: Promise<Target>;
  readonly #window: HostWindow;
  readonly #options: BrowserWindowConstructorOptions;
  readonly #key = `host${randomUUID().replaceAll('-', '')}`;
  #target: Target | undefined;
  #address = 'about:blank';
  #wanted = '';
  #preloadContext: string | undefined;
  #undelivered: unknown[] = [];
  #loading: (() => void)[] = [];
  #isLoading = false;
  #isPainted = false;
  #openHandler: OpenHandler | undefined;
  #zoomLevel = 0;

  constructor(window: HostWindow, id: number, options: BrowserWindowConstructorOptions) {
    super();
    this.setMaxListeners(0);
    this.id = id;
    this.#window = window;
    this.#options = options;
    this.session = sessionOf(options.webPreferences?.partition);
    this.mainFrame = new HostFrame(() => this.getURL());
    this.prepared = this.#prepare();
    this.prepared.catch((cause: unknown) => {
      if (!app.isQuitting) console.error('[host] a window could not be opened', cause);
    });
  }

  get targetId(): string | undefined { return this.#target?.id; }
  getURL(): string { return isBlank(this.#address) ? this.#wanted : toProgram(this.#address); }
  getTitle(): string { return this.#window.getTitle(); }
  isLoading(): boolean { return this.#isLoading; }
  isDestroyed(): boolean { return this.#window.isDestroyed(); }
  isFocused(): boolean { return this.#window.isFocused(); }
  focus(): void { this.#window.focus(); }
  close(): void { this.#window.close(); }
  setWindowOpenHandler(handler: OpenHandler): void { this.#openHandler = handler; }
  getZoomLevel(): number { return this.#zoomLevel; }

  setZoomLevel(level: number): void {
    this.#zoomLevel = level;
    void this.command('Emulation.setPageScaleFactor', { pageScaleFactor: 1.2 ** level }).catch(() => undefined);
  }

  async loadURL(address: string): Promise<void> {
    this.#wanted = address;
    this.#isPainted = false;
    this.#isLoading = true;
    try {
      await this.prepared;
      await this.session.applyPermissions(toWeb(address));
      const loaded = new Promise<void>((resolve) => this.#loading.push(resolve));
      const { errorText } = await this.command<{ errorText?: string }>('Page.navigate', { url: toWeb(address) });
      if (errorText !== undefined) throw Object.assign(new Error(`${errorText} loading '${address}'`), { code: errorText, url: address });
      await loaded;
    } catch (cause) {
      if (!this.isDestroyed()) throw cause;
    }
  }

  reload(): void {
    this.#isPainted = false;
    void this.command('Page.reload').catch(() => undefined);
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.isDestroyed()) throw new TypeError('Object has been destroyed');
    this.#deliver({ kind: 'event', channel, value: encode(args) });
  }

  async executeJavaScript(code: string): Promise<unknown> {
    await this.prepared;
    const { result, exceptionDetails } = await this.command<{ result: { value: unknown }; exceptionDetails?: { text: string; exception?: { description?: string } } }>(
      'Runtime.evaluate', { expression: code, awaitPromise: true, returnByValue: true, userGesture: true });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Sends a DevTools command to this page. */
  async command<Result = Fields>(method: string, params: Fields = {}): Promise<Result> {
    const devTools = await browser.devTools;
    if (this.#target === undefined) await this.prepared;
    return devTools.send<Result>(method, params, this.#target?.sessionId);
  }

  /** A page asked for another window: the program's handler answers, and the host opens none. */
  askForWindow(address: string): void {
    const answer = this.#openHandler?.({ url: toProgram(address), frameName: '', features: '', disposition: 'foreground-tab', referrer: { url: '', policy: 'default' } });
    if (answer?.action !== 'deny') console.error(`[host] window.open of ${address} was allowed, which the host does not carry`);
  }

  async #prepare(): Promise<Target> {
    const { width = 800, height = 600, x, y, show, focusable, webPreferences } = this.#options;
    const devTools = await app.startBrowser();
    await this.session.webRequest.enable();
    const isHidden = show === false && focusable === false;
    const target = await browser.open({ width, height, x, y, token: this.#key, isHidden });
    this.#target = target;
    devTools.on(target.sessionId, (method, params) => this.#hear(method, params));
    const preloadPath = webPreferences?.preload ?? '';
    const settings = { binding: `${this.#key}Post`, delivery: `${this.#key}Deliver`, process: rendererProcess() };
    const scripts = windowScripts({ key: this.#key, settings, preloadPath, preloadSource: preloadPath === '' ? '' : readFileSync(preloadPath, 'utf8') });
    const commands = [
      ['Page.enable', {}], ['Runtime.enable', {}], ['Page.setLifecycleEventsEnabled', { enabled: true }],
      ['Runtime.addBinding', { name: settings.binding, executionContextName: world }],
      ['Page.addScriptToEvaluateOnNewDocument', { source: scripts.page }],
      ['Page.addScriptToEvaluateOnNewDocument', { source: scripts.preload, worldName: world }],
      ['Runtime.runIfWaitingForDebugger', {}],
    ] as const;
    await Promise.all(commands.map(([method, params]) => devTools.send(method, params, target.sessionId)));
    if (isHeadless || !isHidden) await this.#place({ width, height, ...(x === undefined ? {} : { left: x, top: y }) }).catch((cause: unknown) => trace('place', cause));
    return target;
  }

  /** On a display Chromium opens windows in its own favourite size; headless, the size is that of the page. */
  async #place(bounds: Readonly<Record<string, unknown>>): Promise<void> {
    const devTools = await browser.devTools;
    const { windowId } = await devTools.send<{ windowId: number }>('Browser.getWindowForTarget', { targetId: this.#target?.id });
    if (isHeadless) await devTools.send('Browser.setContentsSize', { windowId, width: bounds['width'], height: bounds['height'] });
    else await devTools.send('Browser.setWindowBounds', { windowId, bounds });
  }

  #hear(method: string, params: Fields): void {
    const isOwnFrame = params['frameId'] === this.#target?.id;
    if (method === 'Runtime.executionContextCreated') this.#meetContext(params['context'] as { name: string; uniqueId: string; auxData?: { frameId?: string } });
    else if (method === 'Runtime.executionContextsCleared') this.#preloadContext = undefined;
    else if (method === 'Runtime.bindingCalled') void this.#called(JSON.parse(String(params['payload'])) as FromPreload);
    else if (method === 'Page.frameNavigated') this.#navigated(params['frame'] as { parentId?: string; url: string; urlFragment?: string });
    else if (method === 'Page.navigatedWithinDocument' && isOwnFrame) this.#address = String(params['url']);
    else if (method === 'Page.frameRequestedNavigation' && isOwnFrame && params['disposition'] === 'currentTab') this.#wantsToLeave(String(params['url']));
    else if (method === 'Page.lifecycleEvent' && isOwnFrame && !isBlank(this.#address)) this.#lived(String(params['name']));
    else if (method === 'Inspector.targetCrashed') this.emit('render-process-gone', new HostEvent(), { reason: 'crashed', exitCode: 1 });
    else if (method === 'Runtime.exceptionThrown') trace('page', JSON.stringify(params['exceptionDetails']));
  }

  #meetContext({ name, uniqueId, auxData }: { readonly name: string; readonly uniqueId: string; readonly auxData?: { readonly frameId?: string } }): void {
    if (name !== world || auxData?.frameId !== this.#target?.id) return;
    this.#preloadContext = uniqueId;
    const waiting = this.#undelivered;
    this.#undelivered = [];
    for (const one of waiting) this.#deliver(one);
  }

  #navigated(frame: { readonly parentId?: string; readonly url: string; readonly urlFragment?: string }): void {
    if (frame.parentId !== undefined) return;
    this.#address = frame.url + (frame.urlFragment ?? '');
    if (!isBlank(this.#address)) this.emit('did-navigate', new HostEvent(), this.getURL(), 200, 'OK');
  }

  /** A script or a link of the page navigates: stopped where the program prevents it. */
  #wantsToLeave(address: string): void {
    const url = toProgram(address);
    const event = new HostEvent({ url, isMainFrame: true, isSameDocument: false, frame: this.mainFrame });
    this.emit('will-frame-navigate', event);
    if (!event.defaultPrevented) this.emit('will-navigate', event, url);
    if (event.defaultPrevented) this.command('Page.stopLoading').catch(() => undefined);
  }

  #lived(name: string): void {
    if (name === 'DOMContentLoaded') this.emit('dom-ready', new HostEvent());
    if (name === 'firstPaint') this.#painted();
    if (name !== 'load') return;
    this.#isLoading = false;
    this.emit('did-finish-load', new HostEvent());
    for (const resolve of this.#loading.splice(0)) resolve();
    setTimeout(() => this.#painted(), paintMilliseconds).unref();
  }

  #painted(): void {
    if (this.#isPainted || this.isDestroyed()) return;
    this.#isPainted = true;
    this.#window.emit('ready-to-show', new HostEvent());
  }

  async #called(message: FromPreload): Promise<void> {
    if (message.kind === 'open') this.askForWindow(message.address);
    else if (message.kind === 'bounds' && !isHeadless) this.#window.wasMoved(message as never);
    else if (message.kind === 'key') pressed(message as never, this.#window);
    else if (message.kind === 'preload-error') {
      console.error('[host] the preload script failed:', message.message);
      this.emit('preload-error', new HostEvent(), this.#options.webPreferences?.preload, new Error(message.message));
    } else if (message.kind === 'send') {
      const event = this.#ipcEvent();
      const args = decode(message.value) as unknown[];
      this.ipc.emit(message.channel, event, ...args);
      ipcMain.emit(message.channel, event, ...args);
    } else if (message.kind === 'invoke') this.#deliver(await this.#invoked(message));
  }

  async #invoked({ id, channel, value }: FromPreload): Promise<unknown> {
    try {
      const handler = this.ipc.handlers.get(channel) ?? ipcMain.handlers.get(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      const given: unknown = await handler(this.#ipcEvent() as never, ...(decode(value) as unknown[]));
      return { kind: 'reply', id, value: encode(given) };
    } catch (cause) {
      console.error(`Error occurred in handler for '${channel}':`, cause);
      const said = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
      return { kind: 'reply', id, error: `Error invoking remote method '${channel}': ${said}` };
    }
  }

  #ipcEvent(): HostEvent {
    return new HostEvent({ type: 'frame', sender: this, senderFrame: this.mainFrame, frameId: 1, processId: 1, ports: [] });
  }

  /** Messages for a world that does not exist yet wait for it. */
  #deliver(message: unknown): void {
    if (this.#preloadContext === undefined) {
      this.#undelivered.push(message);
      return;
    }
    const expression = `globalThis[${JSON.stringify(`${this.#key}Deliver`)}](${JSON.stringify(JSON.stringify(message))})`;
    this.command<{ exceptionDetails?: unknown }>('Runtime.evaluate', { expression, uniqueContextId: this.#preloadContext }).then(
      ({ exceptionDetails }) => { if (exceptionDetails !== undefined) console.error('[host] a listener in the preload failed', JSON.stringify(exceptionDetails)); },
      (cause: unknown) => trace('deliver', cause));
  }
}

const rendererProcess = (): Readonly<Record<string, unknown>> => ({
  platform: process.platform, arch: process.arch, type: 'renderer', sandboxed: true, contextIsolated: true, versions: { ...process.versions }, env: {}, argv: [],
});

/** Electron's `webContents`. */
export const webContents = {
  getAllWebContents: (): HostContents[] => [...registry.windows.values()].map((window) => window.webContents),
  fromId: (id: number): HostContents | undefined => registry.windows.get(id)?.webContents,
  fromDevToolsTargetId: (targetId: string): HostContents | undefined => webContents.getAllWebContents().find((contents) => contents.targetId === targetId),
  getFocusedWebContents: (): HostContents | null => registry.windows.get(registry.focusedId)?.webContents ?? null,
};
