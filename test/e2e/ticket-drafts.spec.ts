import { expect, test } from './fixture.ts';
import { atWork, confirmedNumber, createIncident, openByNumber, recordPane, say } from './fixture/record-steps.ts';

test.describe.configure({ timeout: 180_000 });

test('[TW-12] what is typed survives a crash: both voices, the half-filled step, the form of a new incident', async ({ desk, endpoint }) => {
  let page = await atWork(await desk.signIn());
  let record = recordPane(page);
  const caller = (await endpoint.accounts()).find((one) => one.roles.includes('admin'))?.name ?? '';
  await createIncident(page, caller, 'Badge reader beeps twice');
  await page.keyboard.press('w');
  await page.keyboard.type('Reader 4 has the old firmware');
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await page.keyboard.type('Could you try the other door');
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await record.getByRole('textbox', { name: /Resolution notes/ }).fill('Updated the firmware');
  await page.keyboard.press('Tab');
  await record.focus();
  await page.keyboard.press('n');
  await page.keyboard.press('i');
  await page.getByRole('combobox', { name: 'Caller' }).press('Tab');
  await page.getByRole('textbox', { name: 'Short description' }).fill('Lift display is dark');
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).length)).toBeGreaterThan(0);

  await desk.kill();
  page = await atWork(await desk.startAgain());
  record = recordPane(page);
  await expect(page.getByRole('textbox', { name: 'Short description' })).toHaveValue('Lift display is dark', { timeout: 30_000 });
  await page.getByRole('tab', { name: /Badge reader/ }).click();
  await expect(record.getByRole('textbox', { name: /Resolution notes/ })).toHaveValue('Updated the firmware');
  await record.getByRole('button', { name: 'Not now' }).click();
  const reply = record.getByRole('region', { name: 'Write' }).getByRole('textbox', { name: 'Reply to requester' });
  await expect(reply).toHaveValue('Could you try the other door');
  await expect(record.getByText('An unsent work note is kept too')).toBeVisible();
  await record.getByRole('radio', { name: 'Work note' }).click();
  await expect(record.getByRole('region', { name: 'Write' }).getByRole('textbox', { name: 'Work note' })).toHaveValue('Reader 4 has the old firmware');
});

test('[TW-13] a reply does not go out past a comment that came meanwhile; the record says who changed what', async ({ desk, endpoint, openDesk }) => {
  const page = await atWork(await desk.signIn());
  const record = recordPane(page);
  const caller = (await endpoint.accounts()).find((one) => one.roles.includes('admin'))?.name ?? '';
  await createIncident(page, caller, 'Screen flickers in room 12');
  const number = await confirmedNumber(page);
  const other = await openDesk();
  const there = await atWork(await other.signIn('nadia'));
  await openByNumber(there, number, 'Screen flickers in room 12');

  await page.keyboard.press('c');
  await page.keyboard.type('Please restart the screen');
  await say(there, 'c', 'Somebody is on the way to you.');
  await there.keyboard.press('m');
  await expect(record.getByRole('alert')).toContainText('A new comment arrived', { timeout: 20_000 });
  await expect(record.getByRole('status').filter({ hasText: 'Assigned to' })).toContainText('while you were here', { timeout: 20_000 });
  await page.keyboard.press('Control+Enter');
  await expect(record.getByRole('article').filter({ hasText: 'Please restart the screen' })).toHaveCount(0);
  await record.getByRole('button', { name: 'I have read it' }).click();
  await record.getByRole('button', { name: 'Send reply' }).click();
  await expect(recordPane(there).getByRole('article').filter({ hasText: 'Please restart the screen' })).toBeVisible({ timeout: 20_000 });
});
