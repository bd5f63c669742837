import { describe, expect, it } from 'vitest';
import type { MarginEntry } from '#renderer/features/reader/layout-margin.ts';
import { listArcs } from '#renderer/features/reader/list-arcs.ts';

const note = (id: string, topPx: number): MarginEntry<string> => ({ type: 'note', id, topPx, heightPx: 20 });
const ENTRIES: readonly MarginEntry<string>[] = [
  note('a', 0),
  note('b', 100),
  { type: 'more', ids: ['c', 'd'], topPx: 200, heightPx: 10 },
  note('e', 300),
];

describe('listArcs', () => {
  it('leads from the middle of the active note to those of its links', () => {
    expect(listArcs(ENTRIES, 'b', new Set(['a', 'e']))).toEqual([
      { fromPx: 110, toPx: 10 },
      { fromPx: 110, toPx: 310 },
    ]);
  });

  it('leads once to a count that holds several links', () => {
    expect(listArcs(ENTRIES, 'a', new Set(['c', 'd']))).toEqual([{ fromPx: 10, toPx: 205 }]);
  });

  it('draws nothing within one count, without an active note, or to what is out of view', () => {
    expect(listArcs(ENTRIES, 'c', new Set(['d']))).toEqual([]);
    expect(listArcs(ENTRIES, null, new Set(['a']))).toEqual([]);
    expect(listArcs(ENTRIES, 'elsewhere', new Set(['a']))).toEqual([]);
    expect(listArcs(ENTRIES, 'a', new Set(['elsewhere']))).toEqual([]);
  });
});
