import { matchesPress, parseKeys, type Press, type Stroke } from './hotkeys.keys.ts';

// Promises: a single-key shortcut never fires in a text field; letters are matched by the character they
// type, so the same letter works on every layout; a key that somebody else already handled is left alone.

/** One thing the keyboard can do, as the map and the palette show it too. */
export type Shortcut = {
  /** Stable name, e.g. "queue.next"; unique among what is registered at one time. */
  readonly id: string;
  /** Alternatives, e.g. ['j', 'ArrowDown'], ['n i'] (a sequence), ['mod+k'], ['shift+l'], ['?']. Empty: palette only. */
  readonly keys: readonly string[];
  /** The pane it belongs to: 'window', or the value of `data-hotkey-scope` on the pane's element. */
  readonly scope: string;
  /** What it does, in the person's language. */
  readonly label: string;
  /** The heading under which the map shows it, in the person's language. */
  readonly group: string;
  readonly run: () => void;
  /** False while it would do nothing; the key is then free for others. */
  readonly isEnabled?: () => boolean;
  /** Fires in text fields as well; only for combinations with mod. */
  readonly inText?: boolean;
  /** Further words the palette finds it by, in any language. */
  readonly synonyms?: readonly string[];
  /** Not offered in the palette (moving about in a list, say). */
  readonly isKeyboardOnly?: boolean;
  /** Not shown in the map: one of a row of like shortcuts of which the map shows the first. */
  readonly isUnlisted?: boolean;
};

/** The shortcuts of one window. */
export type Hotkeys = {
  /** Adds shortcuts until the returned function is called. */
  readonly register: (shortcuts: readonly Shortcut[]) => () => void;
  readonly all: () => readonly Shortcut[];
  /** The first keys of a sequence that waits for its next one, e.g. "n"; '' when none does. */
  readonly pending: () => string;
  /** Calls back when `all` or `pending` changed. */
  readonly subscribe: (changed: () => void) => () => void;
  /** Listens to the keyboard of the given window until the returned function is called. */
  readonly listen: (target: Window) => () => void;
};

type Registered = { readonly shortcut: Shortcut; readonly sequences: readonly (readonly Stroke[])[] };

/** How long a begun sequence waits for its next key, in milliseconds. */
const sequenceWait = 1500;

/** Makes the shortcuts of one window; `isMac` decides what `mod` is. */
export function createHotkeys(isMac: boolean): Hotkeys {
  let registered: readonly Registered[] = [];
  let listed: readonly Shortcut[] = [];
  let begun: readonly Press[] = [];
  let beginning = '';
  let activeScope = 'window';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const tell = (): void => listeners.forEach((changed) => changed());
  const change = (next: readonly Registered[]): void => {
    registered = next;
    listed = next.map((one) => one.shortcut);
    tell();
  };
  const wait = (presses: readonly Press[]): void => {
    clearTimeout(timer);
    begun = presses;
    beginning = presses.map((press) => press.key).join(' ');
    if (presses.length > 0) timer = setTimeout(() => wait([]), sequenceWait);
    tell();
  };

  const press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || isModifier(event.key)) return;
    const place = placeOf(event);
    const presses = [...begun, pressOf(event)];
    const usable = registered.filter((one) => mayFire(one.shortcut, place, event, isMac));
    const complete = usable.filter((one) => one.sequences.some((strokes) => isWhole(strokes, presses, isMac)));
    const chosen = choose(complete, place.scope === '' ? activeScope : place.scope);
    if (chosen) {
      event.preventDefault();
      if (begun.length > 0) wait([]);
      chosen.shortcut.run();
      return;
    }
    const isBeginning = usable.some((one) => one.sequences.some((strokes) => isStart(strokes, presses, isMac)));
    if (isBeginning) {
      event.preventDefault();
      wait(presses);
    } else if (begun.length > 0) {
      wait([]);
    }
  };

  return {
    register: (shortcuts) => {
      const mine = shortcuts.map((shortcut): Registered => ({ shortcut, sequences: shortcut.keys.map(parseKeys) }));
      change([...registered, ...mine]);
      return () => change(registered.filter((one) => !mine.includes(one)));
    },
    all: () => listed,
    pending: () => beginning,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    listen: (target) => {
      const focus = (event: FocusEvent): void => {
        const scope = scopeOf(event.target);
        if (scope !== '') activeScope = scope;
      };
      target.addEventListener('keydown', press);
      target.addEventListener('focusin', focus);
      return () => {
        clearTimeout(timer);
        target.removeEventListener('keydown', press);
        target.removeEventListener('focusin', focus);
      };
    },
  };
}

