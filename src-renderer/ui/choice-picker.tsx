import { Popover } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { ChoiceList, optionId } from './choice-list.tsx';
import styles from './choice-list.module.css';
import { type Choice, choicesFor, useChoiceKeys } from './choices.ts';

type ChoicePickerProps = {
  /** What is chosen here; names the field and the list. */
  readonly label: string;
  readonly placeholder: string;
  readonly emptyText: string;
  /** All choices to filter, or the ones a search answers. */
  readonly choices: readonly Choice[] | ((text: string) => readonly Choice[]);
  readonly chosenId?: string;
  /** Hears what is typed, where a search outside answers with the choices. */
  readonly onText?: (text: string) => void;
  /** Said above the choices before anything is chosen: what choosing brings with it. */
  readonly note?: ReactNode;
  readonly onChoose: (id: string) => void;
  readonly onCancel: () => void;
};

/** A text field over a list of choices: type, arrows, Enter; Esc leaves. */
export function ChoicePicker({ label, placeholder, emptyText, choices, chosenId, note, onText, onChoose, onCancel }: ChoicePickerProps) {
  const id = useId();
  const [text, setText] = useState('');
  const shown = typeof choices === 'function' ? choices(text) : choicesFor(choices, text);
  const { active, setActive, onKeyDown } = useChoiceKeys({ choices: shown, onChoose, onCancel });
  return (
    <div>
      <input
        className={styles.search}
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={id}
        aria-autocomplete="list"
        {...(shown.length > 0 ? { 'aria-activedescendant': optionId(id, active) } : {})}
        placeholder={placeholder}
        value={text}
        autoFocus
        spellCheck={false}
        onChange={(event) => {
          setText(event.currentTarget.value);
          onText?.(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {note !== undefined && <div className={styles.note}>{note}</div>}
      {shown.length === 0 && <p className={styles.empty} role="status">{emptyText}</p>}
      <ChoiceList id={id} label={label} choices={shown} active={active} onActive={setActive} onChoose={onChoose} {...(chosenId === undefined ? {} : { chosenId })} />
    </div>
  );
}

type PickerPopoverProps = ChoicePickerProps & {
  readonly isOpen: boolean;
  /** The element that opens it. */
  readonly target: ReactNode;
  readonly width?: number;
};

/** A picker that opens below the thing it changes; focus goes back there. */
export function PickerPopover({ isOpen, target, width = 300, ...picker }: PickerPopoverProps) {
  return (
    <Popover opened={isOpen} onDismiss={picker.onCancel} position="bottom-start" offset={4} width={width} returnFocus trapFocus={false} closeOnEscape={false}>
      <Popover.Target>{target}</Popover.Target>
      <Popover.Dropdown className={styles.dropdown} aria-label={picker.label}>
        {isOpen && <ChoicePicker {...picker} />}
      </Popover.Dropdown>
    </Popover>
  );
}
