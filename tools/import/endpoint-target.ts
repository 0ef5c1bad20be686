import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { replicaName } from '#shared/kernel/identity.ts';
import { ImportAnswer } from '#shared/protocol/import.messages.ts';
import { protocolVersion, versionHeader } from '#shared/protocol/protocol.version.ts';
import { RequestError } from '#shared/protocol/replication.messages.ts';
import { routes } from '#shared/protocol/routes.ts';
import { SessionAnswer, Welcome } from '#shared/protocol/session.messages.ts';
import { type ImportOptions, ImportTrouble } from './options.ts';
import type { BatchFrame, ImportTarget } from './target.ts';

const attempts = 5;
const batchTimeoutMs = 110_000;

/** Signs in at an endpoint and sends batches to it; a batch whose answer got lost is sent again, which changes nothing. */
export async function openEndpoint(options: ImportOptions, frame: BatchFrame): Promise<ImportTarget> {
  const url = options.endpoint;
  const account = await accountFor(options);
  const replica = replicaName((count) => randomBytes(count));
  let session = await signIn({ url, ...account, replica });
  return {
    name: `the endpoint ${url}, as ${session.person.name}`,
    take: async (rows) => {
      for (let attempt = 1; ; attempt += 1) {
        const answer = await post(`${url}${routes.import}`, { ...frame, rows }, session.accessToken).catch((thrown: unknown) => thrown);
        if (answer instanceof Response && answer.ok) return ImportAnswer.parse(await answer.json());
        const problem = answer instanceof Response ? await problemIn(answer) : undefined;
        if (problem?.code === 'unauthenticated' && attempt < attempts) {
          session = await signIn({ url, ...account, replica });
          continue;
        }
        const isPassing = problem === undefined || problem.code === 'unavailable' || problem.code === 'too-many-requests';
        if (!isPassing || attempt === attempts) throw new ImportTrouble(sentenceFor(problem, url));
        await pause(500 * 2 ** attempt);
      }
    },
    close: async () => {
      await post(`${url}${routes.signOut}`, {}, session.accessToken).catch(() => undefined);
    },
  };
}

type SignIn = { readonly url: string; readonly userName: string; readonly password: string; readonly replica: string };

async function signIn({ url, userName, password, replica }: SignIn): Promise<SessionAnswer> {
  const answer = await post(`${url}${routes.signIn}`, { userName, password, replica, deviceName: `import on ${hostname()}`.slice(0, 120) })
    .catch(() => undefined);
  if (answer === undefined) throw new ImportTrouble(`Nothing answers at ${url}. Is the endpoint running?`);
  if (!answer.ok) throw new ImportTrouble(sentenceFor(await problemIn(answer), url));
  return SessionAnswer.parse(await answer.json());
}

const post = (address: string, body: unknown, token = ''): Promise<Response> =>
  fetch(address, {
    method: 'POST', body: JSON.stringify(body), signal: AbortSignal.timeout(batchTimeoutMs),
    headers: {
      'content-type': 'application/json', [versionHeader]: String(protocolVersion),
      ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    },
  });

async function problemIn(answer: Response): Promise<RequestError | undefined> {
  return RequestError.safeParse(await answer.json().catch(() => undefined)).data;
}

function sentenceFor(problem: RequestError | undefined, url: string): string {
  switch (problem?.code) {
    case undefined: return `The endpoint ${url} does not answer (or something else answers in its place).`;
    case 'wrong-password': return 'The user name or the password is wrong.';
    case 'forbidden': return 'This account may not import: it takes a supervisor or an admin.';
    case 'revoked': return 'This account\'s sign-in was ended by the endpoint.';
    default: return `The endpoint refused: ${problem?.message ?? ''}`;
  }
}

/** The account to sign in with: the named one, or one that a demo endpoint offers. */
async function accountFor(options: ImportOptions): Promise<{ userName: string; password: string }> {
  if (options.user !== '') return { userName: options.user, password: await passwordFor(options) };
  const answer = await fetch(`${options.endpoint}${routes.welcome}`, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
  if (answer === undefined) throw new ImportTrouble(`Nothing answers at ${options.endpoint}. Is the endpoint running?`);
  const welcome = Welcome.safeParse(await answer.json().catch(() => undefined)).data;
  if (!welcome) throw new ImportTrouble(`${options.endpoint} is not a Guichet endpoint.`);
  const offered = welcome.demoAccounts.find(({ roles }) => roles.includes('admin')) ?? welcome.demoAccounts.find(({ roles }) => roles.includes('supervisor'));
  if (!offered) throw new ImportTrouble('Say who imports: --user NAME, a supervisor or an admin.');
  return offered;
}

async function passwordFor(options: ImportOptions): Promise<string> {
  if (options.passwordEnv !== '') {
    const password = process.env[options.passwordEnv] ?? '';
    if (password === '') throw new ImportTrouble(`The environment variable ${options.passwordEnv} is not set.`);
    return password;
  }
  if (!process.stdin.isTTY) throw new ImportTrouble('Give the password by --password-env VAR.');
  process.stderr.write(`Password of ${options.user}: `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const asking = createInterface({ input: process.stdin, output: silent, terminal: true });
  const password = await asking.question('');
  asking.close();
  process.stderr.write('\n');
  return password;
}
