import { CloseButton, Popover, TextInput } from '@mantine/core';
import { type ReactNode, type Ref, useId, useState } from 'react';
import { useText } from '#renderer/messages/use-text.ts';
import { ChoiceList, optionId } from './choice-list.tsx';
import styles from './choice-list.module.css';
import { type Choice, choicesFor, useChoiceKeys } from './choices.ts';

type ChoiceFieldProps = {
  readonly label: string;
  readonly placeholder?: string;
  readonly emptyText: string;
  readonly choices: readonly Choice[] | ((text: string) => readonly Choice[]);
  /** The chosen one in words; '' for none. */
  readonly chosenLabel: string;
  readonly chosenPicture?: ReactNode;
  readonly onChoose: (id: string) => void;
  readonly onClear?: () => void;
  /** Hears what is typed, where a search outside answers with the choices. */
  readonly onText?: (text: string) => void;
  readonly error?: string;
  readonly description?: ReactNode;
  readonly isRequired?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly autoFocus?: boolean;
};

/** A field of a form that finds its value as one types; Tab or Enter takes the first hit. */
export function ChoiceField(props: ChoiceFieldProps) {
  const id = useId();
  const text = useText('ui');
  const [typed, setTyped] = useState<string>();
  const [isOpen, setIsOpen] = useState(false);
  const query = typed ?? '';
  const shown = isOpen ? (typeof props.choices === 'function' ? props.choices(query) : choicesFor(props.choices, query)) : [];
  const close = (): void => {
    setIsOpen(false);
    setTyped(undefined);
    props.onText?.('');
  };
  const choose = (chosen: string): void => {
    close();
    props.onChoose(chosen);
  };
  // Nothing typed: Tab and Enter go on in the form instead of taking what merely stands first.
  const isSeeking = isOpen && query.trim() !== '';
  const { active, setActive, onKeyDown } = useChoiceKeys({ choices: shown, onChoose: choose, onCancel: close, tabChooses: isSeeking, isOpen });
  return (
    <Popover opened={isOpen && (shown.length > 0 || isSeeking)} onDismiss={close} position="bottom-start" offset={4} width="target" trapFocus={false} closeOnEscape={false}>
      <Popover.Target>
        <TextInput
          ref={props.inputRef}
          label={props.label}
          description={props.description}
          error={props.error}
          withAsterisk={props.isRequired === true}
          placeholder={props.placeholder}
          value={typed ?? props.chosenLabel}
          autoFocus={props.autoFocus === true}
          data-autofocus={props.autoFocus === true ? true : undefined}
          spellCheck={false}
          role="combobox"
          aria-expanded={isOpen}
          aria-autocomplete="list"
          aria-required={props.isRequired === true}
          {...(isOpen ? { 'aria-controls': id } : {})}
          {...(isOpen && shown.length > 0 ? { 'aria-activedescendant': optionId(id, active) } : {})}
          leftSection={typed === undefined ? props.chosenPicture : undefined}
          rightSection={props.onClear && props.chosenLabel !== '' && typed === undefined
            ? <CloseButton size="sm" tabIndex={-1} aria-label={text('remove', { name: props.label })} onClick={props.onClear} />
            : undefined}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            props.onText?.(event.currentTarget.value);
            setActive(0);
            setIsOpen(true);
          }}
          onClick={() => setIsOpen(true)}
          onBlur={close}
          onKeyDown={(event) => {
            if (!isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
              event.preventDefault();
              setIsOpen(true);
            } else onKeyDown(event);
          }}
        />
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown} role="presentation">
        {shown.length === 0 && <p className={styles.empty} role="status">{props.emptyText}</p>}
        <ChoiceList id={id} label={props.label} choices={shown} active={active} onActive={setActive} onChoose={choose} />
      </Popover.Dropdown>
    </Popover>
  );
}
