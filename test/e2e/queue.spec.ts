import { expect, test } from './fixture.ts';
import { expectAccessible } from './fixture/accessible.ts';
import { bringIncidents, listOf, openView, rowOf, titlesIn } from './fixture/queue-steps.ts';
import { atWork } from './fixture/record-steps.ts';

test.describe.configure({ timeout: 180_000 });

const incidents = [
  { number: 'PLB0000001', title: 'Tap drips in the kitchen', priority: 4 },
  { number: 'PLB0000002', title: 'Water on the data centre floor', priority: 1, state: 'In Progress' },
  { number: 'PLB0000003', title: 'Boiler is cold', priority: 2 },
  { number: 'PLB0000004', title: 'Drain smells', priority: 3, state: 'On Hold' },
  { number: 'PLB0000005', title: 'Old leak', priority: 3, state: 'Closed' },
] as const;

test('a queue counts live, sorts, filters in plain words and finds words', async ({ desk, endpoint }) => {
  await bringIncidents(endpoint, incidents);
  const page = await atWork(await desk.signIn());
  await openView(page, 'Plumbing', 4);
  await expect.poll(() => titlesIn(page)).toEqual(['Water on the data centre floor', 'Boiler is cold', 'Drain smells', 'Tap drips in the kitchen']);

  await page.getByRole('columnheader', { name: 'Short description' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: 'Short description' })).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(() => titlesIn(page)).toEqual(['Boiler is cold', 'Drain smells', 'Tap drips in the kitchen', 'Water on the data centre floor']);

  await page.getByRole('button', { name: 'Add a filter' }).click();
  const editor = page.getByRole('dialog', { name: 'Add a filter' });
  await expectAccessible(page);
  await editor.getByRole('combobox', { name: 'Field' }).selectOption({ label: 'Priority' });
  await editor.getByRole('combobox', { name: 'Condition' }).selectOption({ label: 'is not' });
  await editor.getByRole('checkbox', { name: 'Low' }).check();
  await editor.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('button', { name: 'Change the filter “Priority is not Low”' })).toBeVisible();
  await expect(rowOf(page, 'Tap drips')).toBeHidden();
  await page.getByRole('button', { name: 'Remove the filter “State is Open”' }).click();
  await expect(rowOf(page, 'Old leak')).toBeVisible();
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(rowOf(page, 'Old leak')).toBeHidden();

  await page.keyboard.press('/');
  await page.keyboard.type('data floor');
  await expect.poll(() => titlesIn(page)).toEqual(['Water on the data centre floor']);
  await page.keyboard.press('Enter');
  await expect(listOf(page)).toBeFocused();

  await bringIncidents(endpoint, [{ number: 'PLB0000006', title: 'Toilet floor is wet, data says so' }]);
  await expect(rowOf(page, 'Toilet floor')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: /^Plumbing/ })).toContainText('5');
});

test('many incidents are changed by keyboard at once: what cannot change is said before, one undo takes all back', async ({ desk, endpoint }) => {
  await bringIncidents(endpoint, incidents);
  const page = await atWork(await desk.signIn());
  await openView(page, 'Plumbing', 4);
  await page.getByRole('button', { name: 'Remove the filter “State is Open”' }).click();
  await expect(rowOf(page, 'Old leak')).toBeVisible();
  await listOf(page).focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('5 selected')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('5 selected')).toBeHidden();

  await page.keyboard.press('j');
  await page.keyboard.press('x');
  for (let row = 0; row < 4; row += 1) await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('5 selected')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('p');
  const dialog = page.getByRole('dialog', { name: 'Change 5 incidents' });
  await dialog.getByRole('combobox', { name: 'Impact' }).selectOption({ label: '1 - High' });
  await dialog.getByRole('combobox', { name: 'Urgency' }).selectOption({ label: '1 - High' });
  await expect(dialog.getByText('3 incidents will be changed.')).toBeVisible();
  await expect(dialog.getByText('1 is already so.')).toBeVisible();
  await expect(dialog.getByText('1 cannot be changed: closed or canceled')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Change 3 incidents' }).click();
  await expect(dialog.getByText('This is needed.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Work note' }).fill('The whole cellar is under water.');
  await dialog.getByRole('button', { name: 'Change 3 incidents' }).click();
  await expect(dialog).toBeHidden();
  await expect(listOf(page).getByText('Critical', { exact: true })).toHaveCount(4);
  await page.keyboard.press('Control+z');
  await expect(listOf(page).getByText('Critical', { exact: true })).toHaveCount(1);
});

test('columns and filters are kept as a view of one’s own, and the list opens records', async ({ desk, endpoint }) => {
  await bringIncidents(endpoint, incidents);
  const page = await atWork(await desk.signIn());
  await openView(page, 'Plumbing', 4);
  await page.getByRole('button', { name: 'Choose and order columns' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show Channel' }).click();
  await page.getByRole('button', { name: 'Hide Caller' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Channel' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Caller' })).toBeHidden();

  await page.getByRole('button', { name: 'Save view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Keep this list as a view' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Pipes');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  const kept = page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: /^Pipes/ });
  await expect(kept).toContainText('4');
  await expect(page.getByRole('columnheader', { name: 'Channel' })).toBeVisible();

  const again = await atWork(await desk.restart());
  await again.keyboard.press('o');
  await again.keyboard.press('m');
  await again.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: /^Pipes/ }).click();
  await expect(again.getByRole('columnheader', { name: 'Channel' })).toBeVisible();
  await rowOf(again, 'Boiler is cold').click();
  await expect(again.getByRole('heading', { level: 2, name: 'Boiler is cold' })).toBeVisible();
  await expectAccessible(again);
  await listOf(again).focus();
  await again.keyboard.press('m');
  await expect(again.getByRole('button', { name: /^Assigned to (?!nobody)/ })).toBeVisible();
});
