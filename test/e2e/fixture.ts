import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { Desk } from './fixture/desk.ts';
import type { EndpointProcess } from './fixture/endpoint-process.ts';
import { root, startEndpointProcess } from './fixture/endpoint-process.ts';
import { chooseProgram } from './fixture/program.ts';

// The end-to-end world: the built desk on a profile of its own, a real endpoint in its own process on a copy
// of generated demo data, and a real cable between them that a test may cut.
//
//   import { expect, test } from './fixture.ts';
//
//   test('an edit made without a network arrives', async ({ desk, openDesk }) => {
//     const page = await desk.signIn();            // a demo agent; or desk.signIn('user.name')
//     desk.link.cut();                             // also halfOpen(), restore()
//     ...
//     const other = await openDesk({ language: 'fr' });  // another desk, another profile, same endpoint
//     await desk.restart();                        // also kill() + startAgain(), ended()
//     await desk.clickMenu('import');              // items of the application menu by id
//   });
//
//   test.use({ demoSize: 40, language: 'fr', colorScheme: 'dark' });
//
// A test fails when any of its windows leaves an error on the console; desk.forgetProblems() forgives those so far.

type DeskChoice = { readonly language?: 'en' | 'fr'; readonly colorScheme?: 'light' | 'dark' };
type Options = { readonly demoSize: number; readonly language: 'en' | 'fr' };
type Fixtures = Options & {
  /** The endpoint of this test. */
  readonly endpoint: EndpointProcess;
  /** Starts another desk on another profile; all are closed at the end of the test. */
  readonly openDesk: (choice?: DeskChoice) => Promise<Desk>;
  /** The desk of this test. */
  readonly desk: Desk;
};
type Shared = {
  /** A copy of the built program: what is built during the tests does not reach them. */
  readonly programFolder: string;
  /** A data folder with demo data of the given size, generated once by each worker. */
  readonly demoFolder: (size: number) => Promise<string>;
};

export const test = base.extend<Fixtures, Shared>({
  demoSize: [60, { option: true }],
  language: ['en', { option: true }],

  // Playwright reads the names of what a fixture needs out of the pattern, empty ones too.
  // oxlint-disable-next-line no-empty-pattern
  programFolder: [async ({}, use) => {
    console.info(`These tests run on ${chooseProgram().name}.`);
    const folder = mkdtempSync(join(tmpdir(), 'guichet-program-'));
    for (const part of ['package.json', 'out/main', 'out/preload', 'out/renderer']) {
      cpSync(join(root, part), join(folder, part), { recursive: true, filter: (path) => !path.endsWith('.map') });
    }
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  }, { scope: 'worker' }],

  // oxlint-disable-next-line no-empty-pattern
  demoFolder: [async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'guichet-demo-'));
    const made = new Map<number, Promise<string>>();
    const make = async (size: number): Promise<string> => {
      const path = join(folder, String(size));
      mkdirSync(path);
      await (await startEndpointProcess(path, size)).stop();
      return path;
    };
    await use((size) => {
      const path = made.get(size) ?? make(size);
      made.set(size, path);
      return path;
    });
    rmSync(folder, { recursive: true, force: true });
  }, { scope: 'worker', timeout: 180_000 }],

  endpoint: async ({ demoFolder, demoSize }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'guichet-endpoint-'));
    cpSync(await demoFolder(demoSize), folder, { recursive: true });
    const endpoint = await startEndpointProcess(folder, demoSize);
    await use(endpoint);
    await endpoint.stop();
    rmSync(folder, { recursive: true, force: true });
  },

  openDesk: async ({ endpoint, programFolder, language, colorScheme }, use) => {
    const open: Desk[] = [];
    const profiles: string[] = [];
    await use(async (choice = {}) => {
      const profile = mkdtempSync(join(tmpdir(), 'guichet-desk-'));
      profiles.push(profile);
      const desk = await Desk.open({ programFolder, profile, endpoint, language, colorScheme: colorScheme === 'dark' ? 'dark' : 'light', ...choice });
      open.push(desk);
      return desk;
    });
    const problems = open.flatMap((desk) => desk.problems());
    await Promise.all(open.map((desk) => desk.close()));
    for (const profile of profiles) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    expect(problems, 'no window left an error on its console').toEqual([]);
  },

  desk: async ({ openDesk }, use) => {
    await use(await openDesk());
  },
});
export { expect };
