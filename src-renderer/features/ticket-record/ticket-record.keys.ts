import { useText } from '#renderer/messages/use-text.ts';
import type { Shortcut } from '#renderer/platform/hotkeys.ts';
import { useHotkeys } from '#renderer/platform/use-hotkeys.tsx';

/** The pane's name for shortcuts (`data-hotkey-scope`). */
export const recordScope = 'record';

/** What the keys of an open record do. */
export type RecordKeys = {
  readonly reply: () => void;
  readonly workNote: () => void;
  readonly assign: () => void;
  readonly assignToMe: () => void;
  readonly group: () => void;
  readonly state: () => void;
  readonly priority: () => void;
  readonly resolve: () => void;
  readonly link: () => void;
  readonly attach: () => void;
  readonly title: () => void;
  readonly activity: () => void;
  readonly details: () => void;
  readonly related: () => void;
  readonly history: () => void;
  readonly leave: () => void;
};

type KeyName = keyof RecordKeys;

/** Empty: reached by the command palette alone. */
const keys: Readonly<Record<KeyName, readonly string[]>> = {
  reply: ['c'], workNote: ['w'], assign: ['a'], assignToMe: ['m'], group: ['g'], state: ['s'], priority: ['p'], resolve: ['r'], link: ['l'],
  attach: [], title: [], activity: [], details: [], related: [], history: [], leave: ['Escape'],
};
const always: ReadonlySet<KeyName> = new Set(['priority', 'activity', 'details', 'related', 'history', 'leave']);

/** Registers the shortcuts of an open record; those that change it are free for others while it may not be changed. */
export function useRecordKeys(run: RecordKeys, may: { readonly change: boolean; readonly resolve: boolean }): void {
  const text = useText('ticket-record');
  const group = useText('shell')('groups.record');
  const isEnabled = (name: KeyName): boolean => always.has(name) || (name === 'resolve' ? may.resolve : may.change);
  useHotkeys((Object.keys(keys) as KeyName[]).map((name): Shortcut => ({
    id: `record.${name}`,
    keys: keys[name],
    scope: recordScope,
    label: text(`keys.${name}`),
    group,
    run: run[name],
    isEnabled: () => isEnabled(name),
    isKeyboardOnly: name === 'leave',
  })));
}
