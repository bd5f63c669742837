import type { Command } from './command.ts';

export const FIND_COMMANDS = [
  {
    id: 'find.open',
    title: 'Find in this brief',
    category: 'Edit',
    keys: ['Mod+F'],
    needs: ['brief-open'],
    menu: { group: 4 },
  },
  {
    id: 'find.next',
    title: 'Find next',
    category: 'Edit',
    keys: ['F3', 'Mod+G'],
    needs: ['brief-open'],
    menu: { group: 4 },
  },
  {
    id: 'find.previous',
    title: 'Find previous',
    category: 'Edit',
    keys: ['Shift+F3', 'Mod+Shift+G'],
    needs: ['brief-open'],
    menu: { group: 4 },
  },
] as const satisfies readonly Command[];
