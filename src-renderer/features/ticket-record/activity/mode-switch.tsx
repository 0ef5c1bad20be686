import { IconArrowBackUp, IconLock } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import { useText } from '#renderer/messages/use-text.ts';
import { Hint } from '#renderer/ui/hint.tsx';
import styles from './activity.module.css';
import type { ComposerMode } from './composer.model.ts';

const modes = [
  { mode: 'reply', Picture: IconArrowBackUp, keys: 'c', label: 'composer.reply' },
  { mode: 'work-note', Picture: IconLock, keys: 'w', label: 'composer.workNote' },
] as const;

/** Chooses the voice; picture, word and ground tell them apart. */
export function ModeSwitch({ mode, onChange }: { readonly mode: ComposerMode; readonly onChange: (mode: ComposerMode) => void }) {
  const text = useText('ticket-record');
  const group = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const next = mode === 'reply' ? 'work-note' : 'reply';
    onChange(next);
    group.current?.querySelector<HTMLElement>(`[data-mode="${next}"]`)?.focus();
  };
  return (
    <div ref={group} className={styles.modes} role="radiogroup" aria-label={text('composer.mode')} onKeyDown={walk}>
      {modes.map(({ mode: one, Picture, keys, label }) => (
        <Hint key={one} text={text(label)} keys={keys} position="top">
          <button type="button" role="radio" aria-checked={mode === one} tabIndex={mode === one ? 0 : -1} data-mode={one} className={styles.mode} onClick={() => onChange(one)}>
            <Picture size={14} aria-hidden />
            {text(label)}
          </button>
        </Hint>
      ))}
    </div>
  );
}
