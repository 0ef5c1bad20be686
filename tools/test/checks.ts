import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Count, countPlaywright, countVitest } from './counting.ts';

// Every check of the project, cheap ones first. A failing check does not stop the others: the last line counts all.

const root = resolve(import.meta.dirname, '../..');
const reports = mkdtempSync(join(tmpdir(), 'guichet-test-'));

type Check = {
  readonly name: string;
  readonly command: readonly string[];
  /** Where the check leaves its count; without one the check counts as one test. */
  readonly report?: { readonly file: string; readonly count: (text: string) => Count };
};

const bin = (path: string): string => join(root, 'node_modules', path);

const vitest = (name: string, ...folders: readonly string[]): Check => {
  const file = join(reports, `${name.replaceAll(/\W+/g, '-')}.json`);
  return {
    name,
    command: [bin('vitest/vitest.mjs'), 'run', '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...folders],
    report: { file, count: countVitest },
  };
};

const checks: readonly Check[] = [
  { name: 'types', command: [bin('typescript/bin/tsc'), '-b'] },
  { name: 'lint', command: [bin('oxlint/bin/oxlint'), '--deny-warnings', '.'] },
  vitest('architecture', 'test/architecture'),
  vitest('unit', 'src-shared', 'src-server', 'src-main', 'src-preload', 'src-renderer', 'tools'),
  vitest('contract', 'test/contract', 'test/import'),
  vitest('sync', 'test/sync'),
  vitest('simulation', 'test/simulation'),
  { name: 'build', command: [bin('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'] },
  vitest('electron host', 'test/electron-host'),
  {
    name: 'end to end',
    command: [bin('@playwright/test/cli.js'), 'test', '--reporter=list,json'],
    report: { file: join(reports, 'e2e.json'), count: countPlaywright },
  },
];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean', short: 'h' } } });
if (values.help) {
  console.log(`npm test -- [CHECK ...]\n\nRuns every check, or only those named: ${checks.map((check) => check.name).join(', ')}.`);
  process.exit(0);
}

const wanted = positionals.length === 0 ? checks : checks.filter((check) => positionals.includes(check.name));
const outcomes: { name: string; count: Count; seconds: number }[] = [];
for (const check of wanted) {
  const startedAt = performance.now();
  console.log(`\n[guichet] ${check.name} …`);
  const isPassed = await run(check);
  outcomes.push({ name: check.name, count: countOf(check, isPassed), seconds: (performance.now() - startedAt) / 1000 });
}
rmSync(reports, { recursive: true, force: true });

console.log('');
for (const { name, count, seconds } of outcomes) {
  console.log(`${name.padEnd(14)} ${String(count.passed).padStart(5)} passed ${String(count.failed).padStart(4)} failed ${seconds.toFixed(0).padStart(5)} s`);
}
const passed = outcomes.reduce((sum, { count }) => sum + count.passed, 0);
const failed = outcomes.reduce((sum, { count }) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

function run(check: Check): Promise<boolean> {
  return new Promise((settle) => {
    const child = spawn(process.execPath, [...check.command], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'e2e.json'), FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
    });
    child.on('error', () => settle(false));
    child.on('exit', (code) => settle(code === 0));
  });
}

/** What the check's own report counted; a check that failed without a failing test still counts as a failure. */
function countOf(check: Check, isPassed: boolean): Count {
  if (!check.report) return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1 };
  try {
    const count = check.report.count(readFileSync(check.report.file, 'utf8'));
    return { passed: count.passed, failed: !isPassed && count.failed === 0 ? 1 : count.failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
