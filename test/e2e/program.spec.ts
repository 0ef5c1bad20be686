import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { DeskBridge } from '#shared/bridge/contract.ts';
import type { Desk } from './fixture/desk.ts';
import { expect, test } from './fixture.ts';
import { atWork, confirmedNumber, createIncident, numberOf, openByNumber } from './fixture/record-steps.ts';

// The program itself: its windows, what a page may not do, the session, and how it ends.

type WithBridge = { readonly desk: DeskBridge };
const sessionOf = (page: Page): Promise<string> => page.evaluate(() => (window as unknown as WithBridge).desk.call('session.read').then(({ kind }) => kind));
const windowCount = (desk: Desk): Promise<number> => desk.main(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test('a demo agent signs in with one click, and is still signed in after a restart without a network', async ({ desk }) => {
  const page = await desk.agentWindow();
  await page.getByRole('button', { name: /agent/i }).first().click();
  await expect(page.getByText('My work').first()).toBeVisible();
  desk.link.cut();
  const again = await desk.restart();
  await expect(again.getByText('My work').first()).toBeVisible();
  expect(await sessionOf(again)).toBe('signed-in');
});

test('a page has no door but the bridge', async ({ desk }) => {
  const page = await desk.agentWindow();
  expect(await page.evaluate(() => ['require', 'process', 'Buffer', 'module'].filter((name) => name in globalThis))).toEqual([]);
  expect(await page.evaluate(() => [isSecureContext, Object.isFrozen((window as unknown as WithBridge).desk), Object.keys((window as unknown as WithBridge).desk).sort()])).toEqual([true, true, ['call', 'on']]);
  expect(await page.evaluate(() => window.open('https://example.invalid/') === null)).toBe(true);
  const before = page.url();
  await page.evaluate(() => { location.href = 'https://example.invalid/'; });
  await page.evaluate(() => { location.href = '/engine.html'; });
  expect(await page.evaluate(() => document.title)).toContain('Guichet');
  expect(page.url()).toBe(before);
});

test('its policy stops injected scripts, text run as code, and strangers', async ({ desk }) => {
  const page = await desk.agentWindow();
  const outcome = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = 1';
    document.body.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'window.injected = 2');
    image.src = 'data:,';
    document.body.append(image);
    setTimeout('window.injected = 3', 0);
    const foreignWorker = await new Promise((resolve) => {
      const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
      worker.onmessage = () => resolve('ran');
      worker.onerror = () => resolve('refused');
    }).catch(() => 'refused');
    const stranger = await fetch('http://127.0.0.1:9/').then(() => 'answered', () => 'refused');
    return { injected: (window as { injected?: number }).injected, foreignWorker, stranger };
  });
  expect(outcome).toEqual({ injected: undefined, foreignWorker: 'refused', stranger: 'refused' });
  desk.forgetProblems();
});

test('a page never sees a token', async ({ desk, endpoint }) => {
  const page = await desk.signIn();
  const seen = await page.evaluate(async (url) => {
    const answer = await fetch(`${url}/v1/pull`, { method: 'POST', headers: { 'content-type': 'application/vnd.guichet+json' }, body: '{}' }).then((response) => response.status);
    const everything = JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, await (window as unknown as WithBridge).desk.call('session.read')]);
    return { answer, everything };
  }, desk.link.url);
  expect(seen.answer).not.toBe(401);
  expect(seen.everything).not.toMatch(/token|bearer/i);
  expect(await fetch(`${endpoint.url}/v1/pull`, { method: 'POST', headers: { 'content-type': 'application/vnd.guichet+json' }, body: '{}' }).then((response) => response.status)).toBe(401);
});

test('main refuses calls of another shape, and calls that are not for this window', async ({ desk }) => {
  const page = await desk.agentWindow();
  const refusal = (name: string, taken?: unknown): Promise<string> => page.evaluate(([call, value]) =>
    (window as unknown as { desk: { call: (name: unknown, taken: unknown) => Promise<unknown> } }).desk.call(call, value).then(() => 'answered', (cause: Error) => cause.message), [name, taken] as const);
  expect(await refusal('session.signIn', { userName: 'x' })).toBe('bad-shape');
  expect(await refusal('no.such.call')).toBe('bad-shape');
  expect(await refusal('link.openExternal', { url: 'x'.repeat(100_000) })).toBe('too-large');
  expect(await refusal('engine.alive', { waitingEdits: 0 })).toBe('unknown-sender');
});

