import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { firstValueFrom, filter, map } from 'rxjs';
import { type RunningEndpoint, startEndpoint } from '#server/endpoint.ts';
import { startSearch } from '#renderer/data/search/search-host.ts';
import { openSearchClient } from '#renderer/data/search/search-channel.ts';
import type { SearchAnswer } from '#renderer/data/search/search.hit.ts';
import { everybody } from '#test/contract/kit/databases.ts';
import { testPassword } from '#test/contract/kit/people.ts';
import { openTestDesk, type TestDesk } from './test-desk.ts';

let endpoint: RunningEndpoint;
let desks: TestDesk[] = [];

beforeAll(async () => {
  endpoint = await startEndpoint({ people: everybody, accounts: everybody.map((one) => ({ personId: one.id, userName: one.id, password: testPassword })), signInsPerMinute: 1000 });
});
afterAll(async () => { await endpoint.stop(); });
afterEach(async () => {
  for (const desk of desks) await desk.stop();
  desks = [];
});
const open = async (person: string): Promise<TestDesk> => {
  const desk = await openTestDesk({ url: endpoint.url, person, only: ['tickets', 'journal', 'personal', 'attachments'] });
  desks.push(desk);
  return desk;
};
const created = async (desk: TestDesk, shortDescription: string) => {
  const outcome = await desk.commands.tickets.create({ shortDescription });
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
};

describe('a file that was attached without a connection ([D7])', () => {
  it('goes up in pieces when there is one, and the record says when it is there', async () => {
    const ann = await open('ann');
    await ann.whenStatus((status) => status.kind === 'saved');
    ann.cable.cut();
    const { id } = await created(ann, 'With a picture');
    const bytes = new Uint8Array(1_300_000).map((_, at) => (at * 31) % 251);
    const added = await ann.commands.attachments.add('tickets', id, new File([bytes], 'picture.png', { type: 'image/png' }));
    if (!added.ok) throw new Error(added.error.code);
    ann.cable.mend();
    ann.replicator.wake();
    const { attachments } = ann.database.collections;
    const stored = await firstValueFrom(attachments.findOne(added.value.id).$.pipe(map((found) => found?.storedAt ?? ''), filter((at) => at !== '')));
    expect(stored).not.toBe('');
    await ann.replicator.settled();
    expect(await ann.blobs.waiting()).toEqual([]);
    const back = await endpoint.desk.store.blobs.state(added.value.sha256);
    expect(back).toMatchObject({ isWhole: true, byteLength: 1_300_000 });
  });
});

describe('the search of a desk', () => {
  it('finds what was made here and elsewhere, by either number and by what was said', async () => {
    const [ann, ben] = [await open('ann'), await open('ben')];
    const { id, provisionalNumber } = await created(ann, 'Badge reader at the gate');
    await ann.commands.tickets.workNote(id, 'Gone since the thunderstorm');
    const { number } = await ben.whenTicket(id, (ticket) => ticket.number !== '');
    await firstValueFrom(ben.database.collections.journal.find({ selector: { recordId: id } }).$.pipe(filter((found) => found.length > 0)));

    const host = startSearch({ database: ben.database, onProblem: (problem) => { throw problem; }, rest: async () => undefined });
    await host.complete();
    let asked = 0;
    const client = openSearchClient(ben.database.name, () => `q${(asked += 1)}`);
    const ask = (text: string) => new Promise<SearchAnswer>((resolve) => { client.ask(text, (answer) => { if (!answer.isRunning) resolve(answer); }); });
    for (const text of [number, provisionalNumber, 'badge gate', 'thunderstrom', 'badge thunder']) {
      expect((await ask(text)).hits.map((hit) => [hit.id, hit.number]), text).toEqual([[id, number]]);
    }
    await ben.commands.tickets.edit(id, { shortDescription: 'Card reader at the gate' });
    await host.complete();
    await firstValueFrom(ben.database.collections.tickets.findOne(id).$.pipe(filter((found) => found?.shortDescription === 'Card reader at the gate')));
    expect((await ask('card reader')).hits).toHaveLength(1);
    client.close();
    host.stop();
  });
});
