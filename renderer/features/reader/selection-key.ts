import type { CaretStep } from './keyboard-selection.ts';

/** What of a key press counts. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

type Reach = Pick<CaretStep, 'unit' | 'direction'>;

const PLAIN: Readonly<Record<string, Reach>> = {
  ArrowLeft: { unit: 'character', direction: 'left' },
  ArrowRight: { unit: 'character', direction: 'right' },
};
const WITH_SHIFT: Readonly<Record<string, Reach>> = {
  ...PLAIN,
  ArrowUp: { unit: 'line', direction: 'backward' },
  ArrowDown: { unit: 'line', direction: 'forward' },
  Home: { unit: 'lineboundary', direction: 'backward' },
  End: { unit: 'lineboundary', direction: 'forward' },
};
const WITH_MODIFIER: Readonly<Record<string, Reach>> = {
  ArrowLeft: { unit: 'word', direction: 'left' },
  ArrowRight: { unit: 'word', direction: 'right' },
  ArrowUp: { unit: 'paragraph', direction: 'backward' },
  ArrowDown: { unit: 'paragraph', direction: 'forward' },
  Home: { unit: 'document', direction: 'backward' },
  End: { unit: 'document', direction: 'forward' },
};

/**
 * Keys that move the caret or extend the selection, as in any editor: Ctrl or Alt (the word key of macOS) reaches
 * further. Up and down alone are not among them: they walk the passages, and belong to the window.
 */
export function findCaretStep({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyPress): CaretStep | null {
  if (metaKey || (ctrlKey && altKey)) return null;
  const reach = pickTable(shiftKey, ctrlKey || altKey)[key];
  return reach ? { alter: shiftKey ? 'extend' : 'move', ...reach } : null;
}

function pickTable(hasShift: boolean, hasModifier: boolean): Readonly<Record<string, Reach>> {
  if (hasModifier) return WITH_MODIFIER;
  return hasShift ? WITH_SHIFT : PLAIN;
}