test('permissions are refused but those the work needs', async ({ desk }) => {
  const page = await desk.agentWindow();
  const states = await page.evaluate(async () => Promise.all(['geolocation', 'camera', 'microphone', 'midi', 'clipboard-read', 'clipboard-write', 'persistent-storage']
    .map(async (name) => [name, (await navigator.permissions.query({ name: name as PermissionName })).state])));
  expect(Object.fromEntries(states)).toEqual({ geolocation: 'denied', camera: 'denied', microphone: 'denied', midi: 'denied', 'clipboard-read': 'denied', 'clipboard-write': 'granted', 'persistent-storage': 'granted' });
});

test('a record opens in one window of its own, and a second agent window beside', async ({ desk }) => {
  const page = await desk.signIn();
  const open = (): Promise<void> => page.evaluate(() => (window as unknown as WithBridge).desk.call('window.open', { kind: 'record', collection: 'tickets', recordId: 'a-record' }));
  await open();
  await desk.recordWindow('a-record');
  await open();
  await desk.openAnotherAgentWindow();
  expect(await windowCount(desk)).toBe(4);
});

test('windows stand where they were left', async ({ desk }) => {
  await desk.agentWindow();
  const place = { x: 40, y: 60, width: 1100, height: 720 };
  await desk.main(({ BrowserWindow }) => BrowserWindow.getAllWindows().find((window) => window.webContents.getURL().includes('agent'))?.setBounds({ x: 40, y: 60, width: 1100, height: 720 }));
  await desk.restart();
  expect(await desk.main(({ BrowserWindow }) => BrowserWindow.getAllWindows().find((window) => window.webContents.getURL().includes('agent'))?.getNormalBounds())).toEqual(place);
});

test('an engine window that goes is replaced', async ({ desk }) => {
  const engine = await desk.engineWindow();
  await desk.main(({ BrowserWindow }) => BrowserWindow.getAllWindows().find((window) => window.webContents.getURL().includes('engine'))?.destroy());
  await expect.poll(() => desk.app.windows().filter((page) => page !== engine && page.url().includes('engine.html')).length).toBe(1);
  expect(await windowCount(desk)).toBe(2);
});

test('the program ends with its last window when nothing waits', async ({ desk }) => {
  const page = await desk.signIn();
  const second = await desk.openAnotherAgentWindow();
  await second.close();
  expect(await sessionOf(page)).toBe('signed-in');
  const ended = desk.ended();
  await page.close();
  expect(await ended).toBe(0);
});

test('what waits is still sent after the last window was closed', async ({ desk, endpoint, openDesk }) => {
  test.setTimeout(240_000);
  const page = await atWork(await desk.signIn());
  const caller = (await endpoint.accounts()).find((one) => one.roles.includes('admin'))?.name ?? '';
  await createIncident(page, caller, 'Known before closing');
  await confirmedNumber(page);
  desk.link.cut();
  await createIncident(page, caller, 'Sent after closing');
  const provisional = await numberOf(page);
  await expect(page.getByText(/waiting/i).first()).toBeVisible();
  const ended = desk.ended();
  await page.close();
  expect(desk.isRunning()).toBe(true);
  desk.link.restore();
  expect(await ended).toBe(0);
  const there = await atWork(await (await openDesk()).signIn('supervisor'));
  await openByNumber(there, provisional, 'Sent after closing');
});

test('a second start brings the first to the front and ends', async ({ desk }) => {
  await desk.agentWindow();
  expect(await desk.startBeside()).toBe(0);
  expect(await windowCount(desk)).toBe(2);
});

test('signing out forgets the session on this machine', async ({ desk }) => {
  const page = await desk.signIn();
  await page.evaluate(() => (window as unknown as WithBridge).desk.call('session.signOut'));
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  const again = await desk.restart();
  await expect(again.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test.describe('on a French system', () => {
  test.use({ language: 'fr' });
  test('the menu speaks French, and follows the chosen language', async ({ desk }) => {
    const page = await desk.agentWindow();
    const label = (): Promise<string | undefined> => desk.main(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('new-incident')?.label);
    expect(await label()).toBe('Nouvel incident');
    await page.evaluate(() => (window as unknown as WithBridge).desk.call('preferences.write', { language: 'en', colorScheme: 'auto' }));
    expect(await label()).toBe('New incident');
  });
});

test('damaged settings are set aside, and the program starts', async ({ desk }) => {
  await desk.agentWindow();
  await desk.quit();
  desk.damageProfileFile('settings.json', '{ "version": 1, "replica":');
  await desk.startAgain();
  expect(readFileSync(join(desk.profile, 'settings.json.damaged'), 'utf8')).toContain('replica');
});
