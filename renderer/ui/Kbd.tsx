import { formatShortcut } from './shortcut-text.ts';
import { useShortcuts } from './shortcuts-context.ts';

/** A shortcut in catalogue notation, shown as the platform writes it. */
export function Kbd({ shortcut }: { readonly shortcut: string }) {
  const { keyStyle } = useShortcuts();
  return <kbd className="kbd">{formatShortcut(shortcut, keyStyle)}</kbd>;
}
