import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOG } from '#core/commands/catalog.ts';
import { formatShortcut, getKeyCaps } from '#renderer/ui/shortcut-text.ts';

describe('formatShortcut', () => {
  it.each([
    ['Mod+K', 'Ctrl K', '⌘K'],
    ['Mod+Shift+Z', 'Ctrl Shift Z', '⇧⌘Z'],
    ['Mod+Alt+B', 'Ctrl Alt B', '⌥⌘B'],
    ['Mod++', 'Ctrl +', '⌘+'],
    ['+', '+', '+'],
    ['Mod+-', 'Ctrl -', '⌘-'],
    ['Delete', 'Del', 'Del'],
    ['Mod+PageDown', 'Ctrl Page Down', '⌘Page Down'],
    ['?', '?', '?'],
  ])('writes %s as %s, on macOS as %s', (shortcut, words, mac) => {
    expect(formatShortcut(shortcut, 'words')).toBe(words);
    expect(formatShortcut(shortcut, 'mac')).toBe(mac);
  });

  it('leaves no catalogue notation in what people read', () => {
    for (const { keys } of CATALOG)
      for (const shortcut of keys) expect(formatShortcut(shortcut, 'words')).not.toMatch(/Mod|Arrow/);
  });
});

describe('getKeyCaps', () => {
  it('has one cap for each key, also when the key is the plus sign', () => {
    const modifier = fc.constantFrom('Mod', 'Shift', 'Alt');
    const key = fc.constantFrom('A', 'Z', '1', '+', '-', '=', 'Enter', 'ArrowUp');
    fc.assert(
      fc.property(fc.uniqueArray(modifier), key, (modifiers, last) => {
        expect(getKeyCaps([...modifiers, last].join('+'), 'words')).toHaveLength(modifiers.length + 1);
      }),
    );
  });
});
