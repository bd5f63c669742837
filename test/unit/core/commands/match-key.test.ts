import { describe, expect, it } from 'vitest';
import { type KeyPress, matchesKey } from '#core/commands/match-key.ts';

function press(text: string, code = ''): KeyPress {
  const parts = text === '+' ? ['+'] : text.split(/(?<=.)\+(?=.)/);
  return {
    key: parts.at(-1) ?? '',
    code,
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  };
}

const CASES: readonly [
  shortcut: string,
  pressed: KeyPress,
  isMac: boolean,
  expected: boolean,
  why: string,
][] = [
  ['Mod+K', press('Ctrl+k'), false, true, 'Ctrl on Linux'],
  ['Mod+K', press('Meta+k'), true, true, 'Cmd on macOS'],
  ['Mod+K', press('Ctrl+k'), true, false, 'Ctrl is not Cmd on macOS'],
  ['Mod+K', press('k'), false, false, 'a letter alone'],
  ['Mod+Z', press('Ctrl+Shift+Z'), false, false, 'redo is not undo'],
  ['Mod+Shift+Z', press('Ctrl+Shift+Z'), false, true, 'redo'],
  ['J', press('j'), false, true, 'a plain letter'],
  ['J', press('Ctrl+j'), false, false, 'a plain letter is not Ctrl with it'],
  ['J', press('Shift+J'), false, false, 'nor Shift with it'],
  ['?', press('Shift+?'), false, true, 'a symbol typed with Shift'],
  ['?', press('?'), false, true, 'the same symbol on a layout without Shift'],
  ['Mod++', press('Ctrl+Shift++'), false, true, 'plus typed with Shift'],
  ['Mod+=', press('Ctrl+='), false, true, 'the key beside backspace'],
  ['Mod+-', press('Ctrl+-'), false, true, 'minus'],
  ['Alt+1', press('Alt+¡', 'Digit1'), true, true, 'Alt changes the character on macOS'],
  ['Alt+L', press('Alt+ł', 'KeyL'), false, true, 'and on a Polish layout'],
  ['Alt+1', press('Alt+1', 'Numpad1'), false, true, 'the number pad counts'],
  ['ArrowDown', press('ArrowDown'), false, true, 'a named key'],
  ['ArrowDown', press('Shift+ArrowDown'), false, false, 'Shift extends the selection instead'],
];

describe('matchesKey', () => {
  it.each(CASES)('%s: %o (macOS %s) is %s, %s', (shortcut, pressed, isMac, expected) => {
    expect(matchesKey(shortcut, pressed, isMac)).toBe(expected);
  });
});
