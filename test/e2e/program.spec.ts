import { expect, test } from './fixture.ts';

test('the desk opens on the sign-in screen, and a demo agent signs in with one click', async ({ desk }) => {
  const page = await desk.agentWindow();
  await page.getByRole('button', { name: /Anna|agent/i }).first().click();
  await expect(page.getByText('My work').first()).toBeVisible();
});
