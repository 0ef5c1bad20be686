import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Desk } from './fixture/desk.ts';
import { expect, test } from './fixture.ts';
import { expectAccessible } from './fixture/accessible.ts';
import { accountWith, exportOf, openView, rowOf } from './fixture/queue-steps.ts';
import { atWork } from './fixture/record-steps.ts';

test.describe.configure({ timeout: 240_000 });

const incidents = Array.from({ length: 40 }, (_, index) => ({
  number: `FAC${String(index).padStart(7, '0')}`, title: `Door ${index} squeaks`, group: 'Facilities', state: index % 4 === 0 ? 'Resolved' as const : 'New' as const,
}));

function fileOf(name: string, content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'guichet-import-')), name);
  writeFileSync(path, content);
  return path;
}

const screen = (page: Page) => page.getByRole('region', { name: 'Import incidents' });

async function openImport(desk: Desk, page: Page): Promise<void> {
  await desk.clickMenu('import');
  await expect(screen(page).getByRole('heading', { name: 'Import incidents' })).toBeVisible();
}

/** A figure of the report by its name. */
const figure = (page: Page, name: string) => screen(page).locator('dl > div').filter({ hasText: name }).locator('dd');

test('a file is looked at, tried, imported, and imported again without effect; rows that cannot be taken come back', async ({ desk, endpoint }) => {
  const page = await atWork(await desk.signIn((await accountWith(endpoint, 'supervisor')).userName));
  await openImport(desk, page);
  await expectAccessible(page);
  const path = fileOf('facilities.csv', `${exportOf(incidents)}\r\n,New,2026-02-13 08:00:00,2026-02-13 09:00:00,No number here,3,3,Facilities,,\r\n`);
  await page.getByTestId('import-file').setInputFiles(path);
  await expect(screen(page).getByText('Comma')).toBeVisible();
  await expect(screen(page).getByText('Field codes')).toBeVisible();
  await expect(screen(page).getByRole('combobox', { name: 'Dates are written' })).toHaveValue('ymd');
  await expectAccessible(page);

  const role = screen(page).getByRole('combobox', { name: 'Becomes: number' });
  await role.selectOption({ label: 'Left out' });
  await expect(screen(page).getByRole('alert')).toContainText('One column must become the incident number.');
  await expect(screen(page).getByRole('button', { name: 'Import now' })).toBeDisabled();
  await role.selectOption({ label: 'Number' });

  await screen(page).getByRole('button', { name: 'Try without writing' }).click();
  await expect(screen(page).getByRole('heading', { name: 'What would happen' })).toBeVisible({ timeout: 60_000 });
  await expect(figure(page, 'New')).toHaveText('40');
  await expect(figure(page, 'Rows not taken')).toHaveText('1');
  await screen(page).getByRole('button', { name: 'Import now' }).click();
  await expect(screen(page).getByRole('heading', { name: 'Imported' })).toBeVisible({ timeout: 60_000 });
  await expect(figure(page, 'New')).toHaveText('40');
  await expectAccessible(page);

  await page.evaluate(() => {
    const offer = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (content) => {
      if (content instanceof Blob) void content.text().then((text) => { document.documentElement.dataset['offered'] = text; });
      return offer(content);
    };
  });
  await screen(page).getByRole('button', { name: 'Save the rows not taken (1)' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-offered', /no-number,,,New,2026-02-13 08:00:00/);

  await screen(page).getByRole('button', { name: 'Back to the columns' }).click();
  await screen(page).getByRole('button', { name: 'Import now' }).click();
  await expect(screen(page).getByRole('heading', { name: 'Imported' })).toBeVisible({ timeout: 60_000 });
  await expect(figure(page, 'Unchanged')).toHaveText('40');
  await screen(page).getByRole('button', { name: 'To the incidents' }).click();
  await openView(page, 'Facilities', 30);
  await expect(rowOf(page, 'Door 1 squeaks')).toBeVisible();
});

test('a file that is no export, a person without the role and a cut cable are each told in a sentence', async ({ desk, endpoint, openDesk }) => {
  const page = await atWork(await desk.signIn((await accountWith(endpoint, 'supervisor')).userName));
  await openImport(desk, page);
  await page.getByTestId('import-file').setInputFiles(fileOf('letter.csv', 'Dear all,\nthe canteen is closed today.\n'));
  await expect(screen(page).getByRole('alert')).toContainText('No table with incident columns was found.');
  await expectAccessible(page);
  await screen(page).getByRole('button', { name: 'Choose another file' }).click();
  await page.getByTestId('import-file').setInputFiles(fileOf('incidents.xlsx', 'PK\u0003\u0004'));
  await expect(screen(page).getByRole('alert')).toContainText('This is an Excel workbook.');
  desk.link.cut();
  await expect(screen(page).getByText('There is no connection to the server.')).toBeVisible({ timeout: 40_000 });
  await screen(page).getByRole('button', { name: 'Choose another file' }).click();
  await page.getByTestId('import-file').setInputFiles(fileOf('facilities.csv', exportOf(incidents)));
  await expect(screen(page).getByRole('button', { name: 'Import now' })).toBeDisabled();

  const other = await openDesk({ language: 'fr' });
  const there = await atWork(await other.signIn());
  await other.clickMenu('import');
  await expect(there.getByText('L’import est réservé aux superviseurs et aux administrateurs')).toBeVisible();
  await expectAccessible(there);
});
