import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserWindow } from 'electron';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropProfile, firstPage, happened, launch, makeProfile, startAgainBeside } from './conformance-program.ts';

type Main = { readonly openWindow: (options?: object) => BrowserWindow };

describe('scheme, requests, permissions and windows', () => {
  const profile = makeProfile();
  let app: ElectronApplication;
  let page: Page;
  let server: Server;
  let outside = '';
  let release: () => void = () => undefined;
  beforeAll(async () => {
    server = createServer((request, response) => {
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('access-control-allow-headers', '*, authorization');
      if (request.url === '/stream') {
        response.write(`first ${String(request.headers.authorization)}`);
        release = () => response.end(' last');
      } else response.end(String(request.headers.authorization ?? 'none'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    app = await launch(profile);
    page = await firstPage(app);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    server.closeAllConnections();
    server.close();
    dropProfile(profile);
  });

  test('the scheme is one secure origin, and its headers hold', async () => {
    expect(await page.evaluate(() => [isSecureContext, location.origin === 'null'])).toEqual([true, false]);
    expect(await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.injected = 1';
      document.body.append(script);
      return typeof (globalThis as { injected?: unknown }).injected;
    })).toBe('undefined');
    expect(await page.evaluate(() => fetch('/nothing').then((response) => response.status))).toBe(404);
  });

  test('main adds a header to matching requests of pages and of their workers', async () => {
    expect(await page.evaluate((url) => fetch(`${url}/a`).then((response) => response.text()), outside)).toBe('Bearer from-main');
    expect(await page.evaluate((url) => fetch(`${url}/plain`).then((response) => response.text()), outside)).toBe('none');
    expect(await page.evaluate((url) => new Promise((resolve) => {
      const worker = new Worker('/worker.js');
      worker.onmessage = ({ data }) => resolve(data);
      worker.postMessage(`${url}/from-worker`);
    }), outside)).toBe('Bearer from-main');
  });

  test('a stream is read while it runs', async () => {
    const first = await page.evaluate(async (url) => {
      const response = await fetch(`${url}/stream`);
      const reader = response.body?.getReader();
      Object.assign(globalThis, { reader });
      return new TextDecoder().decode((await reader?.read())?.value);
    }, outside);
    expect(first).toBe('first Bearer from-main');
    release();
    expect(await page.evaluate(async () => {
      const { reader } = globalThis as unknown as { reader: ReadableStreamDefaultReader<Uint8Array> };
      return new TextDecoder().decode((await reader.read()).value);
    })).toBe(' last');
  });

  test('permissions are what the program answers', async () => {
    const state = (name: string): Promise<string> => page.evaluate((asked) => navigator.permissions.query({ name: asked as PermissionName }).then((status) => status.state), name);
    expect(await state('geolocation')).toBe('denied');
    expect(await state('camera')).toBe('denied');
    expect(await state('clipboard-write')).toBe('granted');
  });

  test('a page opens no window and does not leave', async () => {
    const before = page.url();
    expect(await page.evaluate(() => window.open('https://example.invalid/x') === null)).toBe(true);
    await expect.poll(() => happened(app)).toContain('window.open https://example.invalid/x');
    await page.evaluate(() => { location.href = 'https://example.invalid/away'; });
    await expect.poll(() => happened(app)).toContain('will-frame-navigate https://example.invalid/away');
    expect(await page.evaluate(() => document.title)).toBe('page');
    expect(page.url()).toBe(before);
  });

  test('windows share storage; a hidden one lives; close may be prevented', async () => {
    const opened = app.waitForEvent('window');
    await app.evaluate(() => void (globalThis as unknown as Main).openWindow({ show: false, focusable: false }));
    const other = await opened;
    await other.waitForURL(/page\.html/);
    await page.evaluate(() => localStorage.setItem('shared', 'yes'));
    expect(await other.evaluate(() => localStorage.getItem('shared'))).toBe('yes');
    expect(await app.evaluate(({ BrowserWindow: Windows }) => Windows.getAllWindows().map((window) => window.isVisible()).sort())).toEqual([false, true]);
    const counts = await app.evaluate(async ({ BrowserWindow: Windows }) => {
      const hidden = Windows.getAllWindows().find((window) => !window.isVisible());
      hidden?.once('close', (event) => event.preventDefault());
      hidden?.close();
      const afterFirst = Windows.getAllWindows().length;
      const closed = new Promise<void>((resolve) => hidden?.once('closed', () => resolve()));
      hidden?.close();
      await closed;
      return [afterFirst, Windows.getAllWindows().length];
    });
    expect(counts).toEqual([2, 1]);
    expect(await happened(app)).not.toContain('window-all-closed');
  });

  test('bounds are kept, a menu item runs by key and by click, a notification can be clicked', async () => {
    expect(await app.evaluate(({ BrowserWindow: Windows }) => {
      const window = Windows.getAllWindows()[0];
      window?.setBounds({ x: 20, y: 30, width: 640, height: 480 });
      return window?.getNormalBounds();
    })).toMatchObject({ width: 640, height: 480 });
    await page.keyboard.press('ControlOrMeta+n');
    await expect.poll(() => happened(app)).toContain('menu new');
    expect(await app.evaluate(({ Notification: Notice }) => {
      const notice = new Notice({ title: 'Breach', body: 'in 5 minutes' });
      const clicked = new Promise((resolve) => notice.once('click', () => resolve(notice.title)));
      notice.show();
      notice.emit('click');
      return clicked;
    })).toBe('Breach');
  });

  test('a second start hands over its words and ends', async () => {
    expect(await startAgainBeside(profile, 'link:42')).toBe(0);
    await expect.poll(() => happened(app)).toContain('second-instance link:42');
  }, 30_000);

  test('storage and secrets outlive the program; a damaged secret is refused', async () => {
    const sealed = await app.evaluate(async ({ safeStorage }) => (await safeStorage.encryptStringAsync('s3cr\u20act')).toString('base64'));
    expect(sealed).not.toContain(Buffer.from('s3cr').toString('base64'));
    await app.close();
    app = await launch(profile);
    page = await firstPage(app);
    expect(await page.evaluate(() => localStorage.getItem('shared'))).toBe('yes');
    const open = (text: string): Promise<string> => app.evaluate(async ({ safeStorage }, given) =>
      safeStorage.decryptStringAsync(Buffer.from(given, 'base64')).then(({ result }) => result, () => 'refused'), text);
    expect(await open(sealed)).toBe('s3cr\u20act');
    expect(await open(Buffer.from('nonsense').toString('base64'))).toBe('refused');
  }, 30_000);

  test('closing the last window tells the program, which may stay', async () => {
    await page.close();
    await expect.poll(() => happened(app)).toContain('window-all-closed');
    expect(app.process().exitCode).toBe(null);
  });
});