/** Where a key was pressed. */
type Place = { readonly isText: boolean; readonly isOwned: boolean; readonly isControl: boolean; readonly isModal: boolean; readonly scope: string };

function placeOf(event: KeyboardEvent): Place {
  const target = event.target instanceof Element ? event.target : null;
  const modal = document.querySelector('[aria-modal=true]');
  return {
    isText: target !== null && isTextField(target),
    isOwned: target?.closest('[role=menu],[role=listbox],[role=option]') != null && target.closest('[data-hotkey-list]') === null,
    isControl: target?.closest(controls) != null,
    isModal: modal !== null,
    // A dialog that has just opened may not hold the focus yet: what is typed then is not meant for the pane below.
    scope: modal === null || modal.contains(target) ? scopeOf(target) : 'below a dialog',
  };
}

const controls = 'button,a[href],summary,input,[role=button],[role=link],[role=tab],[role=checkbox],[role=switch]';

const scopeOf = (target: EventTarget | null): string =>
  (target instanceof Element ? target.closest('[data-hotkey-scope]')?.getAttribute('data-hotkey-scope') : '') ?? '';

const textRoles = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton']);
const pressedInputs = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file', 'image']);

/** Whether typing in the element makes text. */
export function isTextField(element: Element): boolean {
  if (element instanceof HTMLInputElement) return !pressedInputs.has(element.type);
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  return textRoles.has(element.getAttribute('role') ?? '') || (element instanceof HTMLElement && element.isContentEditable);
}

const isModifier = (key: string): boolean =>
  ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Dead'].includes(key);

const pressOf = (event: KeyboardEvent): Press => ({
  key: event.key,
  code: event.code,
  shift: event.shiftKey,
  // AltGr arrives as Ctrl+Alt on Windows, yet it only types a character.
  control: event.ctrlKey && !event.getModifierState('AltGraph'),
  alt: event.altKey && !event.getModifierState('AltGraph'),
  meta: event.metaKey,
});

function mayFire(shortcut: Shortcut, place: Place, event: KeyboardEvent, isMac: boolean): boolean {
  const isCombined = isMac ? event.metaKey : event.ctrlKey;
  if (place.isText && !(shortcut.inText === true && isCombined)) return false;
  if (place.isOwned && !isCombined) return false;
  if (place.isControl && (event.key === 'Enter' || event.key === ' ') && !isCombined) return false;
  if (place.isModal && shortcut.scope !== place.scope) return false;
  return shortcut.isEnabled?.() ?? true;
}

/** The pane last used answers first, then any other pane in sight, then the window. */
function choose(complete: readonly Registered[], scope: string): Registered | undefined {
  return (
    complete.findLast((one) => one.shortcut.scope === scope) ??
    complete.findLast((one) => one.shortcut.scope !== 'window') ??
    complete.at(-1)
  );
}

const isWhole = (strokes: readonly Stroke[], presses: readonly Press[], isMac: boolean): boolean =>
  strokes.length === presses.length && isStartOrWhole(strokes, presses, isMac);

const isStart = (strokes: readonly Stroke[], presses: readonly Press[], isMac: boolean): boolean =>
  strokes.length > presses.length && isStartOrWhole(strokes, presses, isMac);

const isStartOrWhole = (strokes: readonly Stroke[], presses: readonly Press[], isMac: boolean): boolean =>
  presses.every((press, index) => {
    const stroke = strokes[index];
    return stroke !== undefined && matchesPress(stroke, press, isMac);
  });
