import type { Command } from './command.ts';
import { SPAN_COMMANDS } from './span-commands.ts';

function define<const Commands extends readonly Command[]>(commands: Commands): Commands {
  return commands;
}

const commands = define([
  {
    id: 'brief.import',
    title: 'Import files…',
    category: 'File',
    keys: ['Mod+O'],
    needs: [],
    menu: { group: 1 },
  },
  {
    id: 'brief.paste',
    title: 'New brief from clipboard',
    category: 'File',
    keys: ['Mod+Shift+V'],
    needs: [],
    menu: { group: 1 },
  },
  {
    id: 'brief.export',
    title: 'Export…',
    category: 'File',
    keys: ['Mod+E'],
    needs: ['brief-open'],
    menu: { group: 2 },
  },
  {
    id: 'brief.properties',
    title: 'Source and title of this brief',
    category: 'File',
    keys: ['Mod+I'],
    needs: ['brief-open'],
    menu: { group: 2 },
  },
  {
    id: 'library.show-folder',
    title: 'Show library folder',
    category: 'File',
    keys: [],
    needs: [],
    menu: { group: 3 },
  },
  { id: 'app.settings', title: 'Settings', category: 'File', keys: ['Mod+,'], needs: [], menu: { group: 3 } },

  {
    id: 'edit.undo',
    title: 'Undo',
    category: 'Edit',
    keys: ['Mod+Z'],
    needs: ['can-undo'],
    menu: { group: 1 },
  },
  {
    id: 'edit.redo',
    title: 'Redo',
    category: 'Edit',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    needs: ['can-redo'],
    menu: { group: 1 },
  },
  {
    id: 'edit.copy-quote',
    title: 'Copy passage with source',
    category: 'Edit',
    keys: ['Mod+Shift+C'],
    needs: ['annotation-active'],
    menu: { group: 2 },
  },
  {
    id: 'edit.retry-save',
    title: 'Retry saving',
    category: 'Edit',
    keys: [],
    needs: ['has-unsaved-edits'],
    menu: { group: 3 },
  },

  {
    id: 'passage.edit',
    title: 'Edit passage',
    category: 'Passage',
    keys: ['Enter'],
    needs: ['annotation-active'],
    menu: { group: 1 },
  },
  {
    id: 'passage.entity',
    title: 'Choose entity',
    category: 'Passage',
    keys: ['E'],
    needs: ['annotation-active'],
    menu: { group: 1 },
  },
  {
    id: 'passage.note',
    title: 'Write note',
    category: 'Passage',
    keys: ['N'],
    needs: ['annotation-active'],
    menu: { group: 1 },
  },
  {
    id: 'passage.tags',
    title: 'Add tag',
    category: 'Passage',
    keys: ['T'],
    needs: ['annotation-active'],
    menu: { group: 1 },
  },
  {
    id: 'passage.delete',
    title: 'Delete passage',
    category: 'Passage',
    keys: ['Delete', 'Backspace'],
    needs: ['annotation-active'],
    menu: { group: 2 },
  },
  ...SPAN_COMMANDS,

  {
    id: 'assess.confidence-low',
    title: 'Confidence: low',
    category: 'Assess',
    keys: ['Alt+1'],
    needs: ['annotation-active'],
    menu: { group: 1 },
  },
  {
    id: 'assess.confidence-moderate',
    title: 'Confidence: moderate',
    category: 'Assess',
    keys: ['Alt+2'],
    needs: ['annotation-active'],
    menu: { group: 1 },
  },
  {
    id: 'assess.confidence-high',
    title: 'Confidence: high',
    category: 'Assess',
    keys: ['Alt+3'],
    needs: ['annotation-active'],
    menu: { group: 1 },
  },
  {
    id: 'assess.confidence-clear',
    title: 'Confidence: not stated',
    category: 'Assess',
    keys: ['Alt+0'],
    needs: ['annotation-active'],
    menu: { group: 1 },
  },

  {
    id: 'go.palette',
    title: 'Search briefs, entities, commands',
    category: 'Go',
    keys: ['Mod+K', 'Mod+Shift+P'],
    needs: [],
    menu: { group: 1 },
  },
  {
    id: 'go.next-annotation',
    title: 'Next passage',
    category: 'Go',
    keys: ['J', 'ArrowDown'],
    needs: ['has-annotations'],
    menu: { group: 2 },
  },
  {
    id: 'go.previous-annotation',
    title: 'Previous passage',
    category: 'Go',
    keys: ['K', 'ArrowUp'],
    needs: ['has-annotations'],
    menu: { group: 2 },
  },
  {
    id: 'go.next-brief',
    title: 'Next brief',
    category: 'Go',
    keys: ['Mod+PageDown'],
    needs: [],
    menu: { group: 3 },
  },
  {
    id: 'go.previous-brief',
    title: 'Previous brief',
    category: 'Go',
    keys: ['Mod+PageUp'],
    needs: [],
    menu: { group: 3 },
  },
  {
    id: 'go.reader',
    title: 'Go to text',
    category: 'Go',
    keys: ['F6'],
    needs: ['brief-open'],
    menu: { group: 4 },
  },
  {
    id: 'go.library',
    title: 'Go to library',
    category: 'Go',
    keys: ['Alt+L'],
    needs: [],
    menu: { group: 4 },
  },
  {
    id: 'go.inspector',
    title: 'Go to inspector',
    category: 'Go',
    keys: ['Alt+I'],
    needs: [],
    menu: { group: 4 },
  },

  {
    id: 'view.toggle-library',
    title: 'Show or hide library',
    category: 'View',
    keys: ['Mod+B'],
    needs: [],
    menu: { group: 1 },
  },
  {
    id: 'view.toggle-inspector',
    title: 'Show or hide inspector',
    category: 'View',
    keys: ['Mod+Alt+B'],
    needs: [],
    menu: { group: 1 },
  },
  {
    id: 'view.larger-text',
    title: 'Larger text',
    category: 'View',
    keys: ['Mod+=', 'Mod++'],
    needs: [],
    menu: { group: 2 },
  },
  {
    id: 'view.smaller-text',
    title: 'Smaller text',
    category: 'View',
    keys: ['Mod+-'],
    needs: [],
    menu: { group: 2 },
  },
  {
    id: 'view.reset-text',
    title: 'Normal text size',
    category: 'View',
    keys: ['Mod+0'],
    needs: [],
    menu: { group: 2 },
  },
  {
    id: 'view.theme-system',
    title: 'Theme: as the system',
    category: 'View',
    keys: [],
    needs: [],
    menu: { group: 3 },
  },
  {
    id: 'view.theme-light',
    title: 'Theme: light',
    category: 'View',
    keys: [],
    needs: [],
    menu: { group: 3 },
  },
  { id: 'view.theme-dark', title: 'Theme: dark', category: 'View', keys: [], needs: [], menu: { group: 3 } },

  {
    id: 'help.shortcuts',
    title: 'Keyboard shortcuts',
    category: 'Help',
    keys: ['?', 'F1'],
    needs: [],
    menu: { group: 1 },
  },
  { id: 'help.about', title: 'About Briefmark', category: 'Help', keys: [], needs: [], menu: { group: 2 } },
]);

export type CommandId = (typeof commands)[number]['id'];

/** Every command of Briefmark, once. Label shortcuts (1–9) come from the codebook and are not repeated here. */
export const CATALOG: readonly Command<CommandId>[] = commands;

const byId: ReadonlyMap<string, Command<CommandId>> = new Map(
  CATALOG.map((command) => [command.id, command]),
);

export function findCommand(id: string): Command<CommandId> | undefined {
  return byId.get(id);
}
