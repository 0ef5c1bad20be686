import { parseArgs } from 'node:util';
import { openSimDatabase } from './endpoint.ts';
import { runSeed, type SeedReport } from './world.ts';

const help = `npm run simulate -- [--seeds N] [--seed FIRST] [--json]

Lives through N seeds (default 50), each a small world of desks that work, lose their lines, restart and meet on the
same tickets, and checks the invariants of docs/spec/replication.md when all has come to rest.
A seed that fails is told with everything that happened in it; run it again with --seed NUMBER --seeds 1.
  --seeds N     how many seeds
  --seed FIRST  the first one (default 1)
  --json        print only the last line`;

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' }, json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } });

function tell(report: SeedReport): void {
  if (values.json) return;
  const happened = Object.entries(report.happened).sort().map(([what, count]) => `${count} ${what}`).join(', ');
  if (report.findings.length === 0) return console.log(`seed ${report.seed}: ${report.edits} edits, all well (${happened})`);
  console.log([`seed ${report.seed}: ${report.edits} edits, ${report.findings.length} broken promises`,
    ...report.findings.map((finding) => `  [${finding.invariant}] ${finding.says}`), '  what happened:', ...report.trace.map((line) => `    ${line}`)].join('\n'));
}

// RxDB does not wait for the writes of its checkpoints; our guard has heard of their failure all the same.
process.on('unhandledRejection', (problem) => {
  if (!(problem instanceof Error) || !/the disk is full|The replication has stopped/.test(problem.message)) throw problem;
});

async function simulate(first: number, seeds: number): Promise<boolean> {
  const started = performance.now();
  const database = await openSimDatabase();
  const sums = { seeds: 0, edits: 0, lost: 0, doubled: 0, diverged: 0, other: 0 };
  for (let seed = first; seed < first + seeds; seed += 1) {
    const report = await runSeed(database, seed, { hasFullDisks: true });
    tell(report);
    sums.seeds += 1;
    sums.edits += report.edits;
    for (const { invariant } of report.findings) {
      const kind = invariant === 'I1' || invariant === 'I7' ? 'lost' : invariant === 'I3' ? 'doubled' : invariant === 'I2' ? 'diverged' : 'other';
      sums[kind] += 1;
    }
  }
  await database.close();
  const { other, ...told } = sums;
  console.log(JSON.stringify({ ...told, ...(other > 0 ? { other } : {}), seconds: Math.round((performance.now() - started) / 100) / 10 }));
  return sums.lost + sums.doubled + sums.diverged + other === 0;
}

if (values.help) console.log(help);
else process.exit((await simulate(Number(values.seed), Number(values.seeds))) ? 0 : 1);
