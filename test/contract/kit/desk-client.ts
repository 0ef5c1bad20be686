import type { CollectionName } from '#shared/domain/record/record.base.ts';
import { mediaType } from '#shared/protocol/protocol.version.ts';
import { type Checkpoint, PullAnswer, PushAnswer, type Verdict } from '#shared/protocol/replication.messages.ts';
import { routes } from '#shared/protocol/routes.ts';
import { SessionAnswer } from '#shared/protocol/session.messages.ts';
import type { AnyRecord } from '#shared/protocol/record-schemas.ts';
import { testPassword } from './people.ts';

/** A record as a desk got it, or what is left of one that it may no longer see. */
export type Held = Readonly<Record<string, unknown>> & { readonly id: string; readonly rev: string; readonly _deleted: boolean };
export type Row = { readonly document: object; readonly baseRev: string };

/** A desk reduced to its side of the protocol: it holds what it pulled, and every answer it gets is checked for its shape. */
export type DeskClient = {
  readonly session: () => SessionAnswer;
  readonly push: (collection: CollectionName, ...rows: readonly (Row | object)[]) => Promise<Verdict[]>;
  readonly pullPage: (collection: CollectionName, limit?: number) => Promise<PullAnswer>;
  /** Pulls to the end; answers the ids that came, in their order. */
  readonly pull: (collection: CollectionName, limit?: number) => Promise<string[]>;
  readonly held: (collection: CollectionName, id: string) => Held | undefined;
  readonly all: (collection: CollectionName) => Held[];
  readonly checkpoint: (collection: CollectionName) => Checkpoint | null;
  readonly forget: (collection: CollectionName, checkpoint?: Checkpoint | null) => void;
  readonly send: (method: string, path: string, body?: BodyInit | null, headers?: Record<string, string>) => Promise<Response>;
  readonly refresh: (token?: string) => Promise<Response>;
};

/** Posts JSON without any sign-in. */
export const post = (url: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });

/** Signs a person in on a desk of that name. */
export async function signIn(url: string, person: string, replica = `desk${person}`): Promise<DeskClient> {
  const answer = await post(url, routes.signIn, { userName: person, password: testPassword, replica, deviceName: 'a test' });
  if (answer.status !== 200) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
  let session = SessionAnswer.parse(await answer.json());
  const checkpoints = new Map<CollectionName, Checkpoint | null>();
  const records = new Map<CollectionName, Map<string, Held>>();
  const send: DeskClient['send'] = (method, path, body, headers = {}) => {
    const asked: RequestInit = { method, headers: { authorization: `Bearer ${session.accessToken}`, ...headers } };
    return fetch(url + path, body ? { ...asked, body } : asked);
  };
  const call = async (path: string, body: unknown) => {
    const reply = await send('POST', path, JSON.stringify(body), { 'content-type': mediaType });
    const text = await reply.text();
    if (reply.status !== 200) throw new Error(`${path}: ${reply.status} ${text}`);
    return JSON.parse(text) as unknown;
  };
  const pullPage: DeskClient['pullPage'] = async (collection, limit = 100) => {
    const page = PullAnswer.parse(await call(routes.pull, { collection, checkpoint: checkpoints.get(collection) ?? null, limit }));
    if (page.kind === 'reset') return page;
    checkpoints.set(collection, page.checkpoint);
    const held = records.get(collection) ?? new Map<string, Held>();
    for (const document of page.documents) held.set(document.id, document as unknown as Held);
    records.set(collection, held);
    return page;
  };
  return {
    session: () => session,
    send,
    pullPage,
    push: async (collection, ...rows) => PushAnswer.parse(await call(routes.push, { collection, rows })).verdicts,
    pull: async (collection, limit) => {
      const ids: string[] = [];
      for (;;) {
        const page = await pullPage(collection, limit);
        if (page.kind === 'reset') throw new Error('the endpoint asked for a reset');
        ids.push(...page.documents.map((one) => one.id));
        if (page.isLast) return ids;
      }
    },
    held: (collection, id) => records.get(collection)?.get(id),
    all: (collection) => [...(records.get(collection)?.values() ?? [])].filter((one) => !one._deleted),
    checkpoint: (collection) => checkpoints.get(collection) ?? null,
    forget: (collection, checkpoint = null) => { checkpoints.set(collection, checkpoint); },
    refresh: async (token = session.refreshToken) => {
      const reply = await post(url, routes.refresh, { refreshToken: token, replica });
      if (reply.status === 200) session = SessionAnswer.parse(await reply.clone().json());
      return reply;
    },
  };
}

/** A push row of a record that the endpoint is believed to have under `baseRev`. */
export const row = (record: AnyRecord, baseRev = ''): Row => ({ document: { ...record, _deleted: false }, baseRev });
/** A push row that deletes a record. */
export const removal = (record: AnyRecord, rev: string): Row => ({ document: { ...record, rev, _deleted: true }, baseRev: record.rev });
