/** A state of the window that a command can depend on; the renderer reports which hold. */
export const CONTEXTS = [
  'brief-open',
  'text-selected',
  'annotation-active',
  'has-annotations',
  'passages-marked',
  'passages-filtered',
  'placements-wait',
  'unplaced-active',
  'can-undo',
  'can-redo',
  'has-unsaved-edits',
  'several-tabs',
  'tab-closed',
  /** The library on disk: encrypted, or readable files. */
  'library-encrypted',
  'library-readable',
] as const;
export type Context = (typeof CONTEXTS)[number];

export type CommandCategory = 'File' | 'Edit' | 'Passage' | 'Assess' | 'Go' | 'View' | 'Help';

/**
 * A command is data. Native menu, palette, shortcut sheet, tooltips and context menus are projections of the
 * catalogue; what a command does is bound once, in the renderer's or main's handler table.
 */
export interface Command<Id extends string = string> {
  readonly id: Id;
  /** As it reads in the menu and the palette. */
  readonly title: string;
  readonly category: CommandCategory;
  /**
   * Shortcuts, the first being the one that is shown. `Mod` is Ctrl, on macOS Cmd; `Ctrl` is Ctrl everywhere. A key without a modifier works
   * only where no text is being typed.
   */
  readonly keys: readonly string[];
  /** All of these must hold. */
  readonly needs: readonly Context[];
  /** Which menu lists it, in catalogue order; `group` starts a new section when it changes. Absent: palette only. */
  readonly menu?: { readonly group: number };
}
