import type { Command } from './command.ts';

/** Corrected versions of a brief, and the passages that wait for a place in them. */
export const REISSUE_COMMANDS = [
  {
    id: 'brief.import-folder',
    title: 'Import folder…',
    category: 'File',
    keys: ['Mod+Alt+O'],
    needs: [],
    menu: { group: 1 },
  },
  {
    id: 'brief.import-rows',
    title: 'Import table, one brief per row…',
    category: 'File',
    keys: [],
    needs: [],
    menu: { group: 1 },
  },
  {
    id: 'brief.open-original',
    title: 'Open original file…',
    category: 'File',
    keys: [],
    needs: ['brief-open'],
    menu: { group: 2 },
  },
  {
    id: 'brief.reissue',
    title: 'Import corrected version…',
    category: 'File',
    keys: [],
    needs: ['brief-open'],
    menu: { group: 1 },
  },
  {
    id: 'passage.review-places',
    title: 'Review passages without a place',
    category: 'Passage',
    keys: ['Mod+Alt+R'],
    needs: ['placements-wait'],
    menu: { group: 4 },
  },
  {
    id: 'passage.place',
    title: 'Place passage on the selected words',
    category: 'Passage',
    keys: ['P'],
    needs: ['unplaced-active', 'text-selected'],
    menu: { group: 4 },
  },
] as const satisfies readonly Command[];
