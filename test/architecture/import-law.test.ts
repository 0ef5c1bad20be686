import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The law of imports is only worth something while it refuses: a typo in a pattern, or a linter update, could
// switch it off without a word. So violations are planted in a small copy of the house, and each must be refused.

const root = resolve(import.meta.dirname, '../..');

const lawful: Readonly<Record<string, string>> = {
  'src-shared/kernel/word.ts': `export const word = 'word';`,
  'src-shared/domain/record/record.word.ts': `export { word } from '#shared/kernel/word.ts';`,
  'src-shared/domain/ticket/ticket.word.ts': `import { z } from 'zod';\nimport { word } from '../record/record.word.ts';\nexport const ticketWord = z.literal(word);`,
  'src-shared/domain/article/article.word.ts': `export const articleWord = 'article';`,
  'src-shared/practices/incident/incident.word.ts': `export { ticketWord } from '#shared/domain/ticket/ticket.word.ts';`,
  'src-shared/protocol/message.ts': `export { ticketWord } from '#shared/domain/ticket/ticket.word.ts';`,
  'src-shared/bridge/channel.ts': `import { z } from 'zod';\nexport const channel = z.string();`,
  'src-server/store/rows.ts': `import pg from 'pg';\nexport const rows = pg;`,
  'src-server/http/route.ts': `import fastify from 'fastify';\nexport const route = fastify;`,
  'src-server/replication/pull.ts': `export { rows } from '../store/rows.ts';`,
  'src-main/system/tray.ts': `import { Tray } from 'electron';\nexport const tray = Tray;`,
  'src-main/windows/agent.ts': `import { readFileSync } from 'node:fs';\nexport const agent = readFileSync;`,
  'src-main/main.ts': `export { tray } from './system/tray.ts';\nexport { agent } from './windows/agent.ts';`,
  'src-preload/preload.ts': `export { channel } from '#shared/bridge/channel.ts';`,
  'src-renderer/ui/button.ts': `import { Button } from '@mantine/core';\nexport const button = Button;`,
  'src-renderer/entities/ticket/badge.ts': `export { button } from '#renderer/ui/button.ts';`,
  'src-renderer/platform/clock.ts': `export const clock = 1;`,
  'src-renderer/data/database/open.ts': `import { createRxDatabase } from 'rxdb/plugins/core';\nexport const open = createRxDatabase;`,
  'src-renderer/data/replication/start.ts': `export { open } from '../database/open.ts';`,
  'src-renderer/data/queries/tickets.ts': `import { useState } from 'react';\nexport const tickets = useState;`,
  'src-renderer/data/commands/tickets.ts': `export { open } from '../database/open.ts';`,
  'src-renderer/features/queue/index.ts': `export { tickets } from '#renderer/data/queries/tickets.ts';`,
  'src-renderer/features/record/index.ts': `export { badge } from './badge.ts';`,
  'src-renderer/features/record/badge.ts': `export { button as badge } from '#renderer/entities/ticket/badge.ts';`,
  'src-renderer/windows/agent/main.ts': `export { tickets } from '#renderer/features/queue/index.ts';`,
  'test/fixtures/ticket.ts': `export const aTicket = 1;`,
};

