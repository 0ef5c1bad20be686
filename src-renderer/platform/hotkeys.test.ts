import { describe, expect, it } from 'vitest';
import { matchesPress, parseKeys, type Press } from './hotkeys.keys.ts';

const press = (key: string, code: string, held: Partial<Press> = {}): Press => ({
  key, code, shift: false, control: false, alt: false, meta: false, ...held,
});
const matches = (keys: string, one: Press, isMac = false): boolean => {
  const stroke = parseKeys(keys)[0];
  return stroke !== undefined && matchesPress(stroke, one, isMac);
};

describe('keys of shortcuts', () => {
  it('read sequences and modifiers', () => {
    expect(parseKeys('n i').map((stroke) => stroke.key)).toEqual(['n', 'i']);
    expect(parseKeys('mod+shift+k')).toEqual([{ key: 'k', mod: true, shift: true, alt: false }]);
  });

  it('match letters by the character, so AZERTY is right', () => {
    expect(matches('a', press('a', 'KeyQ'))).toBe(true);
    expect(matches('q', press('a', 'KeyQ'))).toBe(false);
  });

  it('tell a capital from a small letter by Shift, whatever Caps Lock does', () => {
    expect(matches('shift+l', press('L', 'KeyL', { shift: true }))).toBe(true);
    expect(matches('l', press('L', 'KeyL', { shift: true }))).toBe(false);
    expect(matches('l', press('L', 'KeyL'))).toBe(true);
  });

  it('match signs wherever the layout puts them', () => {
    expect(matches('?', press('?', 'Slash', { shift: true }))).toBe(true);
    expect(matches('?', press('?', 'KeyM', { shift: true }))).toBe(true);
    expect(matches('/', press('/', 'Period', { shift: true }))).toBe(true);
  });

  it('match digits with mod by position: AZERTY types & on the key of 1', () => {
    expect(matches('mod+1', press('&', 'Digit1', { control: true }))).toBe(true);
    expect(matches('mod+1', press('1', 'Digit1', { control: true }))).toBe(true);
  });

  it('take Cmd for mod on a Mac and Ctrl elsewhere', () => {
    expect(matches('mod+k', press('k', 'KeyK', { meta: true }), true)).toBe(true);
    expect(matches('mod+k', press('k', 'KeyK', { control: true }), true)).toBe(false);
    expect(matches('mod+k', press('k', 'KeyK', { control: true }))).toBe(true);
    expect(matches('k', press('k', 'KeyK', { control: true }))).toBe(false);
  });

  it('find Latin letters by position on a Cyrillic keyboard', () => {
    expect(matches('mod+k', press('л', 'KeyK', { control: true }))).toBe(true);
  });
});
