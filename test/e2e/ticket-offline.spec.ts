import { expect, test } from './fixture.ts';
import { atWork, chooseStep, confirmedNumber, createIncident, numberOf, openByNumber, recordPane, resolve, say } from './fixture/record-steps.ts';

test.describe.configure({ timeout: 240_000 });

test('a whole day without a network arrives, and numbers take the place of provisional ones', async ({ desk, endpoint, openDesk }) => {
  let page = await atWork(await desk.signIn());
  let record = recordPane(page);
  const caller = (await endpoint.accounts()).find((one) => one.roles.includes('admin'))?.name ?? '';
  await createIncident(page, caller, 'Known before the cut');
  const known = await confirmedNumber(page);

  desk.link.cut();
  await createIncident(page, caller, 'Written down in the basement');
  const provisional = await numberOf(page);
  expect(provisional).not.toMatch(/^INC\d{7}$/);
  await expect(record.getByText('you can keep working').or(page.getByText(/Offline since/)).first()).toBeVisible({ timeout: 30_000 });
  await chooseStep(page, 'Start work');
  await say(page, 'w', 'Cable 7 is loose.');
  await record.locator('input[data-attach]').setInputFiles({ name: 'cable.txt', mimeType: 'text/plain', buffer: Buffer.from('loose\n') });
  await expect(record.getByRole('region', { name: 'Attachments' })).toContainText('Waiting to upload');

  page = await desk.restart();
  await atWork(page);
  record = recordPane(page);
  await expect(record.getByRole('heading', { level: 2, name: 'Written down in the basement' })).toBeVisible({ timeout: 30_000 });
  await expect(record.getByRole('article').filter({ hasText: 'Cable 7 is loose.' })).toContainText('Waiting to send');
  await record.focus();
  await resolve(page, 'Fastened cable 7.');
  await openByNumber(page, known, 'Known before the cut');
  await say(page, 'c', 'I am downstairs and will be with you soon.');

  const other = await openDesk();
  const there = await atWork(await other.signIn('nadia'));
  await openByNumber(there, known, 'Known before the cut');
  desk.link.restore();
  await expect(recordPane(there).getByRole('article').filter({ hasText: 'I am downstairs' })).toBeVisible({ timeout: 60_000 });
  await openByNumber(page, provisional, 'Written down in the basement');
  const number = await confirmedNumber(page);
  await expect(recordPane(page).getByText(provisional).first()).toBeVisible();
  await expect(recordPane(page).getByRole('img', { name: 'Uploaded' })).toBeVisible({ timeout: 60_000 });

  await openByNumber(there, provisional, 'Written down in the basement');
  await expect(recordPane(there)).toHaveAccessibleName(`Record ${number}`);
  await expect(recordPane(there).getByRole('button', { name: /State: Resolved/ })).toBeVisible();
  await expect(recordPane(there).getByRole('article').filter({ hasText: 'Cable 7 is loose.' })).toBeVisible();
});

test('two desks that edited the same incident apart end up with both people’s work, and one click settles the rest', async ({ desk, endpoint, openDesk }) => {
  const page = await atWork(await desk.signIn());
  const caller = (await endpoint.accounts()).find((one) => one.roles.includes('admin'))?.name ?? '';
  await createIncident(page, caller, 'Projector shows green');
  const number = await confirmedNumber(page);
  const other = await openDesk();
  const there = await atWork(await other.signIn('nadia'));
  await openByNumber(there, number, 'Projector shows green');

  desk.link.cut();
  await retitle(page, 'Projector shows green in room A');
  await page.keyboard.press('m');
  await say(page, 'w', 'Lamp has 4,000 hours.');
  await retitle(there, 'Projector shows green in room B');
  await chooseStep(there, 'Start work');
  await say(there, 'w', 'Room B is booked at noon.');
  desk.link.restore();

  const record = recordPane(page);
  for (const pane of [record, recordPane(there)]) {
    await expect(pane.getByRole('article').filter({ hasText: 'Lamp has 4,000 hours.' })).toBeVisible({ timeout: 60_000 });
    await expect(pane.getByRole('article').filter({ hasText: 'Room B is booked at noon.' })).toBeVisible();
    await expect(pane.getByRole('button', { name: /State: In Progress/ })).toBeVisible();
    await expect(pane.getByRole('button', { name: /^Assigned to (?!nobody)/ })).toBeVisible();
    await expect(pane.getByRole('heading', { level: 2 })).toContainText('room B');
  }
  const conflict = record.getByRole('region', { name: /Needs your decision/ });
  await expect(conflict).toContainText('room A');
  await conflict.getByRole('button', { name: 'Use mine' }).click();
  await expect(conflict).toBeHidden();
  await expect(recordPane(there).getByRole('heading', { level: 2 })).toContainText('room A', { timeout: 30_000 });
});

async function retitle(page: import('@playwright/test').Page, title: string): Promise<void> {
  const record = recordPane(page);
  await record.getByRole('heading', { level: 2 }).getByRole('button').click();
  const field = record.getByRole('textbox', { name: 'Short description' });
  await field.fill(title);
  await field.press('Enter');
  await expect(record.getByRole('heading', { level: 2 })).toContainText(title);
  await record.focus();
}

test('a torn-off record and the window it came from show each other’s edits at once', async ({ desk, endpoint }) => {
  const page = await atWork(await desk.signIn());
  const caller = (await endpoint.accounts()).find((one) => one.roles.includes('admin'))?.name ?? '';
  await createIncident(page, caller, 'Headset crackles');
  await confirmedNumber(page);
  const before = new Set(desk.visibleWindows());
  await page.getByRole('button', { name: 'Open in its own window' }).click();
  await expect.poll(() => desk.visibleWindows().find((one) => !before.has(one))?.url() ?? '').toContain('record=');
  const alone = desk.visibleWindows().find((one) => !before.has(one));
  if (alone === undefined) throw new Error('The record did not get a window of its own');
  await expect(recordPane(alone).getByRole('heading', { level: 2, name: 'Headset crackles' })).toBeVisible({ timeout: 30_000 });
  await say(alone, 'w', 'Said in the small window.');
  await expect(recordPane(page).getByRole('article').filter({ hasText: 'Said in the small window.' })).toBeVisible();
  await recordPane(page).focus();
  await chooseStep(page, 'Start work');
  await expect(recordPane(alone).getByRole('button', { name: /State: In Progress/ })).toBeVisible();
});
