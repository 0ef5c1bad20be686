import type { BrowserWindow as ElectronWindow, BrowserWindowConstructorOptions } from 'electron';
import { BrowserWindow } from 'electron';

// The only place that makes a window. What a page may not do is decided here, for all of them at once.

/** The kinds of window of this program. */
export type WindowKind = 'agent' | 'record' | 'engine';

/** What every window has in common. */
export type WindowSurroundings = {
  readonly preload: string;
  readonly partition: string;
  readonly origin: string;
  readonly openExternally: (address: string) => void;
};

type Order = {
  readonly kind: WindowKind;
  /** Path and query below our origin. */
  readonly page: string;
  readonly options: BrowserWindowConstructorOptions;
};

/** Makes a window that shows one page of ours and can never show another. */
export function makeWindow(surroundings: WindowSurroundings, order: Order): ElectronWindow {
  const window = new BrowserWindow({
    ...order.options,
    show: false,
    webPreferences: {
      preload: surroundings.preload,
      partition: surroundings.partition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      backgroundThrottling: order.kind !== 'engine',
    },
  });
  confine(window, surroundings);
  void window.loadURL(`${surroundings.origin}/${order.page}`).catch(() => undefined);
  return window;
}

/** No navigation away, no new windows, no webviews: a link goes to the system's browser or nowhere. */
function confine(window: ElectronWindow, { origin, openExternally }: WindowSurroundings): void {
  const contents = window.webContents;
  contents.setWindowOpenHandler(({ url }) => {
    openExternally(url);
    return { action: 'deny' };
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isReload(event.url, contents.getURL(), origin)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** A page may load itself again; everything else is a navigation. */
function isReload(to: string, current: string, origin: string): boolean {
  return to.startsWith(`${origin}/`) && to.split('#')[0] === current.split('#')[0];
}
