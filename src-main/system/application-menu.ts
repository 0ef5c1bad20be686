import type { MenuItemConstructorOptions } from 'electron';
import type { MenuTexts } from './menu-texts.ts';

/** What the menu can ask of a window. */
export type MenuCommand = 'new-incident' | 'find' | 'import' | 'keyboard-map' | 'preferences';

type Deps = {
  readonly texts: MenuTexts;
  readonly isMac: boolean;
  readonly isPackaged: boolean;
  readonly command: (command: MenuCommand) => void;
  readonly openWindow: () => void;
};

const line: MenuItemConstructorOptions = { type: 'separator' };

/** The application menu as a template; each item of ours has an id, so that tests and screen readers find it. */
export function applicationMenu(deps: Deps): MenuItemConstructorOptions[] {
  const menus = [fileMenu(deps), editMenu(deps), viewMenu(deps), windowMenu(deps), helpMenu(deps)];
  return deps.isMac ? [macMenu(deps), ...menus] : menus;
}

const ask = (deps: Deps, command: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
  id: command, label, click: () => deps.command(command), ...(accelerator === undefined ? {} : { accelerator }),
});

function fileMenu(deps: Deps): MenuItemConstructorOptions {
  const { texts } = deps;
  const end: MenuItemConstructorOptions[] = deps.isMac
    ? [{ role: 'close', label: texts.closeWindow }]
    : [ask(deps, 'preferences', texts.preferences, 'CmdOrCtrl+,'), line, { role: 'close', label: texts.closeWindow }, { role: 'quit', id: 'quit', label: texts.quit }];
  return {
    label: texts.file,
    submenu: [
      ask(deps, 'new-incident', texts.newIncident, 'CmdOrCtrl+N'),
      { id: 'new-window', label: texts.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: () => deps.openWindow() },
      line, ask(deps, 'import', texts.importIncidents), line, ...end,
    ],
  };
}

function editMenu(deps: Deps): MenuItemConstructorOptions {
  const { texts } = deps;
  return {
    label: texts.edit,
    submenu: [
      { role: 'undo', label: texts.undo }, { role: 'redo', label: texts.redo }, line,
      { role: 'cut', label: texts.cut }, { role: 'copy', label: texts.copy }, { role: 'paste', label: texts.paste },
      { role: 'selectAll', label: texts.selectAll }, line, ask(deps, 'find', texts.find, 'CmdOrCtrl+F'),
    ],
  };
}

function viewMenu({ texts, isPackaged }: Deps): MenuItemConstructorOptions {
  const tools: MenuItemConstructorOptions[] = isPackaged ? [] : [line, { role: 'toggleDevTools', label: texts.developerTools }];
  return {
    label: texts.view,
    submenu: [
      { role: 'zoomIn', label: texts.zoomIn }, { role: 'zoomOut', label: texts.zoomOut }, { role: 'resetZoom', label: texts.actualSize },
      line, { role: 'togglefullscreen', label: texts.fullScreen }, ...tools,
    ],
  };
}

const windowMenu = ({ texts, isMac }: Deps): MenuItemConstructorOptions => ({
  label: texts.window,
  submenu: [{ role: 'minimize', label: texts.minimize }, ...(isMac ? [line, { role: 'front' } as const] : [])],
});

const helpMenu = (deps: Deps): MenuItemConstructorOptions => ({
  label: deps.texts.help,
  submenu: [
    ask(deps, 'keyboard-map', deps.texts.keyboardMap),
    ...(deps.isMac ? [] : [line, { role: 'about', label: deps.texts.about } as const]),
  ],
});

const macMenu = (deps: Deps): MenuItemConstructorOptions => ({
  label: 'Guichet',
  submenu: [
    { role: 'about', label: deps.texts.about }, line, ask(deps, 'preferences', deps.texts.preferences, 'Cmd+,'), line,
    { role: 'hide', label: deps.texts.hide }, { role: 'hideOthers', label: deps.texts.hideOthers }, { role: 'unhide', label: deps.texts.showAll },
    line, { role: 'quit', id: 'quit', label: deps.texts.quit },
  ],
});
