import { expect, it } from 'vitest';
import { RequestError } from '#shared/protocol/replication.messages.ts';
import { routes } from '#shared/protocol/routes.ts';
import { SessionAnswer, Welcome } from '#shared/protocol/session.messages.ts';
import { createAccount, revokeAccount } from '#server/operating.ts';
import { systemClock } from '#server/endpoint.ts';
import { aClock, everybody, onEveryDatabase } from './kit/databases.ts';
import { post, signIn } from './kit/desk-client.ts';
import { testPassword } from './kit/people.ts';

const failureOf = async (reply: Response) => ({ status: reply.status, ...RequestError.parse(await reply.json()) });
const wish = (userName: string, password = testPassword, replica = 'desk1') => ({ userName, password, replica, deviceName: 'a test' });

onEveryDatabase('identity', (world) => {
  it('signs in whatever the case of the name, and says who that is', async () => {
    const { url } = await world.start();
    const session = SessionAnswer.parse(await (await post(url, routes.signIn, wish('Tess'))).json());
    expect(session.person).toEqual({ personId: 'tess', name: 'Name of tess', roles: ['technician'], groupIds: ['network'] });
    expect(session.expiresInSeconds).toBe(600);
  });

  it('answers a wrong password and an unknown name alike, and slows down who keeps guessing', async () => {
    const { url } = await world.start();
    expect(await failureOf(await post(url, routes.signIn, wish('ann', 'wrong')))).toMatchObject({ status: 401, code: 'wrong-password' });
    expect(await failureOf(await post(url, routes.signIn, wish('nobody', 'wrong')))).toMatchObject({ status: 401, code: 'wrong-password' });
    for (let attempt = 0; attempt < 4; attempt += 1) await post(url, routes.signIn, wish('ann', 'wrong'));
    const held = await post(url, routes.signIn, wish('ann'));
    expect(Number(held.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await failureOf(held)).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect((await post(url, routes.signIn, wish('ben'))).status).toBe(200);
  });

  it('limits how many sign-ins one machine may try in a minute', async () => {
    const { url } = await world.start({ signInsPerMinute: 3 });
    const statuses = [];
    for (const one of everybody.slice(0, 5)) statuses.push((await post(url, routes.signIn, wish(one.id))).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
  });

  it('refuses requests without a token, with a forged one, and with one that has ended', async () => {
    const clock = aClock('2026-02-01T08:00:00.000Z');
    const { url } = await world.start({ clock });
    const body = { collection: 'tickets', checkpoint: null, limit: 1 };
    expect(await failureOf(await post(url, routes.pull, body))).toMatchObject({ status: 401, code: 'unauthenticated' });
    const ann = await signIn(url, 'ann');
    const { accessToken } = ann.session();
    const forged = `${accessToken.split('.')[0]}.${Buffer.from('x'.repeat(32)).toString('base64url')}`;
    expect(await failureOf(await post(url, routes.pull, body, { authorization: `Bearer ${forged}` }))).toMatchObject({ code: 'unauthenticated' });
    expect((await post(url, routes.pull, body, { authorization: `Bearer ${accessToken}` })).status).toBe(200);
    clock.moveTo('2026-02-01T08:10:01.000Z');
    expect(await failureOf(await post(url, routes.pull, body, { authorization: `Bearer ${accessToken}` }))).toMatchObject({ code: 'unauthenticated' });
    expect((await ann.refresh()).status).toBe(200);
    expect(await ann.pull('tickets')).toEqual([]);
  });

  it('renews with a token that changes each time; an old one ends the whole family', async () => {
    const { url } = await world.start();
    const ann = await signIn(url, 'ann');
    const first = ann.session().refreshToken;
    expect((await ann.refresh()).status).toBe(200);
    const second = ann.session().refreshToken;
    expect(second).not.toBe(first);
    expect((await ann.refresh()).status).toBe(200);
    expect(await failureOf(await ann.refresh(first))).toMatchObject({ status: 401, code: 'revoked' });
    expect(await failureOf(await ann.refresh(second))).toMatchObject({ code: 'revoked' });
    expect(await failureOf(await ann.refresh(ann.session().refreshToken))).toMatchObject({ code: 'revoked' });
    await expect(ann.pull('tickets')).rejects.toThrow('revoked');
  });

  it('takes the token before once more when the answer with the next one got lost, and only then', async () => {
    const { url } = await world.start();
    const ann = await signIn(url, 'ann');
    const first = ann.session().refreshToken;
    const lost = SessionAnswer.parse(await (await ann.refresh(first)).json());
    expect((await ann.refresh(first)).status).toBe(200);
    await ann.pull('tickets');
    expect(await failureOf(await ann.refresh(lost.refreshToken))).toMatchObject({ code: 'revoked' });
    const ben = await signIn(url, 'ben');
    const before = ben.session().refreshToken;
    await ben.refresh();
    await ben.pull('tickets');
    expect(await failureOf(await ben.refresh(before))).toMatchObject({ code: 'revoked' });
  });

  it('binds a refresh token to its desk', async () => {
    const { url } = await world.start();
    const ann = await signIn(url, 'ann');
    expect(await failureOf(await post(url, routes.refresh, { refreshToken: ann.session().refreshToken, replica: 'elsewhere' }))).toMatchObject({ code: 'revoked' });
  });

  it('ends what is revoked at once, on all devices of a person and of nobody else', async () => {
    const { url, desk } = await world.start();
    const [laptop, tower, ben] = [await signIn(url, 'ann', 'laptop'), await signIn(url, 'ann', 'tower'), await signIn(url, 'ben')];
    expect(await revokeAccount(desk, 'Ann')).toMatchObject({ ok: true });
    await expect(laptop.pull('tickets')).rejects.toThrow('revoked');
    expect(await failureOf(await tower.refresh())).toMatchObject({ code: 'revoked' });
    expect(await ben.pull('tickets')).toEqual([]);
    expect(await revokeAccount(desk, 'nobody')).toMatchObject({ ok: false });
  });

  it('lets nobody work whose person was made inactive', async () => {
    const { url, desk } = await world.start();
    const ann = await signIn(url, 'ann');
    const person = everybody[0];
    if (person) await desk.upsertMany('people', [{ ...person, isActive: false }], { id: '' });
    await expect(ann.pull('tickets')).rejects.toThrow('revoked');
    expect(await failureOf(await post(url, routes.signIn, wish('ann')))).toMatchObject({ code: 'revoked' });
  });

  it('makes accounts for operators, and gives an existing one a new password', async () => {
    const { url, desk } = await world.start();
    const asked = { userName: 'Nina', name: 'Nina Example', email: 'nina@example.org', roles: ['agent' as const], groupIds: ['network'] };
    expect(await createAccount(desk, asked, 'short', systemClock)).toMatchObject({ ok: false });
    const made = await createAccount(desk, asked, 'long enough', systemClock);
    const again = await createAccount(desk, { ...asked, roles: ['supervisor'] }, 'another one', systemClock);
    expect(again).toEqual(made);
    expect((await post(url, routes.signIn, wish('nina', 'long enough'))).status).toBe(401);
    const session = SessionAnswer.parse(await (await post(url, routes.signIn, wish('nina', 'another one'))).json());
    expect(session.person).toMatchObject({ name: 'Nina Example', roles: ['supervisor'], groupIds: ['network'] });
  });

  it('lists accounts in the welcome for a demo desk only', async () => {
    const { url } = await world.start();
    expect(Welcome.parse(await (await fetch(url + routes.welcome)).json()).demoAccounts).toEqual([]);
    const account = { userName: 'ann', password: 'demo', name: 'Ann', title: 'Service desk agent', roles: ['agent'] };
    const demo = await world.start({ demoAccounts: [account] });
    expect(Welcome.parse(await (await fetch(demo.url + routes.welcome)).json()).demoAccounts).toEqual([account]);
  });
});
