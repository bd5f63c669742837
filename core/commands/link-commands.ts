import type { Command } from './command.ts';

/** Links between passages and entities. */
export const LINK_COMMANDS = [
  {
    id: 'passage.link',
    title: 'Link passage…',
    category: 'Passage',
    keys: ['R'],
    needs: ['brief-open'],
    menu: { group: 1 },
  },
  { id: 'go.links', title: 'Links', category: 'Go', keys: [], needs: [], menu: { group: 2 } },
] as const satisfies readonly Command[];
