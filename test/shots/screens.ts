import { expect, type Page } from '@playwright/test';
import type { Desk } from '../e2e/fixture/desk.ts';

/** A screen and the way to it, from wherever the screen before it left the window. */
export type Screen = {
  readonly name: string;
  readonly reach: (page: Page, desk: Desk) => Promise<void>;
  readonly leave?: (page: Page, desk: Desk) => Promise<void>;
};

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

const escape = (page: Page): Promise<void> => press(page, 'Escape');

const rows = (page: Page) => page.getByRole('grid').getByRole('row');

/** Tabs of the record in the order they stand. */
const recordTab = (place: number): Screen['reach'] => async (page) => {
  await page.getByRole('tablist').last().getByRole('tab').nth(place).click();
};

/** All screens, in the order in which they are photographed. */
export const screens: readonly Screen[] = [
  { name: '01-sign-in', reach: async (page) => { await expect(page.getByRole('button', { name: /Alex/ }).first()).toBeVisible({ timeout: 30_000 }); } },
  {
    name: '02-my-work',
    reach: async (page) => {
      await page.getByRole('button', { name: /Alex/ }).first().click();
      await press(page, 'o', 'm');
      await expect.poll(() => rows(page).count(), { timeout: 60_000 }).toBeGreaterThan(1);
    },
  },
  {
    name: '03-queues',
    reach: async (page) => {
      await press(page, 'o', 'q');
      await expect.poll(() => rows(page).count(), { timeout: 60_000 }).toBeGreaterThan(8);
    },
  },
  { name: '04-selection', reach: async (page) => { await press(page, 'j', 'x', 'j', 'x'); }, leave: escape },
  { name: '05-record-activity', reach: async (page) => { await press(page, 'j', 'Enter'); await expect(page.getByRole('tablist').last()).toBeVisible(); } },
  { name: '06-record-details', reach: recordTab(1) },
  { name: '07-record-related', reach: recordTab(2) },
  { name: '08-record-history', reach: recordTab(3), leave: recordTab(0) },
  { name: '09-record-state', reach: (page) => press(page, 's'), leave: escape },
  { name: '10-record-priority', reach: (page) => press(page, 'p'), leave: escape },
  { name: '11-record-resolve', reach: (page) => press(page, 'r'), leave: escape },
  { name: '12-record-note', reach: async (page) => { await press(page, 'w'); await page.keyboard.type('Cable tested, it is the switch.'); }, leave: escape },
  { name: '13-new-incident', reach: async (page) => { await press(page, 'Escape', 'n', 'i'); await page.keyboard.type('ma'); }, leave: (page) => press(page, 'Escape', 'Escape') },
  { name: '14-palette', reach: async (page) => { await press(page, 'Control+k'); await page.keyboard.type('vpn'); }, leave: escape },
  { name: '15-keyboard-map', reach: (page) => press(page, '?'), leave: escape },
  { name: '16-preferences', reach: (page, desk) => desk.clickMenu('preferences'), leave: escape },
  { name: '17-import', reach: (page, desk) => desk.clickMenu('import'), leave: escape },
  {
    name: '18-offline',
    reach: async (page, desk) => {
      desk.link.cut();
      await expect(page.getByText(/Offline since|Hors ligne depuis/).first()).toBeVisible({ timeout: 60_000 });
    },
  },
  {
    name: '19-outbox',
    reach: async (page) => { await page.getByText(/Offline since|Hors ligne depuis/).first().click(); },
    leave: async (page, desk) => { await escape(page); desk.link.restore(); },
  },
];
