export interface KeyPress {
  /** As `KeyboardEvent.key`. */
  readonly key: string;
  /** As `KeyboardEvent.code`: the place on the keyboard, the same for every layout. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * Whether a key press is the shortcut. `Mod` is Ctrl, on macOS Cmd; `Ctrl` is Ctrl everywhere. Letters and digits with Alt are compared by
 * place as well, because Alt changes the character on many layouts; symbols such as `?` are compared by the
 * character, whichever way it is typed.
 */
export function matchesKey(shortcut: string, press: KeyPress, isMac: boolean): boolean {
  const parts = shortcut.endsWith('++') ? [...shortcut.slice(0, -2).split('+'), '+'] : shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const modifiers = new Set(parts.slice(0, -1));
  const wantsCtrl = modifiers.has('Ctrl') || (!isMac && modifiers.has('Mod'));
  const wantsMeta = isMac && modifiers.has('Mod');
  if (press.ctrlKey !== wantsCtrl || press.metaKey !== wantsMeta) return false;
  if (press.altKey !== modifiers.has('Alt')) return false;
  if (isShiftMeaningful(key) && press.shiftKey !== modifiers.has('Shift')) return false;
  return isSameKey(key, press);
}

/** Shift is part of typing a symbol, and part of the shortcut for a letter, digit or named key. */
function isShiftMeaningful(key: string): boolean {
  return key.length > 1 || /^[A-Za-z0-9]$/.test(key);
}

function isSameKey(key: string, press: KeyPress): boolean {
  if (press.key.toLowerCase() === key.toLowerCase()) return true;
  if (/^[A-Z]$/i.test(key)) return press.altKey && press.code === `Key${key.toUpperCase()}`;
  if (/^[0-9]$/.test(key)) return press.code === `Digit${key}` || press.code === `Numpad${key}`;
  return false;
}
