import type { DeskBridge } from '#shared/bridge/contract.ts';
import { must } from '#shared/kernel/assert.ts';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly desk?: DeskBridge;
  }
}

/** The way to the main process; a window without it was not opened by the program. */
export const readBridge = (): DeskBridge => must(window.desk, 'window.desk');
