// A program for the conformance tests: plain JavaScript, so that Electron's own binary runs it as well.
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, protocol, session } from 'electron';

const partition = 'persist:conformance';
const policy = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self' http://127.0.0.1:*";
const pages = {
  '/page.html': ['text/html', '<!doctype html><title>page</title><h1>page</h1><a href="https://example.invalid/">away</a>'],
  '/worker.js': ['text/javascript', 'onmessage = async ({ data }) => postMessage(await (await fetch(data)).text());'],
};

/** What happened, for the tests to read. */
globalThis.happened = [];
const note = (...words) => globalThis.happened.push(words.join(' '));

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }]);
app.on('second-instance', (_event, argv) => note('second-instance', argv.find((word) => word.startsWith('link:')) ?? ''));
app.on('window-all-closed', () => note('window-all-closed'));

globalThis.openWindow = (options = {}, page = 'page.html') => {
  const window = new BrowserWindow({
    width: 700, height: 500, ...options,
    webPreferences: { preload: join(import.meta.dirname, 'preload.cjs'), partition, sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  window.webContents.setWindowOpenHandler(({ url }) => {
    note('window.open', url);
    return { action: 'deny' };
  });
  window.webContents.on('will-frame-navigate', (event) => {
    note('will-frame-navigate', event.url);
    event.preventDefault();
  });
  window.once('ready-to-show', () => note('ready-to-show'));
  void window.loadURL(`app://main/${page}`);
  return window;
};

if (!app.requestSingleInstanceLock()) app.quit();
else {

  app.whenReady().then(() => {
    const ours = session.fromPartition(partition);
    ours.protocol.handle('app', (request) => {
      const [type, text] = pages[new URL(request.url).pathname] ?? [];
      if (type === undefined) return new Response('', { status: 404 });
      return new Response(text, { headers: { 'content-type': type, 'content-security-policy': policy } });
    });
    ours.setPermissionCheckHandler((_contents, permission, origin) => permission === 'clipboard-sanitized-write' && origin.startsWith('app://main'));
    ours.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
    ours.webRequest.onBeforeSendHeaders({ urls: ['http://127.0.0.1/*', 'http://127.0.0.1:*/*'] }, (details, proceed) => {
      if (details.url.includes('/plain')) proceed({});
      else proceed({ requestHeaders: { ...details.requestHeaders, authorization: 'Bearer from-main' } });
    });
    ipcMain.handle('echo', (_event, value) => value);
    ipcMain.handle('fail', () => { throw new TypeError('no such ticket'); });
    ipcMain.handle('sender', (event) => [event.senderFrame?.url, event.senderFrame?.parent === null]);
    Menu.setApplicationMenu(Menu.buildFromTemplate([
      { label: 'File', submenu: [{ id: 'new', label: 'New', accelerator: 'CmdOrCtrl+N', click: () => note('menu new') }, { id: 'quit', role: 'quit' }] },
    ]));
    globalThis.openWindow();
  });
}
