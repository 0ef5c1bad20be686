import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { expectAccessible } from './fixture/accessible.ts';
import { accountWith, bringIncidents, listOf, openView, rowOf, syncSentence } from './fixture/queue-steps.ts';
import { atWork, recordPane } from './fixture/record-steps.ts';

test.describe.configure({ timeout: 240_000 });

const incidents = [
  { number: 'ELV0000001', title: 'Lift stops between floors', group: 'Lifts', state: 'In Progress' },
  { number: 'ELV0000002', title: 'Lift door reopens', group: 'Lifts' },
  { number: 'ELV0000003', title: 'Lift light flickers', group: 'Lifts' },
] as const;

const panel = (page: Page) => page.getByRole('dialog', { name: 'Sync' });

async function retitle(page: Page, from: string, to: string): Promise<void> {
  await rowOf(page, from).click();
  const heading = recordPane(page).getByRole('heading', { level: 2 });
  await heading.getByRole('button').click();
  const field = recordPane(page).getByRole('textbox', { name: 'Short description' });
  await field.fill(to);
  await field.press('Enter');
  await expect(heading).toContainText(to);
}

test('edits made without a network wait in sight, arrive by themselves, and show on a second desk', async ({ desk, endpoint, openDesk }) => {
  await bringIncidents(endpoint, incidents);
  const page = await atWork(await desk.signIn());
  await openView(page, 'Lifts', 3);
  const other = await openDesk();
  const there = await atWork(await other.signIn((await accountWith(endpoint, 'supervisor')).userName));
  await openView(there, 'Lifts', 3);

  desk.link.cut();
  await expect(syncSentence(page)).toContainText(/^Offline since \d\d:\d\d - you can keep working/, { timeout: 40_000 });
  await listOf(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('m');
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
  await expect(listOf(page).getByRole('img', { name: 'Waiting to send' })).toHaveCount(3);
  await expect(syncSentence(page)).toContainText(/Offline since \d\d:\d\d · \d+ edits waiting/);

  await syncSentence(page).click();
  await expect(panel(page).getByRole('heading', { name: 'Waiting to send' })).toBeVisible();
  await expect(panel(page).getByRole('button', { name: /^Open .*Lift door reopens/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  desk.link.restore();
  await expect(syncSentence(page)).toHaveText('All changes saved', { timeout: 90_000 });
  await expect(listOf(page).getByRole('img', { name: 'Waiting to send' })).toHaveCount(0);
  await expect(rowOf(there, 'Lift door reopens')).not.toContainText('Unassigned', { timeout: 30_000 });
});

test('two versions of one field stand side by side in the panel, and one click chooses', async ({ desk, endpoint, openDesk }) => {
  await bringIncidents(endpoint, incidents);
  const page = await atWork(await desk.signIn());
  await openView(page, 'Lifts', 3);
  const other = await openDesk();
  const there = await atWork(await other.signIn((await accountWith(endpoint, 'supervisor')).userName));
  await openView(there, 'Lifts', 3);

  desk.link.cut();
  await retitle(page, 'Lift light flickers', 'Lift light is dark');
  await retitle(there, 'Lift light flickers', 'Lift light is blue');
  await expect(syncSentence(there)).toHaveText('All changes saved', { timeout: 60_000 });
  desk.link.restore();
  await expect(syncSentence(page)).toContainText('1 conflict - choose', { timeout: 90_000 });

  await syncSentence(page).click();
  const versions = panel(page).getByRole('row', { name: /Short description/ });
  for (const words of ['Lift light flickers', 'Lift light is dark', 'Lift light is blue']) await expect(versions).toContainText(words);
  await expectAccessible(page);
  await versions.getByRole('button', { name: 'Use mine' }).focus();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading', { name: 'Needs your decision' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(rowOf(there, 'Lift light is dark')).toBeVisible({ timeout: 60_000 });
});

test('an edit that is not accepted comes back with its reason and its text, and can be sent again', async ({ desk, endpoint, openDesk }) => {
  await bringIncidents(endpoint, incidents);
  const technician = await accountWith(endpoint, 'technician');
  const boss = await openDesk();
  const there = await atWork(await boss.signIn((await accountWith(endpoint, 'supervisor')).userName));
  await openView(there, 'Lifts', 3);
  await assign(there, 'Lift door reopens', technician.name);

  const page = await atWork(await desk.signIn(technician.userName));
  await expect(rowOf(page, 'Lift door reopens')).toBeVisible({ timeout: 60_000 });
  desk.link.cut();
  await retitle(page, 'Lift door reopens', 'Lift door reopens on floor 2');
  await assign(there, 'Lift door reopens', 'Nobody');
  await expect(syncSentence(there)).toHaveText('All changes saved', { timeout: 60_000 });
  desk.link.restore();

  await expect(syncSentence(page)).toContainText('not accepted - review', { timeout: 90_000 });
  await syncSentence(page).click();
  const card = panel(page).getByRole('article').filter({ hasText: 'Lift door reopens on floor 2' });
  await expect(card).toContainText('You may no longer see this record.');
  await expectAccessible(page);
  await card.getByRole('button', { name: 'Edit and send again' }).click();
  await panel(page).getByRole('textbox', { name: 'Short description' }).fill('Lift door reopens on floor 3');
  await expectAccessible(page);

  await assign(there, 'Lift door reopens', technician.name);
  const again = panel(page).getByRole('article');
  await expect(again.getByRole('button', { name: 'Open the record' })).toBeVisible({ timeout: 60_000 });
  await again.getByRole('button', { name: 'Send again' }).click();
  await expect(rowOf(there, 'Lift door reopens on floor 3')).toBeVisible({ timeout: 60_000 });
});

async function assign(page: Page, title: string, person: string): Promise<void> {
  await rowOf(page, title).click({ modifiers: ['Control'] });
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: 'Change 1 incident' });
  await dialog.getByRole('combobox', { name: 'Assigned to' }).fill(person);
  await page.getByRole('option', { name: person }).first().click();
  await dialog.getByRole('button', { name: 'Change 1 incident' }).click();
  await expect(dialog).toBeHidden();
  await listOf(page).focus();
  await page.keyboard.press('Escape');
}
