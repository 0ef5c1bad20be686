// What `import 'electron'` gives in the main process. What is missing here fails at the import, by name.
export { app } from './app.ts';
export { HostWindow as BrowserWindow } from './browser-window.ts';
export { HostNotification as Notification, net, powerMonitor, screen, shell } from './desktop.ts';
export { ipcMain } from './ipc-main.ts';
export { HostMenu as Menu, HostMenuItem as MenuItem } from './menu.ts';
export { safeStorage } from './safe-storage.ts';
export { protocol, session } from './session.ts';
export { webContents } from './web-contents.ts';
