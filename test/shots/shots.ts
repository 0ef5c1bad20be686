import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { Desk } from '../e2e/fixture/desk.ts';
import { root, startEndpointProcess } from '../e2e/fixture/endpoint-process.ts';
import { buildIfNeeded } from '#tools/start/build.ts';
import { type Screen, screens } from './screens.ts';

// A picture of every screen in both languages and both colour schemes, and a page that shows them side by side.

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' }, out: { type: 'string' }, only: { type: 'string' }, size: { type: 'string' } } });
if (values.help) {
  console.log(`npm run shots -- [--out FOLDER] [--only SCREEN] [--size 1280x800]\n\nScreens: ${screens.map((screen) => screen.name).join(', ')}.`);
  process.exit(0);
}

const folder = resolve(values.out ?? join(root, 'test-results/shots'));
const [width = 1280, height = 800] = (values.size ?? '1280x800').split('x').map(Number);
const wanted = screens.filter((screen) => values.only === undefined || screen.name === values.only);

await buildIfNeeded();
mkdirSync(folder, { recursive: true });
const place = mkdtempSync(join(tmpdir(), 'guichet-shots-'));
const programFolder = join(place, 'program');
for (const part of ['package.json', 'out/main', 'out/preload', 'out/renderer']) cpSync(join(root, part), join(programFolder, part), { recursive: true });
mkdirSync(join(place, 'endpoint'));
const endpoint = await startEndpointProcess(join(place, 'endpoint'), 400);

let failed = 0;
for (const language of ['en', 'fr'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const desk = await Desk.open({ programFolder, profile: mkdtempSync(join(place, 'profile-')), endpoint, language, colorScheme });
    const page = await desk.agentWindow();
    await page.setViewportSize({ width, height });
    for (const screen of wanted) failed += (await take(desk, page, screen, `${screen.name}-${language}-${colorScheme}.png`)) ? 0 : 1;
    await desk.close();
  }
}
await endpoint.stop();
rmSync(place, { recursive: true, force: true, maxRetries: 5 });
writeFileSync(join(folder, 'index.html'), indexPage(wanted));
console.log(`${wanted.length * 4 - failed} pictures in ${folder}, see index.html${failed > 0 ? `; ${failed} screens could not be reached` : ''}.`);
process.exit(failed === 0 ? 0 : 1);

async function take(desk: Desk, page: Page, screen: Screen, file: string): Promise<boolean> {
  try {
    await screen.reach(page, desk);
    await page.waitForTimeout(350);
    await page.screenshot({ path: join(folder, file) });
    await screen.leave?.(page, desk);
    return true;
  } catch (problem) {
    console.error(`${file}: ${problem instanceof Error ? problem.message.split('\n')[0] : String(problem)}`);
    await page.screenshot({ path: join(folder, file) });
    await page.keyboard.press('Escape');
    return false;
  }
}

function indexPage(shown: readonly Screen[]): string {
  const rows = shown.map(({ name }) => `<h2>${name}</h2><div>${['en-light', 'en-dark', 'fr-light', 'fr-dark']
    .map((kind) => `<a href="${name}-${kind}.png"><img loading="lazy" src="${name}-${kind}.png" alt="${name}, ${kind}"></a>`).join('')}</div>`);
  return `<!doctype html><meta charset="utf-8"><title>Guichet: every screen</title>
<style>body{font:14px system-ui;margin:24px}div{display:grid;grid-template-columns:1fr 1fr;gap:8px}img{width:100%;border:1px solid #888}</style>
<h1>Every screen</h1>${rows.join('\n')}\n`;
}
