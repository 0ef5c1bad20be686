/** One key of a shortcut with its modifiers. `mod` is Cmd on a Mac and Ctrl elsewhere. */
export type Stroke = { readonly key: string; readonly mod: boolean; readonly shift: boolean; readonly alt: boolean };

/** What the keyboard reported. */
export type Press = {
  readonly key: string;
  readonly code: string;
  readonly shift: boolean;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
};

/** Reads a shortcut's text: "mod+shift+k", "n i" (one after the other), "?", "+". */
export const parseKeys = (text: string): readonly Stroke[] => text.split(' ').map(parseStroke);

function parseStroke(text: string): Stroke {
  const parts = text === '+' ? ['+'] : text.split('+');
  const modifiers = new Set(parts.slice(0, -1));
  return { key: parts.at(-1) ?? '', mod: modifiers.has('mod'), shift: modifiers.has('shift'), alt: modifiers.has('alt') };
}

const isLetter = (key: string): boolean => /^\p{Letter}$/u.test(key);
const isDigit = (key: string): boolean => /^\d$/.test(key);
const isNamed = (key: string): boolean => key.length > 1;

/** Whether a press is the stroke. Letters and signs go by character; digits with mod go by position (AZERTY). */
export function matchesPress(stroke: Stroke, press: Press, isMac: boolean): boolean {
  const mod = isMac ? press.meta : press.control;
  const other = isMac ? press.control : press.meta;
  if (stroke.mod !== mod || other || stroke.alt !== press.alt) return false;
  if (isDigit(stroke.key) && stroke.mod) return press.code === `Digit${stroke.key}` || press.code === `Numpad${stroke.key}`;
  if (isLetter(stroke.key)) return stroke.shift === press.shift && letterOf(press) === stroke.key.toLowerCase();
  if (isNamed(stroke.key)) return stroke.shift === press.shift && press.key === stroke.key;
  // A sign may need Shift on one layout and none on another.
  return press.key === stroke.key;
}

/** The letter that was typed; by position where the layout has no Latin letters. */
function letterOf(press: Press): string {
  if (/^[a-z]$/i.test(press.key)) return press.key.toLowerCase();
  const isForeignLetter = isLetter(press.key) && !/\p{Script=Latin}/u.test(press.key);
  return isForeignLetter && press.code.startsWith('Key') ? press.code.slice(3).toLowerCase() : press.key.toLowerCase();
}
