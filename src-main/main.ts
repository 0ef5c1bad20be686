import { hostname } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, net, Notification, powerMonitor, protocol, safeStorage, screen, session, shell } from 'electron';
import type { DeskInfo, EventName, ToldBy } from '#shared/bridge/contract.ts';
import { protocolVersion, replicaHeader, versionHeader } from '#shared/protocol/protocol.version.ts';
import { tell, tellAll } from './bridge/announcer.ts';
import type { Handlers } from './bridge/router.ts';
import { bindCalls } from './bridge/router.ts';
import { isOwnTopFrame } from './bridge/sender.ts';
import type { DeskSession } from './settings/desk-session.ts';
import { openDeskSession } from './settings/desk-session.ts';
import type { MachineSettings } from './settings/machine-settings.ts';
import { openMachineSettings } from './settings/machine-settings.ts';
import { secretBox } from './settings/secret-box.ts';
import { sessionClient } from './settings/session-client.ts';
import type { StartOptions } from './settings/start-options.ts';
import { readStartOptions } from './settings/start-options.ts';
import { claimAppScheme, contentSecurityPolicy, deskOrigin, serveBundle } from './system/app-scheme.ts';
import type { MenuCommand } from './system/application-menu.ts';
import { applicationMenu } from './system/application-menu.ts';
import { openExternally } from './system/external-links.ts';
import { menuTexts } from './system/menu-texts.ts';
import { openNotices } from './system/notices.ts';
import { authorizeRequests, guardPermissions } from './system/session-guard.ts';
import { endWhenNothingWaits } from './windows/closing.ts';
import type { DeskWindows } from './windows/desk-windows.ts';
import { bringToFront, openDeskWindows } from './windows/desk-windows.ts';
import type { Engine } from './windows/engine-window.ts';
import { keepEngine } from './windows/engine-window.ts';

// The only file of this process that connects parts. Main is never on the path of data: it holds the
// windows, the session with the endpoint and the machine's settings.

const partition = 'persist:desk';
const now = (): number => Date.now();
const warn = (sentence: string): void => console.error(`[guichet] ${sentence}`);

claimAppScheme(protocol);
app.enableSandbox();
if (app.requestSingleInstanceLock()) void run(readStartOptions(process.argv, process.env));
else app.quit();

/** Starts the desk once Electron is ready. */
async function run(options: StartOptions): Promise<void> {
  await app.whenReady();
  const folder = app.getPath('userData');
  const settings = openMachineSettings(folder, (count) => crypto.getRandomValues(new Uint8Array(count)), warn);
  const client = sessionClient({ fetch: (url, init) => net.fetch(url, init), endpointUrl: options.endpointUrl, replica: settings.replica, deviceName: hostname().slice(0, 120) });
  const desk = await openDeskSession({ folder, endpointUrl: options.endpointUrl, client, secrets: secretBox(safeStorage, warn), now });
  prepareSession(options, settings, desk);

  const windows = openDeskWindows({
    surroundings: {
      preload: join(import.meta.dirname, '../preload/index.cjs'), partition, origin: deskOrigin,
      openExternally: (address) => void openExternally(shell, address),
    },
    screens: () => screen.getAllDisplays().map((display) => display.workArea),
    remembered: (kind) => settings.geometry(kind),
    remember: (kind, place) => settings.writeGeometry(kind, place),
    onLastVisibleClosed: () => void lastVisibleClosed(),
  });
  const engine = keepEngine({ open: () => windows.openEngine(), ping: (window) => tell(window.webContents, 'engine.ping', undefined), now, warn });
  const lastVisibleClosed = async (): Promise<void> => {
    if (process.platform === 'darwin') return;
    await endWhenNothingWaits({
      hasVisibleWindow: () => windows.visible().length > 0,
      askWaitingEdits: (patience) => engine.ask(patience),
      now,
      pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      quit: () => app.quit(),
    });
  };

  connect({ options, settings, desk, windows, engine });
  windows.openAgent();
}

type Parts = {
  readonly options: StartOptions;
  readonly settings: MachineSettings;
  readonly desk: DeskSession;
  readonly windows: DeskWindows;
  readonly engine: Engine;
};

/** Our pages, their permissions, and the headers of their requests to the endpoint. */
function prepareSession({ endpointUrl }: StartOptions, settings: MachineSettings, desk: DeskSession): void {
  const ours = session.fromPartition(partition);
  serveBundle(ours.protocol, join(import.meta.dirname, '../renderer'), contentSecurityPolicy(endpointUrl));
  guardPermissions(ours, deskOrigin);
  authorizeRequests(ours, endpointUrl, async () => {
    const token = await desk.accessToken();
    const named = { [replicaHeader]: settings.replica, [versionHeader]: String(protocolVersion) };
    return token === '' ? named : { ...named, authorization: `Bearer ${token}` };
  });
}

