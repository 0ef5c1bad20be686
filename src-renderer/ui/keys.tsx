import { Fragment } from 'react';
import { useText } from '#renderer/messages/use-text.ts';
import styles from './keys.module.css';
import { useUi } from './ui-setting.tsx';

type KeyWord = 'enter' | 'escape' | 'shift' | 'control' | 'alt' | 'space' | 'delete' | 'tab' | 'up' | 'pageUp' | 'pageDown' | 'down' | 'left' | 'right' | 'home' | 'end';

const words: Readonly<Record<string, KeyWord>> = {
  Enter: 'enter', Escape: 'escape', shift: 'shift', mod: 'control', alt: 'alt', ' ': 'space', Delete: 'delete', Tab: 'tab',
  PageUp: 'pageUp', PageDown: 'pageDown', ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right', Home: 'home', End: 'end',
};
const macSigns: Readonly<Record<string, string>> = { mod: '⌘', shift: '⇧', alt: '⌥', Enter: '↩', Escape: 'esc' };

/** A shortcut's keys as caps: "mod+k", "n i", "shift+l". */
export function Keys({ keys, isQuiet = false }: { readonly keys: string; readonly isQuiet?: boolean }) {
  const capOf = useCapOf();
  const then = useText('ui')('then');
  return (
    <span className={styles.keys} data-quiet={isQuiet}>
      {keys.split(' ').map((stroke, index) => (
        <Fragment key={`${index}${stroke}`}>
          {index > 0 && <span className={styles.then}>{then}</span>}
          {partsOf(stroke).map((part) => <kbd key={part} className={styles.cap}>{capOf(part)}</kbd>)}
        </Fragment>
      ))}
    </span>
  );
}

/** The keys as plain text, for `aria-keyshortcuts`-like descriptions and search. */
export function useKeysText(): (keys: string) => string {
  const capOf = useCapOf();
  const then = useText('ui')('then');
  return (keys) => keys.split(' ').map((stroke) => partsOf(stroke).map(capOf).join('+')).join(` ${then} `);
}

function useCapOf(): (part: string) => string {
  const { isMac } = useUi();
  const text = useText('ui');
  return (part) => {
    const sign = isMac ? macSigns[part] : undefined;
    const word = words[part];
    return sign ?? (word ? text(`keys.${word}`) : part.length === 1 ? part.toUpperCase() : part);
  };
}

const partsOf = (stroke: string): readonly string[] => (stroke === '+' ? ['+'] : stroke.split('+'));
