import { VisuallyHidden } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useFieldName } from '#renderer/entities/record/refusal-text.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { PickerPopover } from '#renderer/ui/choice-picker.tsx';
import type { Choice } from '#renderer/ui/choices.ts';
import styles from './details.module.css';

type PickFieldProps = {
  readonly field: string;
  readonly children: ReactNode;
  readonly choices: readonly Choice[] | ((text: string) => readonly Choice[]);
  readonly chosenId: string;
  readonly onChoose: (id: string) => void;
  readonly onText?: (text: string) => void;
  readonly placeholder?: string;
  /** Offers to take the value away. */
  readonly isClearable?: boolean;
};

const clearId = '';

/** A value that opens a picker where it stands. */
export function PickField({ field, children, choices, chosenId, onChoose, onText, placeholder, isClearable = true }: PickFieldProps) {
  const [isOpen, setIsOpen] = useState(false);
  const text = useText('ticket-record');
  const name = useFieldName()(field);
  const clear: readonly Choice[] = isClearable && chosenId !== '' ? [{ id: clearId, label: text('details.clear') }] : [];
  const all = typeof choices === 'function'
    ? (typed: string): readonly Choice[] => (typed === '' ? [...clear, ...choices(typed)] : choices(typed))
    : [...choices, ...clear];
  const choose = (id: string): void => {
    setIsOpen(false);
    if (id !== chosenId) onChoose(id);
  };
  return (
    <PickerPopover
      isOpen={isOpen}
      label={name}
      placeholder={placeholder ?? text('details.search')}
      emptyText={text('details.nothing')}
      choices={all}
      chosenId={chosenId}
      onChoose={choose}
      onCancel={() => setIsOpen(false)}
      {...(onText ? { onText } : {})}
      target={
        <button type="button" className={styles.face} onClick={() => setIsOpen((open) => !open)}>
          <VisuallyHidden>{text('details.edit', { field: name })} </VisuallyHidden>
          {children}
        </button>
      }
    />
  );
}
