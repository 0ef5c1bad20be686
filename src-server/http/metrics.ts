import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What an operator's monitoring reads. One set per endpoint, so that two in one process do not mix. */
export function createMetrics(now: { readonly streams: () => number; readonly feedHead: () => number }) {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({
    name: 'guichet_request_seconds', help: 'Time to answer a request.', labelNames: ['route', 'status'] as const,
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10], registers,
  });
  const verdicts = new Counter({ name: 'guichet_push_verdicts_total', help: 'Judged rows.', labelNames: ['collection', 'verdict'] as const, registers });
  const brokenRows = new Counter({ name: 'guichet_broken_rows_total', help: 'Rows that the database would not take.', registers });
  const jobErrors = new Counter({ name: 'guichet_job_errors_total', help: 'Jobs that failed.', labelNames: ['job'] as const, registers });
  new Gauge({ name: 'guichet_streams', help: 'Open event streams.', registers, collect() { this.set(now.streams()); } });
  new Gauge({ name: 'guichet_feed_head', help: 'The newest number of the feed.', registers, collect() { this.set(now.feedHead()); } });
  new Gauge({ name: 'guichet_resident_bytes', help: 'Memory of the process.', registers, collect() { this.set(process.memoryUsage.rss()); } });
  return { registry, requests, verdicts, brokenRows, jobErrors };
}

export type Metrics = ReturnType<typeof createMetrics>;
