import { expect, test } from './fixture.ts';
import { atWork, chooseStep, createIncident, recordPane } from './fixture/record-steps.ts';

test.describe.configure({ timeout: 180_000 });

test('[SL-08] the clocks of an incident count in its header, wait with it, and end with it', async ({ desk, endpoint }, info) => {
  const page = await atWork(await desk.signIn());
  const caller = (await endpoint.accounts()).find((one) => one.roles.includes('admin'))?.name ?? '';
  await createIncident(page, caller, 'The projector in room 4 shows nothing');
  const clocks = recordPane(page).getByRole('list', { name: 'Service level clocks' });
  await expect(clocks.getByRole('listitem').filter({ hasText: 'Response' })).toContainText(/left/);
  await expect(clocks.getByRole('listitem').filter({ hasText: 'Resolution' })).toContainText(/left/);

  await chooseStep(page, 'Put on hold…');
  await page.getByRole('region', { name: 'Put on hold' }).getByRole('combobox').selectOption('awaiting-vendor');
  await page.keyboard.press('Control+Enter');
  await expect(clocks.getByRole('listitem').filter({ hasText: 'Resolution' })).toContainText(/paused: Awaiting Vendor/i);
  await expect(clocks.getByRole('listitem').filter({ hasText: 'Response' })).toContainText('kept');
  await page.screenshot({ path: info.outputPath('sla-clocks.png') });
});
