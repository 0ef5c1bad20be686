import type { HostWindow } from './browser-window.ts';

/** The open windows by id, and which of them has the focus. */
export const registry = {
  windows: new Map<number, HostWindow>(),
  focusedId: 0,
  nextId: 1,
};