/** Binds the calls of windows, the events of the system and the menu. */
function connect(parts: Parts): void {
  const { settings, desk, windows, engine } = parts;
  const everybody = <Name extends EventName>(name: Name, told: ToldBy<Name>): void => tellAll(windows.all().map((window) => window.webContents), name, told);
  const front = (): BrowserWindow => {
    const focused = BrowserWindow.getFocusedWindow();
    return windows.visible().find((window) => window === focused) ?? windows.visible()[0] ?? windows.openAgent();
  };
  const command = (name: MenuCommand): void => {
    const window = front();
    bringToFront(window);
    whenLoaded(window, () => tell(window.webContents, 'window.command', { command: name, target: '' }));
  };
  const drawMenu = (): void => Menu.setApplicationMenu(Menu.buildFromTemplate(applicationMenu({
    texts: menuTexts[languageOf(settings)], isMac: process.platform === 'darwin', isPackaged: app.isPackaged, command, openWindow: () => windows.openAgent(),
  })));
  const notices = openNotices((shown) => new Notification(shown), (target) => {
    const window = front();
    bringToFront(window);
    tell(window.webContents, 'notice.clicked', { target });
  });
  bindCalls(ipcMain, handlersOf(parts, { everybody, drawMenu, showNotice: notices.show }), {
    identify(event) {
      const windowKind = windows.kindOf(event.sender.id);
      return windowKind !== undefined && isOwnTopFrame(event, deskOrigin) ? { windowKind, webContentsId: event.sender.id } : undefined;
    },
    reservedFor: { 'engine.alive': 'engine' },
    warn,
  });
  drawMenu();
  desk.onChanged((state) => everybody('session.changed', state));
  powerMonitor.on('resume', () => {
    engine.forgive();
    everybody('power.resumed', undefined);
  });
  app.on('second-instance', () => bringToFront(front()));
  app.on('activate', () => bringToFront(front()));
  app.on('window-all-closed', () => undefined);
  app.on('before-quit', () => {
    engine.stop();
    desk.stop();
  });
}

type Outlets = {
  readonly everybody: <Name extends EventName>(name: Name, told: ToldBy<Name>) => void;
  readonly drawMenu: () => void;
  readonly showNotice: (notice: { readonly title: string; readonly body: string; readonly target: string }) => void;
};

function handlersOf({ options, settings, desk, windows, engine }: Parts, { everybody, drawMenu, showNotice }: Outlets): Handlers {
  return {
    'desk.info': () => ({
      endpointUrl: options.endpointUrl, replica: settings.replica, language: languageOf(settings),
      version: app.getVersion(), platform: platformOf(process.platform),
    }),
    'session.read': () => desk.state(),
    'session.signIn': ({ userName, password }) => desk.signIn(userName, password),
    'session.signOut': () => desk.signOut().then(() => undefined),
    'session.renew': () => desk.renew(),
    'window.open': (order) => {
      if (order.kind === 'agent') windows.openAgent();
      else windows.openRecord(order.collection, order.recordId);
      return undefined;
    },
    'notice.show': (notice) => {
      showNotice(notice);
      return undefined;
    },
    'preferences.read': () => settings.preferences(),
    'preferences.write': (preferences) => {
      settings.writePreferences(preferences);
      drawMenu();
      everybody('preferences.changed', preferences);
      return undefined;
    },
    'engine.alive': ({ waitingEdits }) => {
      engine.heard(waitingEdits);
      return undefined;
    },
    'link.openExternal': async ({ url }) => ({ opened: await openExternally(shell, url) }),
  };
}

/** The chosen language, or the system's: French where the person prefers French, English everywhere else. */
function languageOf(settings: MachineSettings): 'en' | 'fr' {
  const { language } = settings.preferences();
  if (language !== 'system') return language;
  return (app.getPreferredSystemLanguages()[0] ?? app.getLocale()).toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

const platformOf = (platform: NodeJS.Platform): DeskInfo['platform'] =>
  platform === 'win32' || platform === 'darwin' ? platform : 'linux';

function whenLoaded(window: BrowserWindow, then: () => void): void {
  if (window.webContents.isLoading()) window.webContents.once('did-finish-load', then);
  else then();
}
