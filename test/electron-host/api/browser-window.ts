import { EventEmitter } from 'node:events';
import type { BrowserWindow as ElectronWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { browser } from '../chromium/browser.ts';
import { isHeadless, trace } from '../launch.ts';
import { app } from './app.ts';
import { HostEvent } from './host-event.ts';
import { registry } from './registry.ts';
import { HostContents } from './web-contents.ts';

type Carried = Pick<ElectronWindow,
  | 'id' | 'blur' | 'destroy' | 'focus' | 'getBounds' | 'getNormalBounds' | 'getSize' | 'getTitle' | 'hide' | 'isDestroyed' | 'isFocused' | 'isFullScreen'
  | 'isMaximized' | 'isMinimized' | 'isVisible' | 'loadURL' | 'maximize' | 'minimize' | 'reload' | 'restore' | 'setBounds' | 'setFullScreen' | 'setSize'
  | 'setTitle' | 'show' | 'showInactive' | 'unmaximize'>;
type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen';

/** Electron's `BrowserWindow`. */
export class HostWindow extends EventEmitter implements Carried {
  readonly id: number;
  readonly webContents: HostContents;
  #title: string;
  #bounds: Rectangle;
  #isVisible: boolean;
  #isClosing = false;
  #isGone = false;
  #state: WindowState = 'normal';

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    this.setMaxListeners(0);
    this.id = registry.nextId++;
    this.#title = options.title ?? app.name;
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    this.#isVisible = options.show !== false;
    registry.windows.set(this.id, this);
    this.webContents = new HostContents(this, this.id, options);
    setImmediate(() => {
      app.emit('browser-window-created', new HostEvent(), this);
      app.emit('web-contents-created', new HostEvent(), this.webContents);
    });
    if (this.#isVisible) this.#takeFocus();
  }

  static getAllWindows(): HostWindow[] { return [...registry.windows.values()]; }
  static getFocusedWindow(): HostWindow | null { return registry.windows.get(registry.focusedId) ?? null; }
  static fromId(id: number): HostWindow | null { return registry.windows.get(id) ?? null; }
  static fromWebContents(contents: unknown): HostWindow | null { return HostWindow.getAllWindows().find((window) => window.webContents === contents) ?? null; }

  loadURL(address: string): Promise<void> { return this.webContents.loadURL(address); }
  reload(): void { this.webContents.reload(); }
  getTitle(): string { return this.#title; }
  setTitle(title: string): void { this.#title = title; }
  isDestroyed(): boolean { return this.#isGone; }
  isVisible(): boolean { return this.#isVisible; }
  isFocused(): boolean { return registry.focusedId === this.id; }
  isMinimized(): boolean { return this.#state === 'minimized'; }
  isMaximized(): boolean { return this.#state === 'maximized'; }
  isFullScreen(): boolean { return this.#state === 'fullscreen'; }
  getBounds(): Rectangle { return { ...this.#bounds }; }
  getNormalBounds(): Rectangle { return { ...this.#bounds }; }
  getSize(): number[] { return [this.#bounds.width, this.#bounds.height]; }
  setSize(width: number, height: number): void { this.setBounds({ width, height }); }
  focus(): void { this.#takeFocus(); }
  minimize(): void { this.#become('minimized', 'minimize'); }
  maximize(): void { this.#become('maximized', 'maximize'); }
  unmaximize(): void { this.#become('normal', 'unmaximize'); }
  restore(): void { this.#become('normal', 'restore'); }
  setFullScreen(isFull: boolean): void { this.#become(isFull ? 'fullscreen' : 'normal', isFull ? 'enter-full-screen' : 'leave-full-screen'); }

  show(): void {
    this.showInactive();
    this.#takeFocus();
  }

  showInactive(): void {
    if (this.#isVisible) return;
    this.#isVisible = true;
    this.emit('show', new HostEvent());
  }

  hide(): void {
    if (!this.#isVisible) return;
    this.#isVisible = false;
    this.blur();
    this.emit('hide', new HostEvent());
    this.#draw({ windowState: 'minimized' });
  }

  blur(): void {
    if (registry.focusedId !== this.id) return;
    registry.focusedId = 0;
    this.emit('blur', new HostEvent());
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    const { x: left, y: top, width, height } = this.#bounds;
    this.#draw({ left, top, width, height });
    this.emit('resize', new HostEvent());
    this.emit('move', new HostEvent());
  }

  /** The person moved or resized it. */
  wasMoved({ x, y, width, height }: Rectangle): void {
    this.#bounds = { x, y, width, height };
    this.emit('resize', new HostEvent());
    this.emit('move', new HostEvent());
  }

  /** Closes unless a listener prevents it; tells whether it closes. */
  close(): boolean {
    if (this.#isGone || this.#isClosing) return true;
    const event = new HostEvent();
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    this.#drop();
    return true;
  }

  destroy(): void {
    if (!this.#isGone && !this.#isClosing) this.#drop();
  }

  /** The page's target is gone, by our doing or by somebody else's. */
  gone(): void {
    if (this.#isGone) return;
    if (!this.#isClosing) this.emit('close', new HostEvent());
    this.#isGone = true;
    registry.windows.delete(this.id);
    if (registry.focusedId === this.id) registry.focusedId = 0;
    this.webContents.emit('destroyed', new HostEvent());
    this.emit('closed', new HostEvent());
    if (registry.windows.size > 0 || app.isQuitting) return;
    if (!app.emit('window-all-closed')) app.quit();
  }

  #takeFocus(): void {
    if (registry.focusedId === this.id || this.#isGone) return;
    HostWindow.getFocusedWindow()?.blur();
    registry.focusedId = this.id;
    this.emit('focus', new HostEvent());
    app.emit('browser-window-focus', new HostEvent(), this);
    this.webContents.command('Page.bringToFront').catch(() => undefined);
  }

  #become(state: WindowState, event: string): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#draw({ windowState: state });
    this.emit(event, new HostEvent());
  }

  #draw(bounds: Readonly<Record<string, unknown>>): void {
    const isOnlyState = 'windowState' in bounds;
    if (isHeadless && isOnlyState) return;
    void this.webContents.prepared.then(async ({ id }) => {
      const devTools = await browser.devTools;
      const { windowId } = await devTools.send<{ windowId: number }>('Browser.getWindowForTarget', { targetId: id });
      await devTools.send('Browser.setWindowBounds', { windowId, bounds });
    }).catch((cause: unknown) => trace('bounds', cause));
  }

  #drop(): void {
    this.#isClosing = true;
    this.webContents.prepared
      .then(async ({ id }) => (await browser.devTools).send('Target.closeTarget', { targetId: id }))
      .catch((cause: unknown) => trace('close', cause))
      .finally(() => this.gone());
  }
}

const windowOf = (targetId: string): HostWindow | undefined => HostWindow.getAllWindows().find((window) => window.webContents.targetId === targetId);

browser.on('destroyed', (targetId: string) => windowOf(targetId)?.gone());
browser.on('popup', (targetId: string, openerId: string, address: string) => {
  windowOf(openerId)?.webContents.askForWindow(address);
  void browser.devTools.then((devTools) => devTools.send('Target.closeTarget', { targetId })).catch(() => undefined);
});
// On a display the person may close the browser itself: that ends the program as closing every window would.
browser.on('gone', () => {
  for (const window of HostWindow.getAllWindows()) window.gone();
  app.exit(app.isQuitting ? 0 : 1);
});
