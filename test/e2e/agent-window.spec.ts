import type { Page } from '@playwright/test';
import { expectAccessible } from './fixture/accessible.ts';
import { expect, test } from './fixture.ts';

test.describe.configure({ timeout: 180_000 });

// The agent window around the work: signing in, finding one's way by keyboard, tabs, preferences.

const palette = (page: Page) => page.getByRole('dialog', { name: /Find anything|Tout rechercher/ });
const openedTabs = (page: Page) => page.getByRole('tablist', { name: /Open records|Enregistrements ouverts/ }).getByRole('tab');

/** The desk is open, and its window takes keys. */
const isOpen = (page: Page): Promise<void> => expect(page.getByRole('navigation', { name: /Main navigation|Navigation principale/ })).toBeVisible({ timeout: 60_000 });

async function openFirstIncidents(page: Page, count: number): Promise<void> {
  await isOpen(page);
  await page.keyboard.press('o');
  await page.keyboard.press('q');
  const rows = page.getByRole('grid').getByRole('row');
  await expect.poll(() => rows.count(), { timeout: 60_000 }).toBeGreaterThan(count);
  for (let turn = 1; turn <= count; turn += 1) {
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expect(openedTabs(page)).toHaveCount(turn);
    await openedTabs(page).last().dblclick();
    await page.keyboard.press('Escape');
  }
}

test('signing in says in a sentence what went wrong, in both languages', async ({ desk, openDesk }) => {
  const page = await desk.agentWindow();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'User name' }).fill('nobody.here');
  await page.getByRole('textbox', { name: 'Password' }).fill('not the password');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('User name or password is wrong');

  const french = await openDesk({ language: 'fr' });
  french.link.cut();
  const other = await french.agentWindow();
  await other.reload();
  await expect(other.getByText('Le serveur est injoignable')).toBeVisible();
  await other.getByRole('textbox', { name: 'Nom d’utilisateur' }).fill('x');
  await other.getByRole('textbox', { name: 'Mot de passe' }).fill('y');
  await other.keyboard.press('Enter');
  await expect(other.getByRole('alert')).toContainText('est injoignable. Vérifiez le réseau');
  french.link.restore();
  await other.getByRole('button', { name: 'Réessayer' }).click();
  await expect(other.getByRole('heading', { name: 'Découvrir en tant que' })).toBeVisible();
  french.forgetProblems();
  desk.forgetProblems();
});

test('the palette finds actions in both languages, and no letter falls through to the record below', async ({ desk }) => {
  const page = await desk.signIn();
  await openFirstIncidents(page, 1);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('préf');
  await expect(palette(page).getByRole('option', { name: /Preferences/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Preferences' })).toBeVisible();
  await expectAccessible(page);
  await page.getByText('Français').click();
  await expect(page.getByRole('dialog', { name: 'Préférences' })).toBeVisible();
  await page.getByText('Sombre').click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible();
  await expectAccessible(page);
  await page.getByText('Tous les ouverts').first().waitFor();
});

test('single keys never fire in a text field, and the map shows what each does', async ({ desk }) => {
  const page = await desk.signIn();
  await isOpen(page);
  await page.getByRole('searchbox', { name: 'Find in this list' }).click();
  await page.keyboard.type('n i ?');
  await expect(openedTabs(page)).toHaveCount(0);
  await expect(page.getByRole('searchbox', { name: 'Find in this list' })).toHaveValue('n i ?');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  const map = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(map.getByText('New incident')).toBeVisible();
  await map.getByRole('textbox', { name: 'Search the shortcuts' }).fill('undo');
  await expect(map.getByText('Undo the last action')).toBeVisible();
  await expect(map.getByText('New incident')).toHaveCount(0);
  await expectAccessible(page);
});

test('records stay open in tabs, by keyboard and over a restart', async ({ desk }) => {
  const page = await desk.signIn();
  await openFirstIncidents(page, 3);
  const names = await openedTabs(page).allTextContents();
  await page.keyboard.press('Control+1');
  await expect(openedTabs(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+Shift+W');
  await expect(openedTabs(page)).toHaveCount(2);
  await expectAccessible(page);
  const again = await desk.restart();
  await isOpen(again);
  await expect(openedTabs(again)).toHaveText(names.slice(1));
});

test('the panes keep the widths they were given', async ({ desk }) => {
  const page = await desk.signIn();
  await openFirstIncidents(page, 1);
  const handle = page.getByRole('separator', { name: 'Width of the list' });
  const before = Number(await handle.getAttribute('aria-valuenow'));
  await handle.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(handle).toHaveAttribute('aria-valuenow', String(before - 32));
  await page.reload();
  await expect(page.getByRole('separator', { name: 'Width of the list' })).toHaveAttribute('aria-valuenow', String(before - 32));
});
