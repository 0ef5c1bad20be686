import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { foldText } from '#shared/kernel/text.ts';

/** One thing to choose, in words. */
export type Choice = {
  readonly id: string;
  readonly label: string;
  /** Said beside the label, dimmed. */
  readonly detail?: string;
  readonly picture?: ReactNode;
  /** The shortcut that chooses the same. */
  readonly keys?: string;
};

/** The choices whose label or detail holds every word of the text; those that begin with it come first. */
export function choicesFor(choices: readonly Choice[], text: string): readonly Choice[] {
  const words = foldText(text).split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return choices;
  const hits = choices.filter((choice) => {
    const folded = foldText(`${choice.label} ${choice.detail ?? ''}`);
    return words.every((word) => folded.includes(word));
  });
  const begins = (choice: Choice): boolean => foldText(choice.label).startsWith(words[0] ?? '');
  return [...hits.filter(begins), ...hits.filter((choice) => !begins(choice))];
}

type ChoiceKeys = {
  readonly active: number;
  readonly setActive: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

type ChoiceKeysOptions = {
  readonly choices: readonly Choice[];
  readonly onChoose: (id: string) => void;
  readonly onCancel: () => void;
  /** Tab takes the active choice and goes on, as in a form. */
  readonly tabChooses?: boolean;
  readonly isOpen?: boolean;
};

/** Arrows, Home, End, Enter, Esc over a list of choices whose focus stays in a text field. */
export function useChoiceKeys({ choices, onChoose, onCancel, tabChooses = false, isOpen = true }: ChoiceKeysOptions): ChoiceKeys {
  const [chosen, setActive] = useState(0);
  const active = Math.min(chosen, Math.max(0, choices.length - 1));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isOpen || event.nativeEvent.isComposing) return;
    const mod = event.ctrlKey || event.metaKey || event.altKey;
    const target = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 8, PageUp: active - 8 }[event.key];
    if (target !== undefined && !mod) {
      event.preventDefault();
      setActive(Math.min(choices.length - 1, Math.max(0, target)));
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    } else if ((event.key === 'Enter' && !mod) || (event.key === 'Tab' && tabChooses && !event.shiftKey)) {
      const choice = choices[active];
      if (event.key === 'Enter') event.preventDefault();
      if (choice) onChoose(choice.id);
    }
  };
  return { active, setActive, onKeyDown };
}
