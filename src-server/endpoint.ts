import { readFileSync } from 'node:fs';
import type { Person } from '#shared/domain/person/person.record.ts';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import { type Clock, instantOf } from '#shared/kernel/instant.ts';
import { demoAccountsIn } from './channels/demo-desk.ts';
import { createImporter } from './channels/import.ts';
import { createDesk, type OpenedDesk } from './desk.ts';
import { importRoute } from './http/import-route.ts';
import { createMetrics } from './http/metrics.ts';
import type { DemoAccount, RouteContext } from './http/route-context.ts';
import { createServer, type ServerSettings } from './http/server.ts';
import type { NewAccount } from './identity/identity.ts';
import { closeResolved } from './jobs/auto-close.ts';
import { startJobs } from './jobs/clockwork.ts';
import { answerPush } from './replication/push.ts';
import type { StorePlace } from './store/open-store.ts';
import { loggable } from './store/sql-connection.ts';

/** How an endpoint is started. Everything is optional: without a place it keeps its data in memory. */
export type EndpointOptions = StorePlace & {
  /** 0 takes a free port. */
  readonly port?: number;
  readonly host?: string;
  readonly tls?: { readonly certFile: string; readonly keyFile: string };
  /** Accounts that the welcome lists with their passwords; those of the generated demo desk where nothing is said. */
  readonly demoAccounts?: readonly DemoAccount[];
  /** People and accounts to begin with; what is there already stays. */
  readonly people?: readonly Person[];
  readonly accounts?: readonly NewAccount[];
  readonly accessSeconds?: number;
  readonly signInsPerMinute?: number;
  readonly clock?: Clock;
  readonly logLevel?: ServerSettings['logLevel'];
  readonly moreRoutes?: ServerSettings['moreRoutes'];
};

/** A running endpoint. `desk` is its inside, for tools and tests in the same process. */
export type RunningEndpoint = { readonly url: string; readonly desk: OpenedDesk; readonly stop: () => Promise<void> };

const graceMs = 5000;

/** The clock of the machine. */
export const systemClock: Clock = { now: () => instantOf(Date.now()) };

/** Opens the store, listens, and starts the clocks; the answer ends it all in good order. */
export async function startEndpoint(options: EndpointOptions = {}): Promise<RunningEndpoint> {
  const clock = options.clock ?? systemClock;
  const desk = await createDesk(options, clock, options.accessSeconds);
  try {
    if (options.people) await desk.upsertMany('people', options.people, { id: '' });
    if (options.accounts) await desk.identity.createAccounts(options.accounts);
    return await serve(desk, options, clock);
  } catch (thrown) {
    await desk.close();
    throw thrown;
  }
}

async function serve(desk: OpenedDesk, options: EndpointOptions, clock: Clock): Promise<RunningEndpoint> {
  const { hub, store } = desk;
  const metrics = createMetrics({ streams: hub.listeners, feedHead: () => Math.max(0, ...Object.values(hub.heads())) });
  const onJobError = (job: string, thrown: unknown) => {
    metrics.jobErrors.inc({ job });
    server.log.error({ ...loggable(thrown), job }, 'job failed');
  };
  const context: RouteContext = {
    store, hub, clock, identity: desk.identity, demoAccounts: options.demoAccounts ?? (await demoAccountsIn(store.records)).map(({ personId: _personId, ...account }) => account),
    onFileStored: desk.onFileStored,
    push: async (caller, collection, rows) => {
      const pushed = await answerPush({ ...desk.writing, onBrokenRow: (thrown) => {
        metrics.brokenRows.inc();
        server.log.error(loggable(thrown), 'the database refused a row');
      } }, caller, collection, rows);
      for (const verdict of pushed.verdicts) metrics.verdicts.inc({ collection, verdict: verdict.kind });
      return pushed;
    },
  };
  const server = await createServer(context, metrics, {
    signInsPerMinute: options.signInsPerMinute ?? 60, logLevel: options.logLevel ?? 'silent', moreRoutes: [importRoute(createImporter(desk.writing)), ...(options.moreRoutes ?? [])],
    ...(options.tls ? { tls: { cert: readFileSync(options.tls.certFile, 'utf8'), key: readFileSync(options.tls.keyFile, 'utf8') } } : {}),
  });
  desk.identity.onEnded((sessionId) => hub.order('signed-out', sessionId));
  const url = await server.listen({ port: options.port ?? 0, host: options.host ?? '127.0.0.1' });
  const stopJobs = startJobs([
    { name: 'auto-close', everySeconds: 1800, run: () => closeResolved(desk.writing) },
    { name: 'note-head', everySeconds: 5, run: store.noteHead },
    { name: 'tidy-up', everySeconds: 6 * 3600, run: store.tidyUp },
    // Other processes on the same database write as well: an import, a second endpoint.
    ...(store.kind === 'postgres' ? [{ name: 'watch-feed', everySeconds: 1, run: watchFeed(desk) }] : []),
  ], onJobError);
  return {
    url, desk,
    stop: async () => {
      hub.order('going-away');
      await stopJobs();
      // Whoever is being answered gets the answer; who does not go then is let go.
      const letGo = setTimeout(() => server.server.closeAllConnections(), graceMs);
      await server.close();
      clearTimeout(letGo);
      await desk.close();
    },
  };
}

/** Looks for numbers that this process did not give out; asks for them only when the feed has moved since it last looked. */
function watchFeed({ hub, store }: OpenedDesk): () => Promise<void> {
  let seen = 0;
  return async () => {
    const { seq } = await store.records.head();
    if (seq === seen) return;
    const known = hub.heads();
    const heads = Object.entries(await store.records.heads()) as [CollectionName, number][];
    const moved = heads.filter(([name, newest]) => newest > (known[name] ?? 0));
    if (moved.length > 0) hub.poke(Object.fromEntries(moved));
    seen = seq;
  };
}
