import { expect, it } from 'vitest';
import { mediaType, versionHeader } from '#shared/protocol/protocol.version.ts';
import { limits, RequestError } from '#shared/protocol/replication.messages.ts';
import { routes } from '#shared/protocol/routes.ts';
import { onEveryDatabase } from './kit/databases.ts';
import { post, row, signIn } from './kit/desk-client.ts';
import { aTicket } from './kit/records.ts';

const failureOf = async (reply: Response) => ({ status: reply.status, ...RequestError.parse(await reply.json()) });

onEveryDatabase('http', (world) => {
  it('[S3] marks every answer as its own, also the ones that say no', async () => {
    const { url } = await world.start();
    for (const reply of [await fetch(url + routes.welcome), await fetch(`${url}/nowhere`), await post(url, routes.pull, {}), await fetch(url + routes.health)]) {
      expect(reply.headers.get('content-type')?.split(';')[0]).toBe(mediaType);
      expect(reply.headers.get(versionHeader)).toBe('1');
    }
  });

  it('[P7] answers for the request as a whole what is wrong with all of it', async () => {
    const { url } = await world.start();
    const ann = await signIn(url, 'ann');
    const json = { 'content-type': 'application/json' };
    expect(await failureOf(await ann.send('POST', routes.pull, 'no json', json))).toMatchObject({ status: 400, code: 'bad-request' });
    expect(await failureOf(await ann.send('POST', routes.pull, JSON.stringify({ collection: 'secrets', checkpoint: null, limit: 1 }), json))).toMatchObject({ status: 400 });
    expect(await failureOf(await ann.send('POST', routes.pull, JSON.stringify({ collection: 'tickets', checkpoint: null, limit: 1_000_000 }), json))).toMatchObject({ status: 400 });
    expect(await failureOf(await ann.send('POST', routes.push, JSON.stringify({ collection: 'tickets', rows: Array(limits.pushRows + 1).fill({}) }), json))).toMatchObject({ status: 413, code: 'too-large' });
    expect(await failureOf(await ann.send('POST', routes.push, 'x'.repeat(limits.bodyBytes + 1), json))).toMatchObject({ status: 413, code: 'too-large' });
    expect(await failureOf(await ann.send('POST', routes.push, '{}', { ...json, [versionHeader]: '99' }))).toMatchObject({ status: 426, code: 'upgrade-required' });
    expect(await failureOf(await ann.send('POST', routes.push, '<html>', { 'content-type': 'text/html' }))).toMatchObject({ status: 400 });
    expect(await failureOf(await fetch(`${url}/v2/pull`))).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('answers what it is asked while it stops, and takes nothing new', async () => {
    const endpoint = await world.start();
    const ann = await signIn(endpoint.url, 'ann');
    const rows = Array.from({ length: 200 }, () => row(aTicket('ann')));
    const pushed = ann.push('tickets', ...rows);
    // The push has arrived once its judgement asks for the rows' ids.
    await new Promise<void>((resolve) => {
      const { change } = endpoint.desk.writing.store;
      Object.assign(endpoint.desk.writing.store, { change: (work: Parameters<typeof change>[0]) => {
        resolve();
        return change(work);
      } });
    });
    await endpoint.stop();
    expect((await pushed).filter((one) => one.kind === 'accepted')).toHaveLength(200);
    await expect(fetch(endpoint.url + routes.health)).rejects.toThrow();
  });

  it('lets the desk\'s windows in, and no other page', async () => {
    const { url } = await world.start();
    const ask = (origin: string) => fetch(url + routes.push, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type,x-guichet-protocol' } });
    for (const origin of ['app://desk', 'http://desk.app.localhost']) {
      const reply = await ask(origin);
      expect(reply.headers.get('access-control-allow-origin')).toBe(origin);
      expect(reply.headers.get('access-control-allow-headers')).toContain('x-guichet-protocol');
    }
    expect((await ask('https://elsewhere.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('tells operators that it lives, whether it is ready, and how it does', async () => {
    const { url } = await world.start();
    const ann = await signIn(url, 'ann');
    await ann.push('tickets', row(aTicket('ann')), {});
    expect(await (await fetch(url + routes.health)).json()).toEqual({ status: 'alive' });
    expect(await (await fetch(url + routes.ready)).json()).toEqual({ status: 'ready', database: world.kind });
    const metrics = await (await fetch(url + routes.metrics)).text();
    expect(metrics).toContain('guichet_push_verdicts_total{collection="tickets",verdict="accepted"} 1');
    expect(metrics).toContain('guichet_push_verdicts_total{collection="tickets",verdict="refused"} 1');
    expect(metrics).toContain('guichet_feed_head 8');
  });
});
