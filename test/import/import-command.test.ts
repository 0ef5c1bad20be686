import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDesk, type OpenedDesk } from '#server/desk.ts';
import type { JournalEntry } from '#shared/domain/journal/journal.record.ts';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { type LogRow, makeLog, plainDialect, renderLog } from '#test/fixtures/incident-export.ts';

// The command as a person runs it: another process, real files, a real data folder.

const folder = mkdtempSync(join(tmpdir(), 'guichet-import-'));
const clock = { now: () => '2026-01-05T08:00:00.000Z' };
// windows-1252 has no Č: only names that every encoding of these tests can write.
const log = makeLog(21, 30).map((row) => JSON.parse(JSON.stringify(row).replaceAll('Čeněk Dvořák', 'Zoë Lefèvre')) as LogRow);

const file = (name: string, content: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

type Outcome = { readonly code: number; readonly out: string; readonly errors: string; readonly json: Record<string, number> };

function run(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['tools/import/import.ts', ...args], { encoding: 'utf8' }, (failed, out, errors) => {
      const last = out.trimEnd().split('\n').at(-1) ?? '';
      const json = last.startsWith('{') ? (JSON.parse(last) as Record<string, number>) : {};
      resolve({ code: failed === null ? 0 : Number(failed.code), out, errors, json });
    });
  });
}

async function inDesk<T>(data: string, look: (desk: OpenedDesk) => Promise<T>): Promise<T> {
  const desk = await createDesk({ dataDir: data }, clock);
  try {
    return await look(desk);
  } finally {
    await desk.close();
  }
}

const bodies = async <Record_>(desk: OpenedDesk, collection: 'tickets' | 'journal', field: string, value: string): Promise<Record_[]> =>
  (await desk.store.records.readWhere(collection, field, value, 5000, '')).map((stored) => JSON.parse(stored.body) as Record_);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Each case starts processes that open a database: seconds on a quiet machine, many more on a busy one.
