import { EventEmitter } from 'node:events';
import type { MenuItemConstructorOptions } from 'electron';
import { app } from './app.ts';
import type { HostWindow } from './browser-window.ts';
import { registry } from './registry.ts';

/** A key as a page reports it once its own listeners left it alone. */
export type PressedKey = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly shiftKey: boolean; readonly altKey: boolean };

const roles: Readonly<Record<string, (window: HostWindow | null) => void>> = {
  quit: () => app.quit(),
  close: (window) => void window?.close(),
  minimize: (window) => window?.minimize(),
  reload: (window) => window?.reload(),
  togglefullscreen: (window) => window?.setFullScreen(!window.isFullScreen()),
  zoomin: (window) => window?.webContents.setZoomLevel(window.webContents.getZoomLevel() + 0.5),
  zoomout: (window) => window?.webContents.setZoomLevel(window.webContents.getZoomLevel() - 0.5),
  resetzoom: (window) => window?.webContents.setZoomLevel(0),
};

/** Electron's `MenuItem`. */
export class HostMenuItem {
  readonly id: string;
  readonly label: string;
  readonly role: string | undefined;
  readonly type: string;
  readonly accelerator: string | undefined;
  readonly submenu: HostMenu | undefined;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  readonly #onClick: MenuItemConstructorOptions['click'];

  constructor(options: MenuItemConstructorOptions) {
    this.id = options.id ?? '';
    this.label = options.label ?? options.role ?? '';
    this.role = options.role;
    this.type = options.type ?? (options.submenu === undefined ? 'normal' : 'submenu');
    this.accelerator = options.accelerator;
    this.submenu = Array.isArray(options.submenu) ? HostMenu.buildFromTemplate(options.submenu) : undefined;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.#onClick = options.click;
  }

  click(event: unknown = {}, window: HostWindow | null = registry.windows.get(registry.focusedId) ?? null): void {
    if (!this.enabled) return;
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.role !== undefined) roles[this.role.toLowerCase()]?.(window);
    this.#onClick?.(this as never, window as never, event as never);
  }
}

/** Electron's `Menu`. */
export class HostMenu extends EventEmitter {
  static #application: HostMenu | null = null;
  readonly items: HostMenuItem[] = [];

  static buildFromTemplate(template: readonly (MenuItemConstructorOptions | HostMenuItem)[]): HostMenu {
    const menu = new HostMenu();
    for (const one of template) menu.append(one instanceof HostMenuItem ? one : new HostMenuItem(one));
    return menu;
  }
  static setApplicationMenu(menu: HostMenu | null): void { HostMenu.#application = menu; }
  static getApplicationMenu(): HostMenu | null { return HostMenu.#application; }

  append(item: HostMenuItem): void { this.items.push(item); }

  getMenuItemById(id: string): HostMenuItem | null {
    return this.all().find((item) => item.id === id) ?? null;
  }

  /** Every item, with those of the menus below. */
  all(): HostMenuItem[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.all() ?? [])]);
  }
}

/** Runs the menu item whose accelerator was pressed in a window. */
export function pressed(key: PressedKey, window: HostWindow): void {
  const item = HostMenu.getApplicationMenu()?.all().find(({ accelerator }) => accelerator !== undefined && isAccelerator(accelerator, key));
  item?.click({}, window);
}

function isAccelerator(accelerator: string, key: PressedKey): boolean {
  const parts = accelerator.split('+').map((part) => part.toLowerCase());
  const isMac = process.platform === 'darwin';
  const has = (...names: string[]): boolean => names.some((name) => parts.includes(name));
  const wantsMain = has('cmdorctrl', 'commandorcontrol');
  const wantsCtrl = has('ctrl', 'control') || (wantsMain && !isMac);
  const wantsMeta = has('cmd', 'command', 'super', 'meta') || (wantsMain && isMac);
  return parts.at(-1) === key.key.toLowerCase() && wantsCtrl === key.ctrlKey && wantsMeta === key.metaKey && has('shift') === key.shiftKey && has('alt', 'option') === key.altKey;
}
