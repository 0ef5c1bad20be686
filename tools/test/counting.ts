/** How many tests of a run passed and failed. */
export type Count = { readonly passed: number; readonly failed: number };

/** Counts Vitest's JSON report; a file that could not even be read counts as one failure. */
export function countVitest(text: string): Count {
  const report: { numPassedTests: number; numFailedTests: number; testResults: { status: string; assertionResults: unknown[] }[] } = JSON.parse(text);
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
}

/** Counts Playwright's JSON report; a flaky test counts as failed. */
export function countPlaywright(text: string): Count {
  const { stats, errors }: { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] } = JSON.parse(text);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
