import { win32 } from 'node:path';
import { expect, test } from 'vitest';
import { findChromium } from './chromium/find-chromium.ts';

const machine = (platform: NodeJS.Platform, environment: Record<string, string>, ...there: string[]) =>
  ({ platform, environment, isRunnable: (path: string) => there.includes(path) });

test('the named Chromium comes first, then the path, then the usual places', () => {
  const path = { PATH: '/usr/bin' };
  expect(findChromium(true, machine('linux', { ...path, ELECTRON_HOST_CHROMIUM: '/opt/mine' }, '/usr/bin/chromium'))).toBe('/opt/mine');
  expect(findChromium(true, machine('linux', path, '/usr/bin/chromium', '/usr/bin/chromium-headless-shell'))).toBe('/usr/bin/chromium-headless-shell');
  expect(findChromium(false, machine('linux', path, '/usr/bin/chromium', '/usr/bin/chromium-headless-shell'))).toBe('/usr/bin/chromium');
  expect(findChromium(false, machine('linux', path, '/usr/bin/google-chrome'))).toBe('/usr/bin/google-chrome');
  expect(findChromium(false, machine('linux', path))).toBe('');
});

test('on macOS and Windows the installed browsers are found', () => {
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(findChromium(false, machine('darwin', {}, chrome))).toBe(chrome);
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  expect(findChromium(false, machine('win32', { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, edge))).toBe(edge);
  expect(findChromium(true, machine('win32', { Path: 'D:\\tools' }, win32.join('D:\\tools', 'chrome.exe')))).toBe(win32.join('D:\\tools', 'chrome.exe'));
});
