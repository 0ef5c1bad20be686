import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openMachineSettings } from './machine-settings.ts';
import { secretBox } from './secret-box.ts';
import { asEndpointUrl, readStartOptions } from './start-options.ts';

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'guichet-settings-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const random = (start: number) => (count: number) => Uint8Array.from({ length: count }, (_, index) => start + index);

test('the replica name is made once, and what was written is there again', () => {
  const warn = vi.fn();
  const first = openMachineSettings(folder, random(1), warn);
  first.writePreferences({ language: 'fr', colorScheme: 'dark' });
  first.writeGeometry('agent', { x: 1, y: 2, width: 3, height: 4, isMaximized: true });
  const second = openMachineSettings(folder, random(20), warn);
  expect(second.replica).toBe(first.replica);
  expect(second.preferences()).toEqual({ language: 'fr', colorScheme: 'dark' });
  expect(second.geometry('agent')).toEqual({ x: 1, y: 2, width: 3, height: 4, isMaximized: true });
  expect(second.geometry('record')).toBeUndefined();
  expect(warn).not.toHaveBeenCalled();
});

test.each(['', '{', '[]', '{"version":2}', '{"version":1,"replica":"../../x","preferences":{},"geometry":{}}'])('damaged settings (%s) are set aside, and said', (text) => {
  writeFileSync(join(folder, 'settings.json'), text);
  const warn = vi.fn();
  const settings = openMachineSettings(folder, random(1), warn);
  expect(settings.preferences()).toEqual({ language: 'system', colorScheme: 'auto' });
  expect(settings.replica).toMatch(/^[a-z0-9]{8}$/);
  expect(warn).toHaveBeenCalledOnce();
  expect(readFileSync(join(folder, 'settings.json.damaged'), 'utf8')).toBe(text);
  expect(existsSync(join(folder, 'settings.json'))).toBe(true);
});

test('secrets are sealed and opened by the key chain; without one nothing is kept, and it is said once', async () => {
  const warn = vi.fn();
  const keys = {
    isAsyncEncryptionAvailable: async () => true,
    encryptStringAsync: async (plain: string) => Buffer.from(plain).reverse(),
    decryptStringAsync: async (sealed: Buffer) => ({ result: Buffer.from(sealed).reverse().toString(), shouldReEncrypt: false }),
  };
  const box = secretBox(keys, warn);
  expect(await box.open(await box.seal('token'))).toBe('token');
  expect(await box.open('')).toBe('');
  expect(warn).not.toHaveBeenCalled();
  const none = secretBox({ ...keys, isAsyncEncryptionAvailable: async () => false }, warn);
  expect(await none.seal('token')).toBe('');
  expect(await none.open('abc')).toBe('');
  expect(warn).toHaveBeenCalledOnce();
  const locked = secretBox({ ...keys, decryptStringAsync: () => Promise.reject(new Error('locked')) }, warn);
  expect(await locked.open('abc')).toBe('');
});

test.each([
  [['--endpoint=https://desk.example.org/path'], {}, 'https://desk.example.org'],
  [['.', '--endpoint=http://127.0.0.1:5000'], { GUICHET_ENDPOINT: 'http://other' }, 'http://127.0.0.1:5000'],
  [['--endpoint=file:///etc'], { GUICHET_ENDPOINT: 'http://other:1' }, 'http://other:1'],
  [['--endpoint=https://user:secret@host'], {}, 'http://127.0.0.1:4780'],
  [[], {}, 'http://127.0.0.1:4780'],
])('the endpoint of %j and %j is %s', (words, environment, url) => {
  expect(readStartOptions(words, environment).endpointUrl).toBe(url);
});

test('an address that is none is none', () => {
  expect(['', undefined, 'x', 'ftp://x', 'app://desk'].map(asEndpointUrl)).toEqual(['', '', '', '', '']);
});
