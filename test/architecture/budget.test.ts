import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

// Small files are the house's way of staying readable. The linter refuses a single file or function over its limit; this
// test keeps the whole honest: most files are small, and what does not belong into the house stays out.

const root = resolve(import.meta.dirname, '../..');
const files = execFileSync('git', ['ls-files', 'src-*', 'tools', 'test'], { cwd: root, encoding: 'utf8' }).split('\n').filter((name) => /\.tsx?$/.test(name));
const readable = files.flatMap((name) => {
  try {
    return [{ name, text: readFileSync(join(root, name), 'utf8') }];
  } catch {
    return [];
  }
});
const linesOf = (text: string): number => text.split('\n').length - 1;
const isTest = (name: string): boolean => /\.test(-kit)?\.tsx?$|\.spec\.ts$|^test\//.test(name);
const sources = readable.filter(({ name }) => !isTest(name));

test('there is a house to measure', () => {
  expect(sources.length).toBeGreaterThan(50);
});

test('no file is longer than 400 lines', () => {
  expect(readable.filter(({ text }) => linesOf(text) > 400).map(({ name, text }) => `${name}: ${linesOf(text)}`)).toEqual([]);
});

test('nine files in ten are at most 200 lines', () => {
  const long = sources.filter(({ text }) => linesOf(text) > 200);
  expect(long.length, long.map(({ name, text }) => `${name}: ${linesOf(text)}`).join('\n')).toBeLessThanOrEqual(sources.length / 10);
});

test.each([
  ['an unfinished note', /\b(TODO|FIXME|XXX)\b/],
  ['a switched-off check of types', /@ts-(ignore|nocheck)/],
  ['a default export of our own rooms', /^export default /m],
])('no source has %s', (what, pattern) => {
  const found = sources.filter(({ name, text }) => pattern.test(text) && !(what.startsWith('a default') && name.endsWith('.config.ts')));
  expect(found.map(({ name }) => name)).toEqual([]);
});

test('file names are kebab-case with a role', () => {
  const odd = files.filter((name) => !/^[a-z0-9]+([.-][a-z0-9]+)*\.tsx?$/.test(name.split('/').at(-1) ?? ''));
  expect(odd).toEqual([]);
});

test('pure rooms never read a clock, chance or the network themselves', () => {
  const raw = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.|\bfetch\(|\bsetTimeout\(|\bprocess\.|\bperformance\.now\(/;
  const shared = sources.filter(({ name }) => name.startsWith('src-shared/'));
  const found = shared.flatMap(({ name, text }) =>
    text.split('\n').flatMap((line, at) => (raw.test(line) && !/^\s*(\/\/|\*|\/\*)/.test(line) ? [`${name}:${at + 1}`] : [])));
  expect(found).toEqual([]);
});
