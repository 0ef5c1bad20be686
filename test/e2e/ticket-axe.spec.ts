import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { atWork } from './fixture/record-steps.ts';

test.describe.configure({ timeout: 240_000 });

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds, one line per rule and place. */
async function faultsOf(page: Page, where: string): Promise<string[]> {
  // The other modes open a tab of their own, which a desktop program does not have.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(standards).analyze();
  return violations.flatMap((fault) => fault.nodes.map((node) => `${where}: ${fault.id}: ${node.html.slice(0, 200)}`));
}

const words = {
  en: { write: /^Write$/, caller: 'Caller', title: 'Short description', tabs: ['Details', 'Related', 'History'] },
  fr: { write: /^Écrire$/, caller: 'Appelant', title: 'Description brève', tabs: ['Détails', 'Liens', 'Historique'] },
} as const;

for (const [language, colorScheme] of [['en', 'light'], ['fr', 'dark']] as const) {
  test(`every screen of a record is clean for axe, in ${language} and ${colorScheme}`, async ({ openDesk, endpoint }) => {
    const desk = await openDesk({ language, colorScheme });
    const page = await atWork(await desk.signIn());
    const said = words[language];
    const caller = (await endpoint.accounts()).find((one) => one.roles.includes('admin'))?.name ?? '';
    const faults: string[] = [];
    const look = async (where: string): Promise<void> => void faults.push(...(await faultsOf(page, where)));
    const begin = async (title: string): Promise<void> => {
      await page.keyboard.press('n');
      await page.keyboard.press('i');
      await expect(page.getByRole('combobox', { name: said.caller })).toBeFocused();
      await page.keyboard.type(caller.slice(0, 6));
      await expect(page.getByRole('option', { name: caller }).first()).toBeVisible({ timeout: 40_000 });
      if (title === '') return;
      await page.keyboard.press('Enter');
      await expect(page.getByRole('textbox', { name: said.title })).toBeFocused();
      await page.keyboard.type(title);
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
    };
    await begin('The projector stays dark');
    await page.keyboard.press('w');
    await page.keyboard.type('A note for the desk, see https://status.example.org.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('article').filter({ hasText: 'A note for the desk' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('m');
    await look('activity');
    for (const tab of said.tabs) {
      await page.getByRole('tab', { name: tab }).click();
      await look(tab);
    }
    for (const [key, what] of [['s', 'state'], ['p', 'priority'], ['a', 'assignee'], ['g', 'group'], ['l', 'link']] as const) {
      await page.keyboard.press(key);
      await expect(page.getByRole(key === 's' ? 'menu' : key === 'p' ? 'dialog' : 'listbox').first()).toBeAttached();
      await look(what);
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('r');
    await look('resolve');
    await page.keyboard.press('Escape');
    await begin('');
    await look('create: finding the caller');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await look('create: what lacks');
    expect(faults).toEqual([]);
  });
}
