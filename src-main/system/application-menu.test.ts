import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { applicationMenu } from './application-menu.ts';
import { menuTexts } from './menu-texts.ts';

const itemsOf = (template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);

test.each([true, false])('every command has its item, on a Mac (%s) and elsewhere', (isMac) => {
  const command = vi.fn();
  const openWindow = vi.fn();
  const items = itemsOf(applicationMenu({ texts: menuTexts.fr, isMac, isPackaged: true, command, openWindow }));
  for (const id of ['new-incident', 'import', 'find', 'preferences', 'keyboard-map']) items.find((item) => item.id === id)?.click?.(null as never, undefined, null as never);
  expect(command.mock.calls.map(([name]) => name)).toEqual(['new-incident', 'import', 'find', 'preferences', 'keyboard-map']);
  items.find((item) => item.id === 'new-window')?.click?.(null as never, undefined, null as never);
  expect(openWindow).toHaveBeenCalledOnce();
  expect(items.find((item) => item.id === 'new-incident')?.label).toBe('Nouvel incident');
  expect(items.filter((item) => item.id === 'quit')).toHaveLength(1);
});

test('no accelerator is given twice, and developer tools are not in a packaged program', () => {
  for (const isMac of [true, false]) {
    const items = itemsOf(applicationMenu({ texts: menuTexts.en, isMac, isPackaged: true, command: () => undefined, openWindow: () => undefined }));
    const accelerators = items.map((item) => item.accelerator).filter((one) => one !== undefined);
    expect(new Set(accelerators).size).toBe(accelerators.length);
    expect(items.some((item) => item.role === 'toggleDevTools')).toBe(false);
  }
});
