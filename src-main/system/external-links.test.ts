import { expect, test } from 'vitest';
import { externalAddress, openExternally } from './external-links.ts';

test.each([
  ['https://example.org/', 'https://example.org/'],
  ['HTTPS://Example.org/a?b#c', 'https://example.org/a?b#c'],
  ['mailto:lea@example.org', 'mailto:lea@example.org'],
])('%s may be opened', (text, address) => {
  expect(externalAddress(text)).toBe(address);
});

test.each([
  'http://example.org/', 'file:///etc/passwd', 'smb://server/share', 'javascript:alert(1)', 'data:text/html,x', 'ms-msdt:/id', 'ms-settings:', 'vbscript:x',
  'ftp://example.org', 'https://user:secret@example.org', 'https://bank.example@evil.example', 'app://desk/agent.html', 'ssh://host', 'tel:+41', 'about:blank',
  'chrome://settings', '\\\\server\\share', 'C:\\Windows\\calc.exe', '/etc/passwd', 'https:', 'https://', 'nonsense', '',
])('%s may not', (text) => {
  expect(externalAddress(text)).toBe('');
});

test('a refused or failed address is told', async () => {
  const opened: string[] = [];
  const shell = { openExternal: async (address: string) => { opened.push(address); } };
  expect(await openExternally(shell, 'https://example.org')).toBe(true);
  expect(await openExternally(shell, 'file:///x')).toBe(false);
  expect(await openExternally({ openExternal: () => Promise.reject(new Error('no browser')) }, 'https://example.org')).toBe(false);
  expect(opened).toEqual(['https://example.org/']);
});
