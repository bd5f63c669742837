import type { Command } from './command.ts';

/**
 * Changing how far a passage reaches. Alt moves its start, Alt+Shift its end: J and K, which also mean "next" and
 * "previous", by a word, N and P by a character, D and U by a sentence. Arrows with Alt are the caret's own.
 */
export const SPAN_COMMANDS = [
  {
    id: 'span.add-selection',
    title: 'Add selection to passage',
    category: 'Passage',
    keys: ['A'],
    needs: ['annotation-active', 'text-selected'],
    menu: { group: 3 },
  },
  {
    id: 'span.split',
    title: 'Split passage where the selection starts',
    category: 'Passage',
    keys: ['S'],
    needs: ['annotation-active', 'text-selected'],
    menu: { group: 3 },
  },
  {
    id: 'span.start-character-forward',
    title: 'Start of passage: one character later',
    category: 'Passage',
    keys: ['Alt+N'],
    needs: ['annotation-active'],
  },
  {
    id: 'span.start-character-backward',
    title: 'Start of passage: one character earlier',
    category: 'Passage',
    keys: ['Alt+P'],
    needs: ['annotation-active'],
  },
  {
    id: 'span.start-word-forward',
    title: 'Start of passage: one word later',
    category: 'Passage',
    keys: ['Alt+J'],
    needs: ['annotation-active'],
  },
  {
    id: 'span.start-word-backward',
    title: 'Start of passage: one word earlier',
    category: 'Passage',
    keys: ['Alt+K'],
    needs: ['annotation-active'],
  },
  {
    id: 'span.start-sentence-forward',
    title: 'Start of passage: one sentence later',
    category: 'Passage',
    keys: ['Alt+D'],
    needs: ['annotation-active'],
  },
  {
    id: 'span.start-sentence-backward',
    title: 'Start of passage: one sentence earlier',
    category: 'Passage',
    keys: ['Alt+U'],
    needs: ['annotation-active'],
  },
  {
    id: 'span.end-character-forward',
    title: 'End of passage: one character later',
    category: 'Passage',
    keys: ['Alt+Shift+N'],
    needs: ['annotation-active'],
  },
  {
    id: 'span.end-character-backward',
    title: 'End of passage: one character earlier',
    category: 'Passage',
    keys: ['Alt+Shift+P'],
    needs: ['annotation-active'],
  },
  {
    id: 'span.end-word-forward',
    title: 'End of passage: one word later',
    category: 'Passage',
    keys: ['Alt+Shift+J'],
    needs: ['annotation-active'],
  },
  {
    id: 'span.end-word-backward',
    title: 'End of passage: one word earlier',
    category: 'Passage',
    keys: ['Alt+Shift+K'],
    needs: ['annotation-active'],
  },
  {
    id: 'span.end-sentence-forward',
    title: 'End of passage: one sentence later',
    category: 'Passage',
    keys: ['Alt+Shift+D'],
    needs: ['annotation-active'],
  },
  {
    id: 'span.end-sentence-backward',
    title: 'End of passage: one sentence earlier',
    category: 'Passage',
    keys: ['Alt+Shift+U'],
    needs: ['annotation-active'],
  },
] as const satisfies readonly Command[];
