import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundlePath, contentSecurityPolicy } from './app-scheme.ts';

const folder = '/opt/guichet/renderer';

describe('the file behind an address', () => {
  test.each([
    ['app://desk/agent.html', 'agent.html'],
    ['app://desk/agent.html?record=tickets/1#top', 'agent.html'],
    ['app://desk/assets/agent-B9.js', 'assets/agent-B9.js'],
    ['app://desk/assets/../agent.html', 'agent.html'],
  ])('%s is served', (address, file) => {
    expect(bundlePath(folder, address)).toBe(join(folder, file));
  });

  test.each([
    'app://desk/', 'app://desk', 'app://other/agent.html', 'http://desk/agent.html', 'app://desk:80/agent.html', 'app://user@desk.evil/agent.html',
    'app://desk/%2e%2e/%2e%2e/etc/passwd', 'app://desk/..%2f..%2fetc/passwd', 'app://desk/..%5c..%5cwindows', 'app://desk/a/..%2f..%2f..%2fx.js',
    'app://desk/%2e%2e%2fpackage.json', 'app://desk/....//agent.html/../../../x', 'app://desk/agent.html%00.js', 'app://desk/%', 'app://desk/%e0%a4%a',
    'app://desk/agent html', 'app://desk/C:%5cwindows', 'app://desk/~root', 'app://desk/%252e%252e/x', 'app://desk/ag*nt.html', 'file:///etc/passwd', '', 'nonsense',
  ])('%s leads nowhere outside', (address) => {
    const path = bundlePath(folder, address);
    expect(path === '' || path.startsWith(`${folder}/`)).toBe(true);
  });
});

test('a page may talk to itself and its endpoint, and to nobody else', () => {
  const policy = contentSecurityPolicy('https://desk.example.org');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self' https://desk.example.org;");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/unsafe-eval|\*|http:/);
});
