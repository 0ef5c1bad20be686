import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planImport } from '#shared/practices/incident-import/import.plan.ts';
import type { BatchOutcome } from '#shared/practices/incident-import/import.tally.ts';
import { createDecoding, openTextFile, type TextFile, textOf } from './import-file.ts';
import { type Batch, type ImportProgress, type ImportRun, runImport, type SendProblem } from './import-run.ts';
import { createMappingMemory, readMapping } from './mapping-memory.ts';

const header = 'number,state,opened_at,sys_updated_at,short_description';
const rowOf = (index: number): string => `INC${String(index).padStart(7, '0')},New,03/02/2026 08:00,03/02/2026 09:00,"Écran noir, étage ${index}"`;
const csv = (count: number): string => [header, ...Array.from({ length: count }, (_, index) => rowOf(index))].join('\r\n');
const fileOf = (content: string | Uint8Array<ArrayBuffer>, name = 'incidents.csv'): File => new File([content], name);

const packed = async (content: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(new Blob([content]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer());

async function opened(file: File): Promise<TextFile> {
  const result = await openTextFile(file);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

/** An endpoint that takes every row it has not seen. */
function anEndpoint() {
  const seen = new Set<string>();
  const batches: Batch[] = [];
  const send = async (batch: Batch): Promise<BatchOutcome | SendProblem> => {
    batches.push(batch);
    const incidents = batch.rows.map((row) => ({ number: row.cells[0] ?? '', outcome: seen.has(row.cells[0] ?? '') ? 'unchanged' as const : 'created' as const }));
    if (!batch.isDryRun) for (const { number } of incidents) seen.add(number);
    return { historyRows: batch.rows.length, incidents, rejected: [], notes: [] };
  };
  return { send, batches };
}

async function run(source: TextFile, fields: Partial<ImportRun> = {}) {
  const plan = planImport(source.sample);
  if (!plan.ok) throw new Error(plan.error.code);
  const progress: ImportProgress[] = [];
  const report = await runImport({
    source, plan: plan.value, isDryRun: false, signal: new AbortController().signal, send: anEndpoint().send, nowMs: () => 0,
    pause: async () => undefined, onProgress: (now) => progress.push(now), ...fields,
  });
  return { report, progress };
}

describe('importing a file', () => {
  it('sends every row once, in batches, and counts', async () => {
    const { report, progress } = await run(await opened(fileOf(csv(5000))));
    expect(report).toMatchObject({ end: 'done', rows: 5000, totals: { incidents: 5000, created: 5000, rejected: 0 } });
    expect(progress.at(-1)).toMatchObject({ rows: 5000, isWaiting: false });
    expect(progress.at(-1)?.bytesRead).toBe(progress.at(-1)?.bytesTotal);
  });
  it('reads a packed file as the plain one', async () => {
    const { report } = await run(await opened(fileOf(await packed(csv(300)), 'incidents.csv.gz')));
    expect(report.totals.created).toBe(300);
  });
  it('changes nothing the second time', async () => {
    const endpoint = anEndpoint();
    const source = await opened(fileOf(csv(50)));
    await run(source, { send: endpoint.send });
    expect((await run(source, { send: endpoint.send })).report.totals).toMatchObject({ created: 0, unchanged: 50 });
  });
  it('stops between two batches when canceled, and says what was taken', async () => {
    const stop = new AbortController();
    const endpoint = anEndpoint();
    const send = async (batch: Batch) => {
      stop.abort();
      return endpoint.send(batch);
    };
    const { report } = await run(await opened(fileOf(csv(5000))), { send, signal: stop.signal });
    expect(report.end).toBe('canceled');
    expect(report.rows).toBe(endpoint.batches[0]?.rows.length);
  });
  it('waits while the endpoint is out of reach, and goes on', async () => {
    const endpoint = anEndpoint();
    let failures = 3;
    const send = async (batch: Batch): Promise<BatchOutcome | SendProblem> => {
      failures -= 1;
      return failures >= 0 ? { code: 'offline', detail: '' } : endpoint.send(batch);
    };
    const { report, progress } = await run(await opened(fileOf(csv(10))), { send });
    expect(report).toMatchObject({ end: 'done', totals: { created: 10 } });
    expect(progress.filter((one) => one.isWaiting)).toHaveLength(3);
  });
  it('gives up at once where trying again is no use', async () => {
    const { report } = await run(await opened(fileOf(csv(10))), { send: async () => ({ code: 'forbidden', detail: 'no' }) });
    expect(report).toMatchObject({ end: 'forbidden', rows: 0 });
  });
  it('keeps the rejected rows with their reason', async () => {
    const send = async (batch: Batch): Promise<BatchOutcome> => ({
      historyRows: 0, incidents: [], notes: [], rejected: [{ line: batch.rows[1]?.line ?? 0, code: 'no-date', detail: '' }],
    });
    const { report } = await run(await opened(fileOf(csv(3))), { send });
    expect(await report.rejectedRows?.text()).toBe(`line,reason,detail,${header}\r\n3,no-date,,INC0000001,New,03/02/2026 08:00,03/02/2026 09:00,"Écran noir, étage 1"\r\n`);
  });
  it('says that a packed file breaks off, after taking what was whole', async () => {
    const noise = Array.from({ length: 30_000 }, (_, index) => rowOf(Math.imul(index, 2654435761) >>> 0)).join('\r\n');
    const bytes = await packed(`${header}\r\n${noise}`);
    const { report } = await run(await opened(fileOf(bytes.slice(0, bytes.length - 200), 'cut.csv.gz')));
    expect(report.end).toBe('damaged-file');
    expect(report.rows).toBeGreaterThan(0);
  });
});

describe('opening a file', () => {
  it.each([
    ['empty', fileOf('')],
    ['workbook', fileOf('PK\u0003\u0004', 'incidents.xlsx')],
    ['zip', fileOf('PK\u0003\u0004', 'incidents.zip')],
    ['binary', fileOf(new Uint8Array(400).map((_, index) => index % 8))],
    ['damaged-gzip', fileOf(new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))],
  ] as const)('finds %s', async (problem, file) => {
    expect(await openTextFile(file)).toEqual({ ok: false, error: problem });
  });
  it('reads the same text whatever the encoding and however it is cut', async () => {
    const text = `${'plain '.repeat(40)}Élève œuvre “déjà”`;
    const latin = Uint8Array.from(`${'plain '.repeat(40)}Élève déjà`, (sign) => sign.charCodeAt(0));
    fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), fc.boolean(), (cut, isLatin) => {
      const bytes = isLatin ? latin : new TextEncoder().encode(text);
      const decoding = createDecoding({ encoding: 'utf-8', bomBytes: 0, isPlain: true });
      const all = [bytes.subarray(0, Math.min(cut, 240)), bytes.subarray(Math.min(cut, 240))].map(decoding.push).join('') + decoding.finish();
      expect(all).toBe(isLatin ? `${'plain '.repeat(40)}Élève déjà` : text);
    }));
  });
  it('yields the whole text', async () => {
    let all = '';
    for await (const piece of textOf(await opened(fileOf(csv(2000))), () => undefined)) all += piece;
    expect(all).toBe(csv(2000));
  });
});

describe('a kept mapping', () => {
  const kept = new Map<string, string>();
  const memory = createMappingMemory({ put: (name, text) => void kept.set(name, text), get: (name) => kept.get(name), remove: (name) => void kept.delete(name) });
  it('comes back for the same columns only', () => {
    const plan = planImport(csv(3));
    if (!plan.ok) throw new Error(plan.error.code);
    memory.write(plan.value.table.header, plan.value.mapping);
    expect(memory.read(plan.value.table.header)).toEqual(plan.value.mapping);
    expect(memory.read(['other'])).toBeUndefined();
  });
  it('is not read from what is none', () => expect(readMapping('{').ok).toBe(false));
});

