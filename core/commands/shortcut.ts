import { z } from 'zod';
import type { KeyPress } from './match-key.ts';

/** Modifiers first, in one order, so that one shortcut has one spelling. */
const FORM =
  /^Ctrl\+(Shift\+)?Tab$|^(Mod\+)?(Alt\+)?(Shift\+)?([A-Z0-9]|F([1-9]|1[0-2])|[!-/:-@[-`{-~]|Enter|Insert|Delete|Backspace|ArrowUp|ArrowDown|PageUp|PageDown)$/;

/** A shortcut in catalogue notation, e.g. `Mod+Shift+Z`, `J`, `?`. `Mod` is Ctrl, on macOS Cmd; Ctrl+Tab is the same everywhere. */
export const shortcutSchema = z.string().regex(FORM);

const MODIFIER_KEYS: readonly string[] = ['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Fn'];

/** What the press is as a shortcut, or why it can be none. */
export type ShortcutReading =
  | { readonly kind: 'shortcut'; readonly shortcut: string }
  /** Only modifiers so far: the key itself is still to come. */
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'refused'; readonly reason: string };

/** Keys that editing, the caret and the dialogs live on, with what each is for. */
const RESERVED: Readonly<Record<string, string>> = {
  'Mod+A': 'selects all text',
  'Mod+C': 'copies',
  'Mod+V': 'pastes',
  'Mod+X': 'cuts',
  'Mod+Q': 'ends the app',
  'Mod+ArrowUp': 'moves the caret by a paragraph',
  'Mod+ArrowDown': 'moves the caret by a paragraph',
  'Alt+ArrowUp': 'moves the caret by a paragraph',
  'Alt+ArrowDown': 'moves the caret by a paragraph',
  'Shift+ArrowUp': 'extends the selection',
  'Shift+ArrowDown': 'extends the selection',
};

/** Reads a key press as a shortcut, to be given to a command. */
export function readShortcut(press: KeyPress, isMac: boolean): ShortcutReading {
  if (MODIFIER_KEYS.includes(press.key)) return { kind: 'unfinished' };
  if (isMac ? press.ctrlKey : press.metaKey)
    return refuse(isMac ? 'Use ⌘ instead of Ctrl.' : 'The Windows key belongs to the system.');
  const key = nameKey(press);
  const shortcut = [
    (isMac ? press.metaKey : press.ctrlKey) ? 'Mod+' : '',
    press.altKey ? 'Alt+' : '',
    press.shiftKey && !isTypedSymbol(key) ? 'Shift+' : '',
    key,
  ].join('');
  if (!FORM.test(shortcut))
    return refuse('This key cannot be a shortcut. Try a letter, a digit or a function key.');
  const use = RESERVED[shortcut];
  return use === undefined
    ? { kind: 'shortcut', shortcut }
    : refuse(`${shortcut} ${use} and stays that way.`);
}

/** Letters and digits go by their place where a modifier changes the character that they type. */
function nameKey({ key, code, altKey, shiftKey }: KeyPress): string {
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1];
  if (place !== undefined && (altKey || (shiftKey && /^[0-9]$/.test(place)))) return place;
  return key.length === 1 ? key.toUpperCase() : key;
}

/** Shift is part of typing a symbol and says nothing more. */
function isTypedSymbol(key: string): boolean {
  return key.length === 1 && !/[A-Z0-9]/.test(key);
}

function refuse(reason: string): ShortcutReading {
  return { kind: 'refused', reason };
}
