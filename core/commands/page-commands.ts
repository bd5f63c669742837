import type { Command } from './command.ts';

/** The pages of the original, beside the text or instead of it. */
export const PAGE_COMMANDS = [
  {
    id: 'view.toggle-pages',
    title: 'Show or hide pages of the original',
    category: 'View',
    keys: ['Mod+Alt+P'],
    needs: ['brief-open'],
    menu: { group: 5 },
  },
  {
    id: 'view.text',
    title: 'Text only',
    category: 'View',
    keys: [],
    needs: ['brief-open'],
    menu: { group: 5 },
  },
  {
    id: 'view.split',
    title: 'Text and pages side by side',
    category: 'View',
    keys: [],
    needs: ['brief-open'],
    menu: { group: 5 },
  },
  {
    id: 'view.pages',
    title: 'Pages only',
    category: 'View',
    keys: [],
    needs: ['brief-open'],
    menu: { group: 5 },
  },
  {
    id: 'go.page',
    title: 'Go to page…',
    category: 'Go',
    keys: ['Mod+Alt+G'],
    needs: ['brief-open'],
    menu: { group: 4 },
  },
] as const satisfies readonly Command[];
