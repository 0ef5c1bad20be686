import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropProfile, firstPage, launch, makeProfile } from './conformance-program.ts';

type Fn = (...args: never[]) => unknown;
type Api = {
  readonly add: (left: number, right: number) => number; readonly twice: (step: (value: number) => number) => number;
  readonly adder: (left: number) => (right: number) => number; readonly rejects: () => Promise<void>; readonly throws: () => void;
  readonly thing: { readonly own: number; readonly method?: Fn }; readonly deep: { readonly deeper: { readonly say: () => string } };
  readonly later: (hear: (value: Set<number>) => void, value: Set<number>) => void; readonly invoke: <T>(channel: string, value?: T) => Promise<T>;
  readonly on: (channel: string, hear: (value: unknown) => void) => () => void; readonly requireTrouble: string;
};
declare const api: Api;

describe('the bridge between preload, page and main', () => {
  const profile = makeProfile();
  let app: ElectronApplication;
  let page: Page;
  beforeAll(async () => {
    app = await launch(profile);
    page = await firstPage(app);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    dropProfile(profile);
  });

  test('the preload lives in a world of its own', async () => {
    expect(await page.evaluate(() => [typeof (globalThis as { leak?: unknown }).leak, typeof (globalThis as { require?: unknown }).require, typeof (globalThis as { process?: unknown }).process]))
      .toEqual(['undefined', 'undefined', 'undefined']);
    expect(await page.evaluate(() => api.requireTrouble)).toContain('module not found');
  });

  test('functions work in both directions', async () => {
    expect(await page.evaluate(() => [api.add(2, 3), api.twice((value) => value + 1), api.adder(10)(5), api.deep.deeper.say()])).toEqual([5, 3, 15, 'deep']);
    expect(await page.evaluate(() => new Promise((resolve) => api.later((value) => resolve(value.size), new Set([1, 2]))))).toBe(2);
  });

  test('errors and rejections arrive as errors', async () => {
    expect(await page.evaluate(() => api.rejects().catch((cause: unknown) => cause instanceof Error && cause.message))).toBe('nope');
    expect(await page.evaluate(() => {
      try {
        api.throws();
        return '';
      } catch (cause) {
        return cause instanceof Error && cause.message;
      }
    })).toBe('bad');
  });

  test('what is exposed is frozen, and a class instance loses its methods', async () => {
    expect(await page.evaluate(() => [Object.isFrozen(api), api.thing.own, typeof api.thing.method])).toEqual([true, 1, 'undefined']);
    expect(await page.evaluate(() => {
      Reflect.set(globalThis, 'api', 1);
      return typeof api;
    })).toBe('object');
  });

  test('values go to main and back as structured clones', async () => {
    expect(await page.evaluate(async () => {
      const cyclic: Record<string, unknown> = { name: 'loop' };
      cyclic['self'] = cyclic;
      const given = { at: new Date(5), tags: new Set(['x']), map: new Map([[1, { a: undefined }]]), bytes: new Uint8Array([9, 8]), big: 7n, nan: Number.NaN, minus: -0, cyclic };
      const got = await api.invoke('echo', given);
      return [
        got.at instanceof Date && got.at.getTime(), got.tags.has('x'), 'a' in (got.map.get(1) ?? {}), got.bytes instanceof Uint8Array && got.bytes[1],
        got.big === 7n, Number.isNaN(got.nan), Object.is(got.minus, -0), got.cyclic['self'] === got.cyclic,
      ];
    })).toEqual([5, true, true, 8, true, true, true, true]);
  });

  test('a large value arrives whole', async () => {
    const size = await page.evaluate(async () => {
      const rows = Array.from({ length: 5000 }, (_, index) => ({ id: String(index), title: 'ticket '.repeat(8) }));
      return (await api.invoke('echo', rows)).filter((row, index) => row.id === String(index)).length;
    });
    expect(size).toBe(5000);
  });

  test('functions cannot be sent to main, and its errors carry the text of Electron', async () => {
    expect(await page.evaluate(() => api.invoke('echo', () => 1).catch((cause: Error) => cause.message))).toContain('could not be cloned');
    expect(await page.evaluate(() => api.invoke('fail').catch((cause: Error) => cause.message))).toBe("Error invoking remote method 'fail': TypeError: no such ticket");
    expect(await page.evaluate(() => api.invoke('nobody').catch((cause: Error) => cause.message))).toContain("No handler registered for 'nobody'");
  });

  test('main knows the frame that asks', async () => {
    expect(await page.evaluate(() => api.invoke<unknown>('sender'))).toEqual(['app://main/page.html', true]);
  });

  test('main tells a page, until it stops listening', async () => {
    await page.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard, stop: api.on('news', (value) => heard.push(value)) });
    });
    const tell = (value: number): Promise<void> => app.evaluate(({ BrowserWindow }, told) => BrowserWindow.getAllWindows()[0]?.webContents.send('news', { told }), value);
    await tell(1);
    await expect.poll(() => page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard)).toEqual([{ told: 1 }]);
    await page.evaluate(() => (globalThis as unknown as { stop: () => void }).stop());
    await tell(2);
    expect(await page.evaluate(async () => {
      await api.invoke('echo', 0);
      return (globalThis as unknown as { heard: unknown[] }).heard.length;
    })).toBe(1);
  });
});
