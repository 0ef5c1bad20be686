import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { blankPerson } from './bench-people.ts';
import { SessionAnswer } from '#shared/protocol/session.messages.ts';
import { mediaType } from '#shared/protocol/protocol.version.ts';
import { routes } from '#shared/protocol/routes.ts';
import { startEndpoint } from '#server/endpoint.ts';
import { findChromium } from '../setup/setup.mjs';
import { benchTicket } from './bench-ticket.ts';
import { type Bench, figureOf } from './figure.ts';
import type { BenchPage } from './page/page.ts';

// Runs the desk's data code in a real Chromium on a real IndexedDB. A page is made anew for each measurement, so that
// nothing is warm that would not be warm in a window just opened.

const root = resolve(import.meta.dirname, '../..');

/** Asks one thing of a fresh page on the bench's profile. */
export type AskPage = <Answer, Argument>(ask: (bench: BenchPage, argument: Argument) => Promise<Answer>, argument: Argument) => Promise<Answer>;

type Page = { readonly ask: AskPage; readonly close: () => Promise<void> };

async function openPage(): Promise<Page> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('This benchmark needs a Chromium; see npm test, which installs one.');
  const folder = mkdtempSync(join(tmpdir(), 'guichet-bench-'));
  await build({
    configFile: false, root: join(root, 'tools/bench/page'), logLevel: 'error',
    build: { outDir: join(folder, 'page'), lib: { entry: 'page.ts', formats: ['es'], fileName: 'page' }, minify: true },
  });
  writeFileSync(join(folder, 'page/index.html'), '<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>');
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(readFileSync(join(folder, 'page', isScript ? 'page.js' : 'index.html')));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath, headless: true, args: ['--no-sandbox', '--disable-web-security', '--disable-background-networking'],
  });
  return {
    ask: async (ask, argument) => {
      const page = await context.newPage();
      await page.goto(address);
      await page.waitForFunction(() => 'bench' in globalThis);
      const answer: never = await page.evaluate(`(${ask.toString()})(globalThis.bench, ${JSON.stringify(argument)})`);
      await page.close();
      return answer;
    },
    close: async () => {
      await context.close();
      server.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** An endpoint with so many tickets, and a token to read them. */
async function fillEndpoint(size: number) {
  const endpoint = await startEndpoint({
    people: [blankPerson('bench-agent')],
    accounts: [{ personId: 'bench-agent', userName: 'bench', password: 'bench-password' }],
  });
  for (let start = 0; start < size; start += 2000) {
    const part = Array.from({ length: Math.min(2000, size - start) }, (_, index) => benchTicket(start + index, 'source', 'bench-agent'));
    await endpoint.desk.upsertMany('tickets', part, { id: 'bench-agent' });
  }
  const answer = await fetch(endpoint.url + routes.signIn, {
    method: 'POST', headers: { 'content-type': mediaType },
    body: JSON.stringify({ userName: 'bench', password: 'bench-password', replica: 'benchdesk', deviceName: 'bench' }),
  });
  return { endpoint, token: SessionAnswer.parse(await answer.json()).accessToken };
}

/** A profile whose databases, ours and the bare one, hold the same tickets; and how quickly each was filled. */
type FilledDesk = Page & { readonly bareWrites: number; readonly firstSync: number };

async function fillDesk(size: number): Promise<FilledDesk> {
  const { endpoint, token } = await fillEndpoint(size);
  const page = await openPage();
  const bareWrites = await page.ask((bench, count) => bench.bareWrites(count), size);
  const firstSync = await page.ask((bench, given) => bench.firstSync(given.size, given.url, given.token), { size, url: endpoint.url, token });
  await endpoint.stop();
  return { ...page, bareWrites, firstSync };
}

const filledDesks = new Map<number, Promise<FilledDesk>>();

/** Benchmarks of one run and size share their desk: filling it takes longer than all of them. */
function filledDesk(size: number): Promise<FilledDesk> {
  const desk = filledDesks.get(size) ?? fillDesk(size);
  filledDesks.set(size, desk);
  return desk;
}

/** Ends what the desk's benches have opened. */
export async function closeDesks(): Promise<void> {
  for (const desk of filledDesks.values()) await (await desk).close();
  filledDesks.clear();
}

/** The desk's benches. */
export const deskBenches: Readonly<Record<string, Bench>> = {
  'first-sync': {
    what: 'a whole first sync, endpoint to disk', baseline: 'raw Dexie writes of the same tickets', defaultSize: 50_000,
    run: async (size) => {
      const { firstSync, bareWrites } = await filledDesk(size);
      return figureOf(firstSync, bareWrites, 'docs/s');
    },
  },
  'open-queue': {
    what: 'opening a window\'s data to the first rows of all open incidents', baseline: 'opening Dexie and reading its newest fifty by index', defaultSize: 50_000,
    run: async (size) => {
      const { ask } = await filledDesk(size);
      const ours = await ask((bench) => bench.openQueue(), undefined);
      console.log(`               all ${ours.rows} rows after ${Math.round(ours.all)} ms`);
      return figureOf(ours.first, await ask((bench) => bench.bareOpenList(), undefined), 'ms');
    },
  },
  'open-record': {
    what: 'reading a record and its journal by live queries', baseline: 'reading the same record by Dexie', defaultSize: 50_000,
    run: async (size) => {
      const { ask } = await filledDesk(size);
      const { ours, bare } = await ask((bench, count) => bench.openRecord(count), size);
      return figureOf(ours, bare, 'ms');
    },
  },
  search: {
    what: 'a search through the engine\'s index, 95th percentile', baseline: 'the bare library over titles and descriptions', defaultSize: 50_000,
    run: async (size) => {
      const { ask } = await filledDesk(size);
      const { ours, bare, buildSeconds } = await ask((bench, count) => bench.search(count), size);
      console.log(`               index built in ${buildSeconds.toFixed(1)} s`);
      return figureOf(ours, bare, 'ms');
    },
  },
  write: {
    what: 'an edit with its journal entry, until durable', baseline: 'the same two documents put by Dexie in one transaction', defaultSize: 10_000,
    run: async (size) => {
      const { ask } = await filledDesk(size);
      const { ours, bare } = await ask((bench, count) => bench.write(count), size);
      return figureOf(ours, bare, 'ms');
    },
  },
};