const planted: Readonly<Record<string, string>> = {
  'the kernel imports zod': `src-shared/kernel/p01.ts: import { z } from 'zod';\nexport const x = z;`,
  'the kernel imports a rule': `src-shared/kernel/p02.ts: export * from '#shared/domain/ticket/ticket.word.ts';`,
  'a thing imports a sibling thing': `src-shared/domain/ticket/p03.ts: export { articleWord } from '../article/article.word.ts';`,
  'a thing imports React': `src-shared/domain/ticket/p04.ts: import { useState } from 'react';\nexport const x = useState;`,
  'a thing imports RxDB': `src-shared/domain/ticket/p05.ts: import { createRxDatabase } from 'rxdb/plugins/core';\nexport const x = createRxDatabase;`,
  'a thing imports Node': `src-shared/domain/ticket/p06.ts: import { readFileSync } from 'node:fs';\nexport const x = readFileSync;`,
  'a thing imports a practice': `src-shared/domain/ticket/p07.ts: export { ticketWord } from '#shared/practices/incident/incident.word.ts';`,
  'a practice imports the protocol': `src-shared/practices/incident/p08.ts: export { ticketWord } from '#shared/protocol/message.ts';`,
  'the bridge imports a rule': `src-shared/bridge/p09.ts: export { ticketWord } from '#shared/domain/ticket/ticket.word.ts';`,
  'shared imports the server': `src-shared/protocol/p10.ts: export { rows } from '#server/store/rows.ts';`,
  'the server imports the renderer': `src-server/http/p11.ts: export { clock } from '#renderer/platform/clock.ts';`,
  'the store imports HTTP': `src-server/store/p12.ts: export { route } from '../http/route.ts';`,
  'replication imports PostgreSQL': `src-server/replication/p13.ts: import pg from 'pg';\nexport const x = pg;`,
  'a part of main imports its sibling': `src-main/system/p14.ts: export { agent } from '../windows/agent.ts';`,
  'main imports the renderer': `src-main/windows/p15.ts: export { clock } from '#renderer/platform/clock.ts';`,
  'the preload imports main': `src-preload/p16.ts: export { tray } from '#main/system/tray.ts';`,
  'a window of the renderer imports Electron': `src-renderer/windows/agent/p17.ts: import { Tray } from 'electron';\nexport const x = Tray;`,
  'the ui imports a rule': `src-renderer/ui/p18.ts: export { ticketWord } from '#shared/domain/ticket/ticket.word.ts';`,
  'an entity imports a query': `src-renderer/entities/ticket/p19.ts: export { tickets } from '#renderer/data/queries/tickets.ts';`,
  'a command imports React': `src-renderer/data/commands/p20.ts: import { useState } from 'react';\nexport const x = useState;`,
  'a feature imports the database': `src-renderer/features/queue/p21.ts: export { open } from '#renderer/data/database/open.ts';`,
  'a feature imports RxDB': `src-renderer/features/queue/p22.ts: import { createRxDatabase } from 'rxdb/plugins/core';\nexport const x = createRxDatabase;`,
  'a feature imports a sibling feature': `src-renderer/features/queue/p23.ts: export { badge } from '#renderer/features/record/index.ts';`,
  'a feature imports replication': `src-renderer/features/queue/p24.ts: export { open } from '#renderer/data/replication/start.ts';`,
  'the data layer imports zustand': `src-renderer/data/queries/p25.ts: import { create } from 'zustand';\nexport const x = create;`,
  'the product imports the test kit': `src-renderer/features/queue/p26.ts: export { aTicket } from '#test/fixtures/ticket.ts';`,
  'a package nobody admitted': `src-renderer/ui/p27.ts: import fastify from 'fastify';\nexport const x = fastify;`,
  'a dynamic import': `src-renderer/features/queue/p28.ts: export const x = () => import('#renderer/data/database/open.ts');`,
  'a type-only import': `src-shared/domain/ticket/p29.ts: import type { articleWord } from '../article/article.word.ts';\nexport type X = typeof articleWord;`,
  'a file in no room': `src-renderer/p30.ts: export const x = 1;`,
  'an import of a test file': `src-shared/kernel/p31.ts: export { x } from './p31.test.ts';`,
};

describe('the law of imports', () => {
  const house = mkdtempSync(join(tmpdir(), 'guichet-law-'));
  let complaints: ReadonlyMap<string, number> = new Map();

  beforeAll(() => {
    cpSync(join(root, 'tools/law'), join(house, 'tools/law'), { recursive: true });
    for (const file of ['oxlint.config.ts', 'package.json']) cpSync(join(root, file), join(house, file));
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'), 'junction');
    for (const [file, text] of Object.entries(lawful)) write(file, text);
    for (const plant of Object.values(planted)) write(fileOf(plant), plant.slice(plant.indexOf(': ') + 2));
    write('src-shared/kernel/p31.test.ts', 'export const x = 1;');
    complaints = lint(house);
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), `${text}\n`);
  };

  test('a house that keeps it is left alone', () => {
    expect(Object.keys(lawful).filter((file) => complaints.has(file))).toEqual([]);
  });

  test.each(Object.entries(planted))('%s: refused', (_, plant) => {
    expect(complaints.get(fileOf(plant)) ?? 0).toBeGreaterThan(0);
  });
});

const fileOf = (plant: string): string => plant.slice(0, plant.indexOf(': '));

function lint(folder: string): Map<string, number> {
  const run = spawnSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), '--format=json', '.'], { cwd: folder, encoding: 'utf8' });
  const report: { diagnostics: { filename: string; code: string }[] } = JSON.parse(run.stdout);
  const counts = new Map<string, number>();
  for (const { filename, code } of report.diagnostics) {
    const isLaw = code.includes('boundaries') || code.includes('no-restricted-imports');
    const file = filename.replaceAll('\\', '/').replace(/^\.\//, '');
    if (isLaw) counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return counts;
}
