import { expect, test } from './fixture.ts';
import { atWork, chooseStep, confirmedNumber, createIncident, offeredSteps, openByNumber, recordPane, resolve, say } from './fixture/record-steps.ts';

test.describe.configure({ timeout: 180_000 });

const callerOf = (accounts: readonly { readonly name: string; readonly roles: readonly string[] }[]): string =>
  accounts.find((one) => one.roles.includes('admin'))?.name ?? '';

test('[TW-01][TW-04] an incident goes through its life, and only legal steps are offered', async ({ desk, endpoint }) => {
  const page = await atWork(await desk.signIn());
  const record = recordPane(page);
  await createIncident(page, callerOf(await endpoint.accounts()), 'Scanner sends nothing to the share');
  await confirmedNumber(page);
  expect(await offeredSteps(page)).toEqual(['Start work', 'Put on hold…', 'Resolve…', 'Cancel the incident…']);

  await chooseStep(page, 'Start work');
  await expect(record.getByRole('button', { name: /State: In Progress/ })).toBeVisible();
  expect(await offeredSteps(page)).toEqual(['Put on hold…', 'Resolve…', 'Cancel the incident…']);

  await chooseStep(page, 'Put on hold…');
  const hold = page.getByRole('region', { name: 'Put on hold' });
  const holdIt = hold.getByRole('button', { name: 'Put on hold' });
  await expect(holdIt).toBeDisabled();
  await hold.getByRole('combobox').selectOption('awaiting-caller');
  await expect(holdIt).toBeDisabled();
  await hold.getByRole('textbox', { name: /Reply to requester/ }).fill('Which share do you scan to?');
  await page.keyboard.press('Control+Enter');
  await expect(record.getByText('Awaiting Caller').first()).toBeVisible();
  await expect(record.getByRole('article').filter({ hasText: 'Which share do you scan to?' })).toContainText('Reply to requester');
  expect(await offeredSteps(page)).toEqual(['Resume work', 'Resolve…', 'Cancel the incident…', 'Change the reason…']);

  await chooseStep(page, 'Resume work');
  await page.keyboard.press('r');
  const solving = page.getByRole('region', { name: 'Resolve the incident' });
  await expect(solving.getByRole('button', { name: 'Resolve' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await resolve(page, 'The service account of the scanner had expired.');
  await expect(record.getByRole('button', { name: /State: Resolved/ })).toBeVisible();
  expect(await offeredSteps(page)).toEqual(['Reopen', 'Close']);

  await chooseStep(page, 'Reopen');
  await expect(record.getByText('reopened once')).toBeVisible();
  await resolve(page, 'Renewed it, and noted the date.');
  await chooseStep(page, 'Close');
  await expect(record.getByRole('note')).toContainText('closed');
  await expect(record.getByRole('button', { name: /^State:/ })).toHaveCount(0);
  await expect(record.getByRole('region', { name: 'Write' })).toHaveCount(0);

  await record.getByRole('tab', { name: /History/ }).click();
  const rows = record.getByRole('region', { name: 'History' });
  await expect(rows.getByRole('listitem').filter({ hasText: /New.*In Progress/ }).first()).toBeVisible();
  await expect(rows.getByText('The service account of the scanner had expired.').first()).toBeVisible();
});

test('[TW-01] a canceled incident says why and can no longer be changed', async ({ desk, endpoint }) => {
  const page = await atWork(await desk.signIn());
  await createIncident(page, callerOf(await endpoint.accounts()), 'Opened by mistake');
  await chooseStep(page, 'Cancel the incident…');
  await page.getByRole('textbox', { name: /Work note: why/ }).fill('The caller meant another desk.');
  await page.keyboard.press('Control+Enter');
  await expect(recordPane(page).getByRole('note')).toContainText('canceled');
  await expect(recordPane(page).getByRole('article').filter({ hasText: 'The caller meant another desk.' })).toBeVisible();
});

test('[TW-02] the table says why, and a change of it needs a work note', async ({ desk, endpoint }) => {
  const page = await atWork(await desk.signIn());
  const record = recordPane(page);
  await createIncident(page, callerOf(await endpoint.accounts()), 'Payroll cannot print payslips');
  await page.keyboard.press('p');
  const panel = page.getByRole('dialog', { name: /^Priority:/ });
  await expect(panel).toContainText('Impact Low × urgency Low gives 5 - Planning.');
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowLeft']) await page.keyboard.press(key);
  await expect(panel).toContainText('Impact High × urgency Medium gives 2 - High.');
  const change = panel.getByRole('button', { name: 'Change to High' });
  await expect(change).toBeDisabled();
  await panel.getByRole('textbox').fill('Payday is tomorrow.');
  await page.keyboard.press('Control+Enter');
  await expect(panel).toBeHidden();
  await expect(record.getByRole('button', { name: /Priority: 2 - High/ })).toBeVisible();
  await expect(record.getByRole('article').filter({ hasText: 'Payday is tomorrow.' })).toContainText('Internal');
});

test('[TW-17] handing over to a group says that the assignee goes, and shows it', async ({ desk, endpoint }) => {
  const page = await atWork(await desk.signIn());
  const record = recordPane(page);
  await createIncident(page, callerOf(await endpoint.accounts()), 'Access point blinks red');
  await page.keyboard.press('m');
  await expect(record.getByRole('button', { name: /^Assigned to / })).toBeVisible();
  await page.keyboard.press('g');
  await expect(page.getByText(/is cleared when the group changes/)).toBeVisible();
  await page.keyboard.type('net');
  await page.keyboard.press('Enter');
  await expect(record.getByRole('button', { name: /Assignment group .*Net/i })).toBeVisible();
  await expect(record.getByRole('button', { name: 'Assigned to nobody. Assign it' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(record.getByRole('button', { name: /^Assigned to (?!nobody)/ })).toBeVisible();
});

test('[TW-11] replies and work notes cannot be taken for each other', async ({ desk, endpoint }) => {
  const page = await atWork(await desk.signIn());
  const record = recordPane(page);
  await createIncident(page, callerOf(await endpoint.accounts()), 'Calendar shows other people');
  await say(page, 'w', 'Looks like a shared mailbox.');
  await say(page, 'c', 'We are looking into it.');
  await expect(record.getByRole('article').filter({ hasText: 'Looks like a shared mailbox.' })).toContainText('Internal');
  await expect(record.getByRole('article').filter({ hasText: 'We are looking into it.' })).toContainText('Reply to requester');
  await record.getByRole('button', { name: /^Replies/ }).click();
  await expect(record.getByText('Looks like a shared mailbox.')).toHaveCount(0);
  await record.getByRole('button', { name: /^All/ }).click();
  const said = record.getByRole('article').filter({ hasText: /shared mailbox|looking into/ });
  await expect(said.first()).toContainText('shared mailbox');
  await record.getByRole('button', { name: 'Oldest first' }).click();
  await expect(said.first()).toContainText('looking into');
});

test('records are linked by number, and a link can be taken back', async ({ desk, endpoint }) => {
  const page = await atWork(await desk.signIn());
  const record = recordPane(page);
  const caller = callerOf(await endpoint.accounts());
  await createIncident(page, caller, 'Mail stops at noon');
  const first = await confirmedNumber(page);
  await createIncident(page, caller, 'Mail stops again');
  await page.keyboard.press('l');
  await record.getByRole('combobox', { name: 'Kind of link' }).selectOption('duplicate-of');
  await record.getByRole('combobox', { name: /Find a record/ }).fill(first);
  await expect(record.getByRole('option', { name: first })).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('Enter');
  const line = record.getByRole('listitem').filter({ hasText: 'Duplicate of' });
  await expect(line).toContainText('Mail stops at noon');
  await record.getByRole('button', { name: `Remove the link to ${first}` }).click();
  await expect(line).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(line).toContainText('Mail stops at noon');
  await line.getByRole('button').first().click();
  await record.getByRole('tab', { name: /Related/ }).click();
  await expect(record.getByRole('listitem').filter({ hasText: 'Duplicated by' })).toContainText('Mail stops again');
});

test('a file is attached, uploaded, and opened on another desk', async ({ desk, endpoint, openDesk }) => {
  const page = await atWork(await desk.signIn());
  const record = recordPane(page);
  await createIncident(page, callerOf(await endpoint.accounts()), 'Error text from the till');
  const number = await confirmedNumber(page);
  await record.locator('input[data-attach]').setInputFiles({ name: 'till.log', mimeType: 'text/plain', buffer: Buffer.from('E42 drawer open\n') });
  const files = record.getByRole('region', { name: 'Attachments' });
  await expect(files).toContainText('till.log');
  await expect(files.getByRole('img', { name: 'Uploaded' })).toBeVisible({ timeout: 30_000 });

  const other = await openDesk();
  const there = await atWork(await other.signIn());
  await openByNumber(there, number, 'Error text from the till');
  await recordPane(there).getByRole('button', { name: /till\.log/ }).first().click();
  await expect(there.getByRole('dialog')).toContainText('E42 drawer open', { timeout: 20_000 });
});
