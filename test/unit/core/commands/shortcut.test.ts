import { describe, expect, it } from 'vitest';
import { CATALOG } from '#core/commands/catalog.ts';
import { type KeyPress, matchesKey } from '#core/commands/match-key.ts';
import { readShortcut, shortcutSchema } from '#core/commands/shortcut.ts';

function press(key: string, held: readonly string[] = [], code = ''): KeyPress {
  return {
    key,
    code,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    altKey: held.includes('alt'),
    shiftKey: held.includes('shift'),
  };
}

describe('readShortcut', () => {
  it.each([
    ['a letter', press('g', [], 'KeyG'), 'G'],
    ['a letter with Shift', press('G', ['shift'], 'KeyG'), 'Shift+G'],
    ['Ctrl and Shift', press('Z', ['ctrl', 'shift'], 'KeyZ'), 'Mod+Shift+Z'],
    ['Alt on a layout that types another character', press('ß', ['alt'], 'KeyS'), 'Alt+S'],
    ['a shifted digit, whatever it types', press('!', ['ctrl', 'shift'], 'Digit1'), 'Mod+Shift+1'],
    ['a symbol, which needs no Shift to be named', press('?', ['shift'], 'Slash'), '?'],
    ['plus', press('+', ['ctrl'], 'Equal'), 'Mod++'],
    ['a function key', press('F8'), 'F8'],
    ['a named key', press('Enter', ['ctrl'], 'Enter'), 'Mod+Enter'],
  ])('reads %s', (_what, keyPress, expected) => {
    expect(readShortcut(keyPress, false)).toEqual({ kind: 'shortcut', shortcut: expected });
  });

  it('waits while only modifiers are held', () => {
    expect(readShortcut(press('Control', ['ctrl']), false).kind).toBe('unfinished');
    expect(readShortcut(press('AltGraph', ['ctrl', 'alt']), false).kind).toBe('unfinished');
  });

  it.each([
    ['what copies', press('c', ['ctrl'], 'KeyC'), 'Mod+C copies and stays that way.'],
    [
      'the caret’s own keys',
      press('ArrowDown', ['shift']),
      'Shift+ArrowDown extends the selection and stays that way.',
    ],
    ['Escape', press('Escape'), 'This key cannot be a shortcut.'],
    ['Tab', press('Tab'), 'This key cannot be a shortcut.'],
    ['a letter of another script', press('ж'), 'This key cannot be a shortcut.'],
    ['the Windows key', press('e', ['meta'], 'KeyE'), 'The Windows key belongs to the system.'],
  ])('refuses %s in a sentence', (_what, keyPress, reason) => {
    const reading = readShortcut(keyPress, false);
    expect(reading.kind === 'refused' ? reading.reason : reading.kind).toContain(reason);
  });

  it('takes Cmd for Mod on macOS, and leaves Ctrl to the system', () => {
    expect(readShortcut(press('m', ['meta'], 'KeyM'), true)).toEqual({ kind: 'shortcut', shortcut: 'Mod+M' });
    expect(readShortcut(press('m', ['ctrl'], 'KeyM'), true).kind).toBe('refused');
  });

  it.each([
    press('g', [], 'KeyG'),
    press('!', ['ctrl', 'shift'], 'Digit1'),
    press('?', ['shift'], 'Slash'),
    press('+', ['ctrl', 'shift'], 'Equal'),
    press('ß', ['alt'], 'KeyS'),
    press('F8', ['alt', 'shift'], 'F8'),
  ])('reads what the same press then matches: %j', (keyPress) => {
    const reading = readShortcut(keyPress, false);
    expect(reading.kind === 'shortcut' && matchesKey(reading.shortcut, keyPress, false)).toBe(true);
  });
});

describe('shortcutSchema', () => {
  it('accepts every key of the catalogue', () => {
    const keys = CATALOG.flatMap((command) => command.keys);
    expect(keys.filter((key) => !shortcutSchema.safeParse(key).success)).toEqual([]);
  });

  it.each(['', 'Shift+Mod+A', 'Ctrl+A', 'Mod+', 'Mod+AA', 'a', 'Mod+Escape'])('refuses %j', (key) => {
    expect(shortcutSchema.safeParse(key).success).toBe(false);
  });
});
