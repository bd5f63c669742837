import type { Command } from './command.ts';

/** The registry of entities. */
export const ENTITY_COMMANDS = [
  {
    id: 'entity.show',
    title: 'Show entity of this passage',
    category: 'Go',
    keys: ['Shift+E'],
    needs: ['annotation-active'],
    menu: { group: 2 },
  },
  {
    id: 'entity.list',
    title: 'Entities',
    category: 'Go',
    keys: [],
    needs: [],
    menu: { group: 2 },
  },
  { id: 'entity.new', title: 'New entity…', category: 'Edit', keys: [], needs: [], menu: { group: 4 } },
  {
    id: 'entity.same',
    title: 'Entities that may be the same…',
    category: 'Edit',
    keys: [],
    needs: [],
    menu: { group: 4 },
  },
] as const satisfies readonly Command[];
