import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { type Bench, figureOf, secondsOf } from './figure.ts';

// The import command on an audit log, against the database's own COPY of the same file into a bare table.

const root = resolve(import.meta.dirname, '../..');
const columns = [
  'number', 'incident_state', 'reassignment_count', 'reopen_count', 'sys_mod_count', 'caller_id', 'opened_at', 'sys_created_at',
  'sys_updated_by', 'sys_updated_at', 'category', 'short_description', 'impact', 'urgency', 'priority', 'assignment_group', 'assigned_to',
];
const states = ['New', 'Active', 'Active', 'Active', 'Resolved', 'Closed'];

const stamp = (minutes: number): string => new Date(Date.UTC(2026, 1, 1) + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');

/** An audit log of so many rows, six to an incident. */
function auditLog(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const incident = Math.floor(row / states.length);
    const step = row % states.length;
    const opened = incident * 7;
    return [
      `INC${String(incident + 1).padStart(7, '0')}`, states[step], Math.min(step, 2), 0, step, `Caller ${incident % 400}`, stamp(opened), stamp(opened),
      `Agent ${(incident + step) % 40}`, stamp(opened + step * 95), `Category ${incident % 30}`, `Trouble ${incident % 900} with service ${incident % 50}`,
      '2 - Medium', '2 - Medium', '3 - Moderate', `Group ${(incident + Math.min(step, 2)) % 25}`, `Agent ${(incident + Math.min(step, 2)) % 40}`,
    ].join(',');
  });
  return [columns.join(','), ...lines].join('\n');
}

async function copyRate(csv: string, rows: number, folder: string): Promise<number> {
  const database = await PGlite.create(join(folder, 'bare'));
  await database.exec(`create table bare (${columns.map((name) => `${name} text`).join(', ')})`);
  const seconds = await secondsOf(() => database.query("copy bare from '/dev/blob' with (format csv, header)", [], { blob: new Blob([csv]) }));
  await database.close();
  return rows / seconds;
}

/** The importer's bench. */
export const importBenches: Readonly<Record<string, Bench>> = {
  import: {
    what: 'rows of an audit log imported by the command into a data folder', baseline: 'COPY of the same file into a bare table of PGlite', defaultSize: 20_000,
    run: async (size) => {
      const folder = mkdtempSync(join(tmpdir(), 'guichet-bench-'));
      try {
        const file = join(folder, 'log.csv');
        writeFileSync(file, auditLog(size));
        const command = [join(root, 'tools/import/import.ts'), file, '--data', join(folder, 'data'), '--yes', '--json'];
        const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: root, maxBuffer: 1 << 26 });
        const report: { rowsPerSecond: number } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}');
        return figureOf(report.rowsPerSecond, await copyRate(readFileSync(file, 'utf8'), size, folder), 'rows/s');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  },
};
