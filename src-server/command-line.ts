import { parseArgs } from 'node:util';
import { roles, type Role } from '#shared/domain/record/record.actor.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { StorePlace } from './store/open-store.ts';

export const usage = `The Guichet endpoint: keeps the desk's data and brings every desk up to date.

  npm run endpoint -- [options]            serve until stopped (Ctrl+C)
  npm run endpoint -- --create-account USER --roles agent,supervisor [--name NAME] [--groups ID,...] [--email ADDRESS]
                                           make or replace an account; the password is read from standard input
  npm run endpoint -- --revoke USER        end all sign-ins of an account
  npm run endpoint -- --verify-log         check that the log is dense and its chain unbroken
  npm run endpoint -- --prepare            make the prepared database that shortens first starts

  --port N          port to listen on (4780; 0 takes a free one)
  --host ADDRESS    address to listen on (127.0.0.1; 0.0.0.0 for every network)
  --data DIR        folder of the data (your own data folder)
  --database URL    a PostgreSQL server instead, e.g. postgres://user:password@host/guichet
  --tls-cert FILE   certificate, and
  --tls-key FILE    its key: serve https
  --log-level L     silent, error, warn or info, as JSON lines on standard error (warn)
  --help            this text
`;

type Serving = { readonly kind: 'serve'; readonly port: number; readonly host: string; readonly tls?: { readonly certFile: string; readonly keyFile: string }; readonly logLevel: 'silent' | 'error' | 'warn' | 'info' };
type Account = { readonly kind: 'create-account'; readonly userName: string; readonly name: string; readonly email: string; readonly roles: readonly Role[]; readonly groupIds: readonly string[] };

/** What the operator asks for. */
export type Order =
  | { readonly kind: 'help' }
  | { readonly kind: 'prepare' }
  | { readonly kind: 'verify-log' }
  | { readonly kind: 'revoke'; readonly userName: string }
  | Serving
  | Account;

/** An order with the place it is for. */
export type ParsedCommandLine = { readonly order: Order; readonly place: StorePlace };

const logLevels = ['silent', 'error', 'warn', 'info'] as const;

/** The order in a command line, or a sentence on what is wrong with it. */
export function parseCommandLine(args: readonly string[], defaultFolder: string): Result<ParsedCommandLine, string> {
  let values;
  try {
    ({ values } = parseArgs({ args: [...args], strict: true, allowPositionals: false, options: {
      port: { type: 'string' }, host: { type: 'string' }, data: { type: 'string' }, database: { type: 'string' },
      'tls-cert': { type: 'string' }, 'tls-key': { type: 'string' }, 'log-level': { type: 'string' }, help: { type: 'boolean' },
      'create-account': { type: 'string' }, name: { type: 'string' }, email: { type: 'string' }, roles: { type: 'string' }, groups: { type: 'string' },
      revoke: { type: 'string' }, 'verify-log': { type: 'boolean' }, prepare: { type: 'boolean' },
    } }));
  } catch (thrown) {
    return err(thrown instanceof Error ? thrown.message : String(thrown));
  }
  const place: StorePlace = { dataDir: values.data ?? defaultFolder, ...(values.database === undefined ? {} : { databaseUrl: values.database }) };
  const give = (order: Order) => ok({ order, place });
  if (values.help) return give({ kind: 'help' });
  if (values.prepare) return give({ kind: 'prepare' });
  if (values['verify-log']) return give({ kind: 'verify-log' });
  if (values.revoke !== undefined) return give({ kind: 'revoke', userName: values.revoke });
  if (values['create-account'] !== undefined) {
    const asked = listOf(values.roles ?? 'agent');
    const unknown = asked.find((one) => !(roles as readonly string[]).includes(one));
    if (unknown !== undefined) return err(`There is no role "${unknown}"; the roles are ${roles.join(', ')}.`);
    const userName = values['create-account'];
    return give({
      kind: 'create-account', userName, name: values.name ?? userName, email: values.email ?? '', roles: asked as Role[], groupIds: listOf(values.groups ?? ''),
    });
  }
  const port = Number(values.port ?? 4780);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return err(`"${values.port}" is no port: give a number from 0 to 65535.`);
  const logLevel = logLevels.find((one) => one === (values['log-level'] ?? 'warn'));
  if (logLevel === undefined) return err(`"${values['log-level']}" is no log level; they are ${logLevels.join(', ')}.`);
  const [certFile, keyFile] = [values['tls-cert'], values['tls-key']];
  if ((certFile === undefined) !== (keyFile === undefined)) return err('TLS needs both --tls-cert and --tls-key.');
  return give({
    kind: 'serve', port, host: values.host ?? '127.0.0.1', logLevel,
    ...(certFile === undefined || keyFile === undefined ? {} : { tls: { certFile, keyFile } }),
  });
}

const listOf = (text: string): string[] => text.split(',').map((one) => one.trim()).filter((one) => one !== '');
