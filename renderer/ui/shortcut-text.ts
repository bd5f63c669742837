/** How the platform writes its modifier keys. */
export type KeyStyle = 'mac' | 'words';

const MAC_MODIFIERS: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃' };
const WORD_MODIFIERS: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Shift: 'Shift',
  Alt: 'Alt',
  Ctrl: 'Ctrl',
};
const KEY_NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Escape: 'Esc',
  Delete: 'Del',
  ' ': 'Space',
};

/** The keys of a shortcut in catalogue notation (`Mod+Shift+Z`), one string per key cap: `['Ctrl', 'Shift', 'Z']`. */
export function getKeyCaps(shortcut: string, style: KeyStyle): readonly string[] {
  const modifiers = style === 'mac' ? MAC_MODIFIERS : WORD_MODIFIERS;
  return splitKeys(shortcut).map((key) => modifiers[key] ?? KEY_NAMES[key] ?? key);
}

/** One line: `Ctrl Shift Z`, on macOS `⇧⌘Z` in Apple's order of modifiers. */
export function formatShortcut(shortcut: string, style: KeyStyle): string {
  const caps = getKeyCaps(shortcut, style);
  if (style === 'words') return caps.join(' ');
  const order = ['⌃', '⌥', '⇧', '⌘'];
  const modifiers = order.filter((symbol) => caps.includes(symbol));
  return [...modifiers, ...caps.filter((cap) => !order.includes(cap))].join('');
}

/** `Mod++` ends in the key "+", which is also the separator. */
function splitKeys(shortcut: string): readonly string[] {
  if (shortcut === '+') return ['+'];
  if (!shortcut.endsWith('++')) return shortcut.split('+');
  return [...shortcut.slice(0, -2).split('+'), '+'];
}
