import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readStartOptions } from './start-options.ts';

test('without words everything has its usual value', () => {
  expect(readStartOptions([], { XDG_DATA_HOME: '/home/lea/data' }, 'linux')).toEqual({
    port: 4780, dataFolder: '/home/lea/data/guichet', database: '', demoSize: 1500, importFile: '', hasWindow: true,
  });
  expect(readStartOptions([], { LOCALAPPDATA: '/AppData' }, 'win32')).toMatchObject({ dataFolder: resolve('/AppData', 'Guichet') });
});

test('every word is taken', () => {
  expect(readStartOptions(['--port', '5000', '--data', 'x', '--database', 'postgres://h/d', '--no-demo', '--import', 'log.csv', '--no-window'], {}, 'linux')).toEqual({
    port: 5000, dataFolder: resolve('x'), database: 'postgres://h/d', demoSize: 0, importFile: resolve('log.csv'), hasWindow: false,
  });
});

test.each([[['--port', '0']], [['--port', 'abc']], [['--port', '70000']], [['--wat']], [['--port']], [['stray']]])('%j is answered with a sentence', (words) => {
  expect(readStartOptions(words, {}, 'linux')).toEqual(expect.any(String));
});
