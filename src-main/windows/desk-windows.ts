import type { BrowserWindow } from 'electron';
import type { Bounds, Place } from './geometry.ts';
import { placeOf } from './geometry.ts';
import type { WindowKind, WindowSurroundings } from './window-factory.ts';
import { makeWindow } from './window-factory.ts';

/** The windows a person sees, and what kind each is. */
export type DeskWindows = {
  readonly openAgent: () => BrowserWindow;
  /** A record in its own window; the one that already shows it is brought to the front instead. */
  readonly openRecord: (collection: string, recordId: string) => BrowserWindow;
  readonly openEngine: () => BrowserWindow;
  readonly kindOf: (webContentsId: number) => WindowKind | undefined;
  readonly visible: () => readonly BrowserWindow[];
  readonly all: () => readonly BrowserWindow[];
};

type Deps = {
  readonly surroundings: WindowSurroundings;
  readonly screens: () => readonly Bounds[];
  readonly remembered: (kind: WindowKind) => Place | undefined;
  readonly remember: (kind: WindowKind, place: Place) => void;
  readonly onLastVisibleClosed: () => void;
};

type Open = { readonly window: BrowserWindow; readonly kind: WindowKind; readonly page: string };

const standardSizes = { agent: { width: 1440, height: 900 }, record: { width: 980, height: 860 }, engine: { width: 480, height: 320 } } as const;

/** Opens windows, remembers where they stand, and tells when the last visible one was closed. */
export function openDeskWindows(deps: Deps): DeskWindows {
  const open = new Map<number, Open>();
  const add = (kind: WindowKind, page: string): BrowserWindow => {
    const remembered = deps.remembered(kind);
    const place = kind === 'engine' ? standardSizes.engine : placeOf(remembered, standardSizes[kind], deps.screens());
    const unseen = kind === 'engine' ? { focusable: false, skipTaskbar: true } : {};
    const window = makeWindow(deps.surroundings, { kind, page, options: { ...place, ...unseen, title: 'Guichet', minWidth: 480, minHeight: 320 } });
    const id = window.webContents.id;
    open.set(id, { window, kind, page });
    if (kind !== 'engine') showWhenPainted(window, remembered?.isMaximized === true, (one) => deps.remember(kind, one));
    window.on('closed', () => {
      open.delete(id);
      if (kind !== 'engine' && visible().length === 0) deps.onLastVisibleClosed();
    });
    return window;
  };
  const visible = (): readonly BrowserWindow[] => [...open.values()].filter(({ kind }) => kind !== 'engine').map(({ window }) => window);
  return {
    openAgent: () => add('agent', 'agent.html'),
    openRecord(collection, recordId) {
      const page = `agent.html?record=${encodeURIComponent(collection)}/${encodeURIComponent(recordId)}`;
      const shown = [...open.values()].find((one) => one.page === page);
      if (shown === undefined) return add('record', page);
      bringToFront(shown.window);
      return shown.window;
    },
    openEngine: () => add('engine', 'engine.html'),
    kindOf: (id) => open.get(id)?.kind,
    visible,
    all: () => [...open.values()].map(({ window }) => window),
  };
}

/** Shows a window that may be minimised or behind others. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function showWhenPainted(window: BrowserWindow, isMaximized: boolean, remember: (place: Place) => void): void {
  if (isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  const keep = (): void => {
    if (!window.isDestroyed()) remember({ ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  };
  let settling: ReturnType<typeof setTimeout> | undefined;
  const keepSoon = (): void => {
    clearTimeout(settling);
    settling = setTimeout(keep, 500);
  };
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('close', () => {
    clearTimeout(settling);
    keep();
  });
}
