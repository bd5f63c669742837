import { describe, expect, it } from 'vitest';
import { findCaretStep, type KeyPress } from '#renderer/features/reader/selection-key.ts';

function press(keys: string): KeyPress {
  const parts = keys.split('+');
  return {
    key: parts.at(-1) ?? '',
    shiftKey: parts.includes('Shift'),
    ctrlKey: parts.includes('Ctrl'),
    altKey: parts.includes('Alt'),
    metaKey: parts.includes('Meta'),
  };
}

describe('findCaretStep', () => {
  it.each([
    ['ArrowRight', 'move', 'character', 'right'],
    ['Shift+ArrowLeft', 'extend', 'character', 'left'],
    ['Ctrl+ArrowRight', 'move', 'word', 'right'],
    ['Ctrl+Shift+ArrowRight', 'extend', 'word', 'right'],
    ['Alt+Shift+ArrowRight', 'extend', 'word', 'right'],
    ['Shift+ArrowDown', 'extend', 'line', 'forward'],
    ['Ctrl+ArrowUp', 'move', 'paragraph', 'backward'],
    ['Ctrl+Shift+ArrowDown', 'extend', 'paragraph', 'forward'],
    ['Ctrl+Home', 'move', 'document', 'backward'],
    ['Ctrl+Shift+End', 'extend', 'document', 'forward'],
    ['Shift+End', 'extend', 'lineboundary', 'forward'],
  ])('%s: %s by %s to the %s', (keys, alter, unit, direction) => {
    expect(findCaretStep(press(keys))).toEqual({ alter, unit, direction });
  });

  it.each([
    'ArrowUp',
    'ArrowDown',
    'j',
    'k',
    'Enter',
    '1',
    'Escape',
    'Home',
    'Ctrl+Alt+ArrowLeft',
    'Meta+ArrowLeft',
  ])('leaves %s to the window', (keys) => {
    expect(findCaretStep(press(keys))).toBeNull();
  });
});
