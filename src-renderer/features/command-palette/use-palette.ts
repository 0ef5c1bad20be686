import { useMemo } from 'react';
import { useDirectory } from '#renderer/data/queries/directory.ts';
import { useSearch } from '#renderer/data/queries/search.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { useAllHotkeys } from '#renderer/platform/use-hotkeys.tsx';
import { bestOf } from './command-palette.model.ts';
import type { CommandPaletteProps } from './command-palette.view.tsx';

/** One line of the palette. */
export type PaletteLine = {
  readonly key: string;
  readonly kind: 'action' | 'record' | 'recent' | 'view' | 'person';
  readonly label: string;
  /** What stands before the label: a number. */
  readonly lead: string;
  /** What stands after it, more quietly. */
  readonly detail: string;
  readonly keys: string;
  readonly ticketId: string;
  readonly run: () => void;
};

export type PaletteSection = { readonly kind: PaletteLine['kind']; readonly title: string; readonly lines: readonly PaletteLine[] };

/** What the palette offers for a text, section by section: empty sections are left out. */
export function usePalette(text: string, props: CommandPaletteProps): { readonly sections: readonly PaletteSection[]; readonly isRunning: boolean } {
  const say = useText('command-palette');
  const hotkeys = useAllHotkeys();
  const directory = useDirectory();
  const { hits, isRunning } = useSearch(text);
  const isEmpty = text.trim() === '';
  const { views, recentIds, onOpenTicket, onPerson } = props;

  const sections = useMemo((): readonly PaletteSection[] => {
    const blank = { lead: '', detail: '', keys: '', ticketId: '' };
    const enabled = hotkeys.filter((one) => one.isKeyboardOnly !== true && (one.isEnabled?.() ?? true));
    const ordered = isEmpty ? enabled.toSorted((left, right) => rankOf(left.scope) - rankOf(right.scope)) : enabled;
    const actions = bestOf(text, ordered, isEmpty ? 8 : 6).map((one): PaletteLine => (
      { ...blank, key: `action-${one.id}`, kind: 'action', label: one.label, detail: one.group, keys: one.keys[0] ?? '', run: one.run }));
    const records = hits.filter((hit) => hit.collection === 'tickets').slice(0, 8).map((hit): PaletteLine => (
      { ...blank, key: `record-${hit.id}`, kind: 'record', label: hit.title, lead: hit.number, ticketId: hit.id, run: () => onOpenTicket(hit.id) }));
    const recent = isEmpty ? recentIds.slice(0, 5).map((id): PaletteLine => (
      { ...blank, key: `recent-${id}`, kind: 'recent', label: '', ticketId: id, run: () => onOpenTicket(id) })) : [];
    const shelves = bestOf(text, views.map((view) => ({ ...view, label: view.name })), 6).map((view): PaletteLine => (
      { ...blank, key: `view-${view.key}`, kind: 'view', label: view.name, run: view.onGo }));
    const people = isEmpty ? [] : directory.searchPeople(text, 5).map((person): PaletteLine => (
      { ...blank, key: `person-${person.id}`, kind: 'person', label: person.name, detail: [say('createFor'), person.title, person.location].filter((part) => part !== '').join(' · '), run: () => onPerson(person.id) }));
    const records_ = { kind: 'record', title: say('records'), lines: records } as const;
    const looksLikeNumber = /\d{3,}/.test(text);
    const all: readonly PaletteSection[] = [
      ...(looksLikeNumber ? [records_] : []),
      { kind: 'recent', title: say('recent'), lines: recent },
      { kind: 'action', title: say('actions'), lines: actions },
      ...(looksLikeNumber ? [] : [records_]),
      { kind: 'view', title: say('views'), lines: isEmpty ? [] : shelves },
      { kind: 'person', title: say('people'), lines: people },
    ];
    return all.filter((section) => section.lines.length > 0);
  }, [text, isEmpty, hits, hotkeys, directory, views, recentIds, onOpenTicket, onPerson, say]);
  return { sections, isRunning };
}

/** With nothing typed, what concerns the open record comes first, then the window's own. */
const rankOf = (scope: string): number => (scope === 'record' ? 0 : scope === 'window' ? 1 : 2);
