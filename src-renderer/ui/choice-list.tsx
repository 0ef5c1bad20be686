import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import styles from './choice-list.module.css';
import type { Choice } from './choices.ts';
import { Keys } from './keys.tsx';

type ChoiceListProps = {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly active: number;
  readonly chosenId?: string;
  readonly onActive: (index: number) => void;
  readonly onChoose: (id: string) => void;
};

/** The id of one option's element, for `aria-activedescendant`. */
export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

/** The choices below a text field that keeps the focus. */
export function ChoiceList({ id, label, choices, active, chosenId, onActive, onChoose }: ChoiceListProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <ul id={id} ref={list} role="listbox" aria-label={label} className={styles.list}>
      {choices.map((choice, index) => (
        <li
          key={choice.id}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === active}
          className={styles.option}
          onPointerMove={() => index !== active && onActive(index)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(choice.id)}
        >
          {choice.picture !== undefined && <span className={styles.picture}>{choice.picture}</span>}
          <span className={styles.label}>{choice.label}</span>
          {choice.detail !== undefined && choice.detail !== '' && <span className={styles.detail}>{choice.detail}</span>}
          <span className={styles.end}>
            {choice.id === chosenId && <IconCheck size={14} aria-hidden />}
            {choice.keys !== undefined && <Keys keys={choice.keys} isQuiet />}
          </span>
        </li>
      ))}
    </ul>
  );
}
