import type { CommandId } from '#core/commands/catalog.ts';
import type { Command } from '#core/commands/command.ts';
import { matchesKey } from '#core/commands/match-key.ts';
import { toAccelerator } from '#core/commands/menu-template.ts';
import type { Codebook, Label } from '#core/model/codebook.ts';

/** What a key press means, apart from typing. */
export type KeyMeaning =
  | { readonly kind: 'command'; readonly id: CommandId }
  | { readonly kind: 'label'; readonly label: Label }
  | { readonly kind: 'escape' };

export interface KeyboardFacts {
  readonly isMac: boolean;
  /** With the keys of this person. */
  readonly commands: readonly Command<CommandId>[];
  readonly enabledCommands: ReadonlySet<string>;
  readonly codebook: Codebook | null;
}

/** Where the focus is, as far as keys are concerned. */
export type FocusPlace = 'reader' | 'typing' | 'elsewhere';

/**
 * Finds what a key means. Keys without a modifier belong to the reader: in a text field they are typing, and on a
 * button or in a list they are that control's own. Alt with a character types one on many layouts, so in a field it
 * is left alone as well. On macOS the native menu runs what it shows, so it is left to it.
 */
export function findKeyMeaning(
  event: KeyboardEvent,
  place: FocusPlace,
  facts: KeyboardFacts,
): KeyMeaning | undefined {
  if (event.isComposing) return undefined;
  if (event.key === 'Escape' && !event.ctrlKey && !event.altKey && !event.metaKey) return { kind: 'escape' };
  const command = facts.commands.find(
    ({ id, keys, menu }) =>
      facts.enabledCommands.has(id) &&
      keys.some(
        (key) =>
          mayRun(key, place) &&
          !(facts.isMac && menu !== undefined && toAccelerator(key) !== undefined) &&
          matchesKey(key, event, facts.isMac),
      ),
  );
  if (command !== undefined) return { kind: 'command', id: command.id };
  if (place !== 'reader') return undefined;
  const label = facts.codebook?.labels.find(
    ({ shortcut }) => shortcut !== null && matchesKey(shortcut.toUpperCase(), event, facts.isMac),
  );
  return label === undefined ? undefined : { kind: 'label', label };
}

function mayRun(key: string, place: FocusPlace): boolean {
  if (/^(Mod|Ctrl)\+/.test(key) || /^(Shift\+)?F\d+$/.test(key)) return true;
  if (key === '?' || key.startsWith('Alt+')) return place !== 'typing';
  return place === 'reader';
}

export function findFocusPlace(target: EventTarget | null): FocusPlace {
  if (!(target instanceof Element) || target === document.body) return 'reader';
  if (target.closest('input, textarea, select, [contenteditable="true"], [role="textbox"]')) return 'typing';
  return target.closest('.reader, .page-scroller') ? 'reader' : 'elsewhere';
}
