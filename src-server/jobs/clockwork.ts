/** A job that runs again and again, each time so long after it ended; errors are told and do not stop it. */
export type Job = { readonly name: string; readonly everySeconds: number; readonly run: () => Promise<unknown> };

/** Starts the jobs; the answer stops them and waits for what is running. */
export function startJobs(jobs: readonly Job[], onError: (name: string, thrown: unknown) => void): () => Promise<void> {
  let isStopped = false;
  const timers = new Set<NodeJS.Timeout>();
  const running = new Set<Promise<void>>();
  const plan = (job: Job) => {
    if (isStopped) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      const run = job.run().then(() => undefined, (thrown: unknown) => onError(job.name, thrown)).finally(() => {
        running.delete(run);
        plan(job);
      });
      running.add(run);
    }, job.everySeconds * 1000);
    timer.unref();
    timers.add(timer);
  };
  jobs.forEach(plan);
  return async () => {
    isStopped = true;
    timers.forEach(clearTimeout);
    await Promise.all(running);
  };
}