describe('npm run import', { timeout: 300_000 }, () => {
  const data = join(folder, 'data');
  let first: Outcome;
  beforeAll(async () => {
    first = await run(file('log.csv.gz', gzipSync(renderLog(log, { ...plainDialect, header: 'fr', separator: ';', words: 'fr', dates: 'd/m/y', encoding: 'windows-1252' }))), '--data', data, '--json');
  });

  test('shows what it found, takes every row, and ends with one line of JSON', () => {
    expect(first.errors).toBe('');
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/gzip, windows-1252, separated by semicolon/);
    expect(first.out).toMatch(/French/);
    expect(Object.keys(first.json)).toEqual(['incidents', 'historyRows', 'created', 'updated', 'unchanged', 'rejected', 'seconds', 'rowsPerSecond']);
    expect(first.json).toMatchObject({ incidents: 30, historyRows: log.length, created: 30, updated: 0, unchanged: 0, rejected: 0 });
  });

  test('leaves the histories in the store, in order', async () => {
    const journal = await inDesk(data, (desk) => bodies<JournalEntry>(desk, 'journal', 'kind', 'field-change'));
    expect(journal.map((entry) => entry.occurredAt).sort()).toEqual(log.map((row) => new Date(row.at).toISOString()).sort());
  });

  test('changes nothing the second time, whatever the dialect, and nothing at all in a dry run', async () => {
    const other = file('again.txt', renderLog(log, { ...plainDialect, header: 'fr', separator: '\t', encoding: 'utf-16le', order: 'newest-first' }));
    expect((await run(other, '--data', data, '--dry-run', '--json')).json).toMatchObject({ created: 0, updated: 0, unchanged: 30 });
    expect((await run(other, '--data', data, '--json')).json).toMatchObject({ created: 0, updated: 0, unchanged: 30 });
    const nowhere = join(folder, 'nowhere');
    expect((await run(other, '--data', nowhere, '--dry-run', '--json')).json).toMatchObject({ created: 30 });
    expect(existsSync(nowhere)).toBe(false);
  });

  test('puts rows that cannot be taken into a file, with line and reason', async () => {
    const lines = new TextDecoder().decode(renderLog(log, { ...plainDialect, newline: '\n', quotesAll: false })).split('\n');
    const damaged = file('damaged.csv', [...lines.slice(0, 3), 'INC0000001,New', `,${(lines[3] ?? '').split(',').slice(1).join(',')}`, ...lines.slice(3)].join('\n'));
    const taken = await run(damaged, '--data', join(folder, 'damaged'), '--json');
    expect(taken.json).toMatchObject({ incidents: 30, historyRows: log.length, rejected: 2 });
    const rejected = readFileSync(`${damaged}.rejected.csv`, 'utf8');
    expect(rejected).toMatch(/4,not as many cells as the header has columns \(2\/21\),INC0000001,New/);
    expect(rejected).toMatch(/5,no incident number/);
  });

  test('takes what a cut-off file still has, says so, and goes on when the whole file comes', async () => {
    const bytes = gzipSync(renderLog(makeLog(4, 150), { ...plainDialect, order: 'by-time' }));
    const cut = file('cut.csv.gz', bytes.subarray(0, Math.floor(bytes.length * 0.6)));
    const place = join(folder, 'cut');
    const broken = await run(cut, '--data', place, '--json');
    expect(broken.code).toBe(1);
    expect(broken.errors).toMatch(/ends too early/);
    expect(broken.out).toMatch(/Until then this is safe/);
    expect(broken.json['historyRows']).toBeGreaterThan(100);
    const whole = await run(file('whole.csv.gz', bytes), '--data', place, '--json');
    expect(whole.json).toMatchObject({ incidents: 150, historyRows: makeLog(4, 150).length, rejected: 0 });
    const tickets = await inDesk(place, (desk) => desk.store.records.countOf('tickets'));
    expect(tickets).toBe(150);
  });

  test('takes a plain export with one row per incident, texts and journals included, and updates from a newer one', async () => {
    const header = 'Numéro;Description brève;Description;État;Appelant;Groupe d\'affectation;Affecté à;Impact;Urgence;Ouvert;Mis à jour;Résolu;Code de résolution;Notes de résolution;Commentaires et notes de travail';
    const one = 'INC0042;Imprimante en panne;"Rien ne sort.\nDepuis ce matin.";En cours;Zoë Lefèvre;Support;Jean Petit;2 - Moyen;3 - Bas;03/02/2026 09:00;03/02/2026 10:00;;;;"03/02/2026 09:30 - Jean Petit (Notes de travail)\nRouleau usé"';
    const two = 'INC0042;Imprimante en panne;"Rien ne sort.\nDepuis ce matin.";Résolu;Zoë Lefèvre;Support;Jean Petit;2 - Moyen;3 - Bas;03/02/2026 09:00;13/02/2026 11:00;13/02/2026 11:00;Solution fournie;Rouleau changé;"13/02/2026 10:30 - Jean Petit (Commentaires supplémentaires)\nC\'est réparé\n\n03/02/2026 09:30 - Jean Petit (Notes de travail)\nRouleau usé"';
    const place = join(folder, 'plain');
    await run(file('plain1.csv', `${header}\n${one}\nINC0043;Autre;;Nouveau;Bob;;;;;14/02/2026 09:00;14/02/2026 09:00;;;;\n`), '--data', place, '--time-zone', 'Europe/Paris', '--json');
    expect((await run(file('plain2.csv', `${header}\n${two}\n`), '--data', place, '--time-zone', 'Europe/Paris', '--json')).json).toMatchObject({ updated: 1, created: 0 });
    const [tickets, notes, comments] = await inDesk(place, async (desk) => [
      await bodies<Ticket>(desk, 'tickets', 'number', 'INC0042'), await bodies<JournalEntry>(desk, 'journal', 'kind', 'work-note'), await bodies<JournalEntry>(desk, 'journal', 'kind', 'comment'),
    ] as const);
    expect(tickets[0]).toMatchObject({
      shortDescription: 'Imprimante en panne', description: 'Rien ne sort.\nDepuis ce matin.', state: 'resolved', impact: 2, urgency: 3, priority: 4,
      resolutionCode: 'solution-provided', resolutionNotes: 'Rouleau changé', openedAt: '2026-02-03T08:00:00.000Z', resolvedAt: '2026-02-13T10:00:00.000Z',
    });
    expect(tickets[0]?.moves.map((move) => move.to)).toEqual(['new', 'in-progress', 'resolved']);
    expect(notes.map((entry) => [entry.text, entry.occurredAt])).toEqual([['Rouleau usé', '2026-02-03T08:30:00.000Z']]);
    expect(comments.map((entry) => entry.text)).toEqual(['C\'est réparé']);
  });

  test('uses a mapping that was saved and edited', async () => {
    const odd = file('odd.csv', 'Ticket no,Stage,Opened,Summary\nA-1,Parked,2026-02-03 10:00:00,First\nA-2,New,2026-02-04 10:00:00,Second\n');
    const saved = join(folder, 'mapping.json');
    const refused = await run(odd, '--data', join(folder, 'odd'), '--save-mapping', saved, '--json');
    expect(JSON.parse(readFileSync(saved, 'utf8'))).toMatchObject({ version: 1, columns: [{ header: 'Ticket no', role: 'extra' }, { role: 'extra' }, { role: 'openedAt' }, { role: 'shortDescription' }] });
    expect([refused.code, refused.errors]).toEqual([1, expect.stringContaining('no column with the incident\'s number')]);
    writeFileSync(saved, JSON.stringify({
      version: 1, columns: [{ header: 'Ticket no', role: 'number' }, { header: 'Stage', role: 'state' }, { header: 'Opened', role: 'openedAt' }, { header: 'Summary', role: 'shortDescription' }],
      dates: { order: 'ymd', timeZone: 'UTC' }, words: { state: { Parked: 'On hold' } },
    }));
    expect((await run(odd, '--data', join(folder, 'odd'), '--mapping', saved, '--json')).json).toMatchObject({ created: 2, rejected: 0 });
    const tickets = await inDesk(join(folder, 'odd'), (desk) => bodies<Ticket>(desk, 'tickets', 'kind', 'incident'));
    expect(tickets.map((ticket) => [ticket.number, ticket.state]).sort()).toEqual([['A-1', 'on-hold'], ['A-2', 'new']]);
  });

  test.each([
    ['a missing file', () => join(folder, 'none.csv'), /There is no file/],
    ['a folder', () => folder, /is a folder/],
    ['an empty file', () => file('empty.csv', ''), /is empty/],
    ['an archive', () => file('book.xlsx', Buffer.from('504b0304aa', 'hex')), /ZIP archive or an Excel workbook/],
    ['a picture', () => file('image.csv', Uint8Array.from({ length: 3000 }, (_, index) => (index * 7) % 256)), /is not a text file/],
    ['a letter', () => file('letter.csv', 'Dear all,\nthe printer is broken.\n'), /does not look like an incident export/],
    ['a damaged archive', () => file('bad.csv.gz', Buffer.concat([gzipSync('number,state\n').subarray(0, 12), Buffer.alloc(400, 7)])), /damaged gzip|cut off|holds no text/],
  ])('says in a sentence what is wrong with %s', async (_name, make, sentence) => {
    const outcome = await run(make(), '--data', join(folder, 'never'));
    expect(outcome.code).toBe(1);
    expect(outcome.errors).toMatch(sentence);
    expect(outcome.errors).not.toMatch(/\n\s+at /);
    expect(existsSync(join(folder, 'never'))).toBe(false);
  });

  test('says that the data folder is in use', async () => {
    const outcome = await inDesk(data, () => run(file('busy.csv', renderLog(log, plainDialect)), '--data', data, '--json'));
    expect([outcome.code, outcome.errors]).toEqual([1, expect.stringMatching(/in use by another endpoint[\s\S]*--endpoint/)]);
  });
});
