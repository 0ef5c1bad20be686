import { expect, it } from 'vitest';
import { parseCommandLine } from './command-line.ts';
import { defaultDataFolder } from './data-folder.ts';

const parse = (...args: string[]) => parseCommandLine(args, '/data');

it('serves by default on the usual port, for this machine alone', () => {
  expect(parse()).toEqual({ ok: true, value: { order: { kind: 'serve', port: 4780, host: '127.0.0.1', logLevel: 'warn' }, place: { dataDir: '/data' } } });
  expect(parse('--port', '0', '--data', 'x', '--database', 'postgres://h/d', '--tls-cert', 'c', '--tls-key', 'k', '--host', '0.0.0.0')).toEqual({ ok: true, value: {
    order: { kind: 'serve', port: 0, host: '0.0.0.0', logLevel: 'warn', tls: { certFile: 'c', keyFile: 'k' } }, place: { dataDir: 'x', databaseUrl: 'postgres://h/d' } } });
});

it('understands what an operator does beside serving', () => {
  expect(parse('--create-account', 'Ann', '--roles', 'agent, supervisor', '--groups', 'g1')).toMatchObject({
    value: { order: { kind: 'create-account', userName: 'Ann', name: 'Ann', roles: ['agent', 'supervisor'], groupIds: ['g1'] } } });
  expect(parse('--revoke', 'Ann')).toMatchObject({ value: { order: { kind: 'revoke', userName: 'Ann' } } });
  expect(parse('--verify-log')).toMatchObject({ value: { order: { kind: 'verify-log' } } });
  expect(parse('--help', '--port', 'x')).toMatchObject({ value: { order: { kind: 'help' } } });
});

it.each([[['--port', '70000']], [['--port', 'x']], [['--tls-cert', 'c']], [['--log-level', 'loud']], [['--create-account', 'a', '--roles', 'wizard']], [['--nonsense']], [['serve']]])(
  'says what is wrong with %j', (args) => {
    expect(parse(...args)).toMatchObject({ ok: false, error: expect.stringMatching(/\w{3}/) as string });
  });

it('keeps data where the system has people\'s data', () => {
  expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/x' })).toBe('/x/guichet');
  expect(defaultDataFolder('win32', { LOCALAPPDATA: 'C:\\L' })).toMatch(/^C:\\L.Guichet$/);
  expect(defaultDataFolder('darwin', {})).toMatch(/Library.Application Support.Guichet$/);
});
