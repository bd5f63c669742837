import type { Command } from './command.ts';

/** Judging passages, one or many at a time. */
export const PASSAGE_COMMANDS = [
  {
    id: 'passage.choose',
    title: 'Choose among the passages here',
    category: 'Passage',
    keys: ['C'],
    needs: ['has-annotations'],
    menu: { group: 3 },
  },
  {
    id: 'passage.merge',
    title: 'Merge selected passages',
    category: 'Passage',
    keys: ['Mod+J'],
    needs: ['passages-marked'],
    menu: { group: 3 },
  },
  {
    id: 'passage.mark-all',
    title: 'Mark all occurrences…',
    category: 'Passage',
    keys: ['Mod+Shift+M'],
    needs: ['brief-open'],
    menu: { group: 3 },
  },
  {
    id: 'passage.accept',
    title: 'Accept passage',
    category: 'Passage',
    keys: ['Y'],
    needs: ['annotation-active'],
    menu: { group: 4 },
  },
  {
    id: 'passage.reject',
    title: 'Reject passage',
    category: 'Passage',
    keys: ['X'],
    needs: ['annotation-active'],
    menu: { group: 4 },
  },
  {
    id: 'review.start',
    title: 'Review drafts one by one',
    category: 'Passage',
    keys: ['Mod+Shift+R'],
    needs: ['has-annotations'],
    menu: { group: 4 },
  },
  {
    id: 'passage.select-all',
    title: 'Select all passages that are listed',
    category: 'Passage',
    keys: ['Mod+Shift+A'],
    needs: ['has-annotations'],
    menu: { group: 5 },
  },
] as const satisfies readonly Command[];
