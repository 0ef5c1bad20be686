import { expect, it } from 'vitest';
import { demoAccountsIn, fillDemoDesk } from '#server/channels/demo-desk.ts';
import { verifyLog } from '#server/store/verify-log.ts';
import { Welcome } from '#shared/protocol/session.messages.ts';
import { routes } from '#shared/protocol/routes.ts';
import { onEveryDatabase } from './kit/databases.ts';
import { post } from './kit/desk-client.ts';

const wish = { size: 120, seed: 3, now: '2026-01-16T15:00:00.000Z' };

onEveryDatabase('demo desk', (world) => {
  it('is filled once, with accounts that the next start lists and that can sign in', async () => {
    const place = await world.newPlace();
    const endpoint = await world.start(place);
    const parts = { ...endpoint.desk.writing, createAccounts: endpoint.desk.identity.createAccounts };
    const records = endpoint.desk.store.records;
    const filled = await fillDemoDesk(parts, wish);
    expect(filled).toMatchObject({ isNew: true, incidents: 120 });
    expect(await records.countOf('tickets')).toBe(120);
    expect(await fillDemoDesk(parts, wish)).toMatchObject({ isNew: false });
    expect((await demoAccountsIn(records)).flatMap(({ roles }) => roles)).toEqual(expect.arrayContaining(['agent', 'technician', 'supervisor', 'admin']));
    expect((await verifyLog(records)).brokenAt).toBeUndefined();
    await endpoint.stop();
    const again = await world.start(place);
    const { demoAccounts } = Welcome.parse(await (await fetch(again.url + routes.welcome)).json());
    expect(demoAccounts).toHaveLength(5);
    for (const { userName, password } of demoAccounts.slice(0, 2)) {
      expect((await post(again.url, routes.signIn, { userName, password, replica: 'deskdemo', deviceName: 'a test' })).status).toBe(200);
    }
  });

  it('is completed by the next call when it was interrupted', async () => {
    const endpoint = await world.start();
    const parts = { ...endpoint.desk.writing, createAccounts: endpoint.desk.identity.createAccounts };
    const broken = { ...parts, createAccounts: () => Promise.reject(new Error('interrupted')) };
    await expect(fillDemoDesk(broken, wish)).rejects.toThrow('interrupted');
    expect(await demoAccountsIn(parts.store)).toEqual([]);
    expect(await fillDemoDesk(parts, wish)).toMatchObject({ isNew: true });
    expect(await parts.store.countOf('tickets')).toBe(120);
  });
});
