import { foldText, wordsOf } from '#shared/kernel/text.ts';
import type { Shortcut } from '#renderer/platform/hotkeys.ts';

/** The shortcuts of one heading. */
export type ShortcutGroup = { readonly group: string; readonly shortcuts: readonly Shortcut[] };

/** The shortcuts that have keys and hold every word of the text, by heading; each id once. */
export function groupsOf(all: readonly Shortcut[], text: string, keysText: (keys: string) => string): readonly ShortcutGroup[] {
  const words = wordsOf(text);
  const groups = new Map<string, Map<string, Shortcut>>();
  for (const shortcut of all) {
    const searched = foldText(`${shortcut.label} ${shortcut.group} ${shortcut.keys.map(keysText).join(' ')} ${(shortcut.synonyms ?? []).join(' ')}`);
    if (shortcut.keys.length === 0 || shortcut.isUnlisted === true || !words.every((word) => searched.includes(word))) continue;
    const group = groups.get(shortcut.group) ?? new Map<string, Shortcut>();
    groups.set(shortcut.group, group.set(shortcut.id, shortcut));
  }
  return [...groups].map(([group, shortcuts]) => ({ group, shortcuts: [...shortcuts.values()] }));
}
