import { parseArgs } from 'node:util';
import { fillDemoDesk } from '#server/channels/demo-desk.ts';
import { startEndpoint, systemClock } from '#server/endpoint.ts';
import { demoAccounts } from '#shared/practices/demo-desk/demo.people.ts';

// The endpoint as `npm start` and the end-to-end tests run it: as an operator's, and with the demo desk in a
// database that was never used. Tells its parent when it is ready; stops on a signal, or when its parent is gone.

const { values } = parseArgs({ options: { port: { type: 'string' }, data: { type: 'string' }, database: { type: 'string' }, demo: { type: 'string' } } });
const shown = demoAccounts.map(({ userName, password, name, title, roles }) => ({ userName, password, name, title, roles }));
const size = Number(values.demo ?? 0);
/** The demo desk is the same each time; only its today is today's. */
const seed = 7;

async function serve(): Promise<void> {
  const place = { ...(values.data === undefined ? {} : { dataDir: values.data }), ...(values.database === undefined ? {} : { databaseUrl: values.database }) };
  const endpoint = await startEndpoint({ ...place, port: Number(values.port ?? 0), logLevel: 'warn', ...(size > 0 ? { demoAccounts: shown } : {}) });
  const isUnused = (await endpoint.desk.store.accounts.countAccounts()) === 0;
  process.send?.({ kind: 'listening', url: endpoint.url });
  if (size > 0 && isUnused) {
    const { writing, identity } = endpoint.desk;
    await fillDemoDesk({ ...writing, createAccounts: identity.createAccounts }, { size, seed, now: systemClock.now() });
  }
  process.send?.({ kind: 'ready', mayAnybodySignIn: size > 0 || !isUnused });
  const stop = (): void => {
    void endpoint.stop().then(() => process.exit(0));
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, stop);
}

serve().catch((cause: unknown) => {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exit(1);
});
