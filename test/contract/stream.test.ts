import { expect, it } from 'vitest';
import { StreamMessage } from '#shared/protocol/replication.messages.ts';
import { routes } from '#shared/protocol/routes.ts';
import { everybody, onEveryDatabase } from './kit/databases.ts';
import { type DeskClient, row, signIn } from './kit/desk-client.ts';
import { aTicket } from './kit/records.ts';

/** Reads a desk's stream message by message; undefined once it ended. */
async function listen(desk: DeskClient): Promise<{ next: () => Promise<StreamMessage | undefined>; close: () => Promise<void>; reply: Response }> {
  const reply = await desk.send('GET', routes.stream, null, { origin: 'app://desk' });
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error('the stream has no body');
  let text = '';
  const next = async (): Promise<StreamMessage | undefined> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const message = StreamMessage.parse(JSON.parse(text.slice('data: '.length, end)));
        text = text.slice(end + 2);
        return message;
      }
      const { value, done } = await reader.read();
      if (done) return undefined;
      text += value;
    }
  };
  return { next, close: () => reader.cancel(), reply };
}

onEveryDatabase('stream', (world) => {
  it('[S1] says hello with the heads, then pokes without any content', async () => {
    const { url } = await world.start();
    const [ann, ben] = [await signIn(url, 'ann'), await signIn(url, 'ben')];
    const stream = await listen(ben);
    expect(stream.reply.headers.get('content-type')).toBe('text/event-stream');
    expect(stream.reply.headers.get('access-control-allow-origin')).toBe('app://desk');
    const hello = await stream.next();
    expect(hello).toMatchObject({ kind: 'hello', heads: { people: 7 } });
    await ann.push('tickets', row(aTicket('ann')));
    expect(await stream.next()).toEqual({ kind: 'poke', heads: { tickets: 8 } });
    expect(await ben.pull('tickets')).toHaveLength(1);
    await stream.close();
  });

  it('[S1] makes one poke of many writes close together', async () => {
    const { url } = await world.start();
    const ann = await signIn(url, 'ann');
    const stream = await listen(ann);
    await stream.next();
    await Promise.all(Array.from({ length: 10 }, () => ann.push('tickets', row(aTicket('ann')))));
    let pokes = 0;
    for (let seq = 0; seq < 17; ) {
      const message = await stream.next();
      if (message?.kind === 'poke') {
        pokes += 1;
        seq = message.heads.tickets ?? 0;
      }
    }
    expect(pokes).toBeLessThan(10);
    await stream.close();
  });

  it('[S1] tells a desk that it was signed out, and every desk that the endpoint goes', async () => {
    const endpoint = await world.start();
    const [laptop, tower] = [await signIn(endpoint.url, 'ann', 'laptop'), await signIn(endpoint.url, 'ann', 'tower')];
    const [one, other] = [await listen(laptop), await listen(tower)];
    await one.next();
    await other.next();
    await laptop.send('POST', routes.signOut, '{}', { 'content-type': 'application/json' });
    expect(await one.next()).toEqual({ kind: 'control', order: 'signed-out' });
    expect(await one.next()).toBeUndefined();
    const stopped = endpoint.stop();
    expect(await other.next()).toEqual({ kind: 'control', order: 'going-away' });
    expect(await other.next()).toBeUndefined();
    await stopped;
    await expect(fetch(endpoint.url + routes.health)).rejects.toThrow();
  });

  it('[S1] [L3] pokes every collection when somebody gets other groups', async () => {
    const { url, desk } = await world.start();
    const tess = await signIn(url, 'tess');
    const stream = await listen(tess);
    await stream.next();
    const person = everybody.find((one) => one.id === 'tess');
    if (person) await desk.upsertMany('people', [{ ...person, groupIds: ['printers'] }], { id: '' });
    expect(await stream.next()).toMatchObject({ kind: 'poke', heads: { tickets: 8, journal: 8, people: 8 } });
    await stream.close();
  });

  it('[S1] pokes for what another process wrote to the same database', async () => {
    if (world.kind !== 'postgres') return;
    const place = await world.newPlace();
    const [one, other] = [await world.start(place), await world.start(place)];
    const ann = await signIn(one.url, 'ann');
    const ben = await signIn(other.url, 'ben');
    const stream = await listen(ben);
    await stream.next();
    const ticket = aTicket('ann');
    await ann.push('tickets', row(ticket));
    let message = await stream.next();
    while (message?.kind !== 'poke' || message.heads.tickets === undefined) message = await stream.next();
    expect(await ben.pull('tickets')).toEqual([ticket.id]);
    await stream.close();
  });
});
