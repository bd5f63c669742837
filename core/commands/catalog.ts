import type { Command } from './command.ts';
import { ENCRYPTION_COMMANDS } from './encryption-commands.ts';
import { ENTITY_COMMANDS } from './entity-commands.ts';
import { FIND_COMMANDS } from './find-commands.ts';
import { LIBRARY_COMMANDS } from './library-commands.ts';
import { LINK_COMMANDS } from './link-commands.ts';
import { PAGE_COMMANDS } from './page-commands.ts';
import { PASSAGE_COMMANDS } from './passage-commands.ts';
import { REISSUE_COMMANDS } from './reissue-commands.ts';
import { SPAN_COMMANDS } from './span-commands.ts';
import { WINDOW_COMMANDS } from './window-commands.ts';

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
  ...REISSUE_COMMANDS,
  {
    id: 'brief.word-review',
    title: 'Take in comments from Word…',
    category: 'File',
    keys: [],
    needs: ['brief-open'],
    menu: { group: 1 },
  },
  {
    id: 'library.take-in',
    title: 'Take in annotations…',
    category: 'File',
    keys: [],
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
  {
    id: 'library.codebook',
    title: 'Codebook…',
    category: 'File',
    keys: ['Mod+Shift+K'],
    needs: [],
    menu: { group: 3 },
  },
  { id: 'app.settings', title: 'Settings', category: 'File', keys: ['Mod+,'], needs: [], menu: { group: 3 } },
  ...LIBRARY_COMMANDS,
  ...ENCRYPTION_COMMANDS,
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
  ...FIND_COMMANDS,
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
    id: 'passage.marking',
    title: 'Mark passage',
    category: 'Passage',
    keys: ['M'],
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
  ...PASSAGE_COMMANDS,
  {
    id: 'assess.grade',
    title: 'Grade source and information',
    category: 'Assess',
    keys: ['G'],
    needs: ['annotation-active'],
    menu: { group: 1 },
  },
  {
    id: 'assess.likelihood',
    title: 'State likelihood',
    category: 'Assess',
    keys: ['L'],
    needs: ['annotation-active'],
    menu: { group: 1 },
  },
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
  ...ENTITY_COMMANDS,
  ...LINK_COMMANDS,
  ...WINDOW_COMMANDS,
  ...PAGE_COMMANDS,
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
