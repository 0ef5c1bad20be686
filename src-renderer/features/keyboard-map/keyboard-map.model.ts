import { foldText, wordsOf } from '#shared/kernel/text.ts';
import type { Shortcut } from '#renderer/platform/hotkeys.ts';

/** The shortcuts of one heading. */
export type ShortcutGroup = { readonly group: string; readonly shortcuts: readonly Shortcut[] };

/** The shortcuts that have keys and hold every word of the text, by heading; each id once. `order` names the outer headings. */
export function groupsOf(all: readonly Shortcut[], text: string, keysText: (keys: string) => string, order: readonly string[]): readonly ShortcutGroup[] {
  const words = wordsOf(text);
  const groups = new Map<string, Map<string, Shortcut>>();
  for (const shortcut of all) {
    const searched = foldText(`${shortcut.label} ${shortcut.group} ${shortcut.keys.map(keysText).join(' ')} ${(shortcut.synonyms ?? []).join(' ')}`);
    if (shortcut.keys.length === 0 || shortcut.isUnlisted === true || !words.every((word) => searched.includes(word))) continue;
    const group = groups.get(shortcut.group) ?? new Map<string, Shortcut>();
    groups.set(shortcut.group, group.set(shortcut.id, shortcut));
  }
  const rankOf = (group: string): number => (order.includes(group) ? order.indexOf(group) : middleOf(order));
  return [...groups]
    .map(([group, shortcuts]) => ({ group, shortcuts: [...shortcuts.values()] }))
    .sort((left, right) => rankOf(left.group) - rankOf(right.group));
}

/** Headings that nobody ordered stand in the middle: they belong to the panes. */
const middleOf = (order: readonly string[]): number => order.length / 2 - 0.5;
