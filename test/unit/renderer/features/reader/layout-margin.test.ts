import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LARGEST_SHIFT_PX,
  layoutMargin,
  MARGIN_GAP_PX,
  type MarginEntry,
  type MarginItem,
} from '#renderer/features/reader/layout-margin.ts';

const note = (id: string, topPx: number, heightPx = 40): MarginItem<string> => ({ id, topPx, heightPx });
const idsOf = (entry: MarginEntry<string>) => (entry.type === 'note' ? [entry.id] : entry.ids);
const NOBODY = { activeId: null };

describe('layoutMargin', () => {
  it('puts a note beside its passage', () => {
    expect(layoutMargin([note('a', 10), note('b', 200)], NOBODY).map(({ topPx }) => topPx)).toEqual([
      10, 200,
    ]);
  });

  it('moves a note down when the one before reaches into it', () => {
    expect(layoutMargin([note('a', 10), note('b', 20)], NOBODY).map(({ topPx }) => topPx)).toEqual([10, 56]);
  });

  it('counts those that would end up too far from their passage', () => {
    const crowd = ['a', 'b', 'c', 'd', 'e'].map((id) => note(id, 10));
    const [first, second, more] = layoutMargin(crowd, NOBODY);
    expect([first, second].map((entry) => entry && idsOf(entry))).toEqual([['a'], ['b']]);
    expect(more).toMatchObject({ type: 'more', ids: ['c', 'd', 'e'] });
  });

  it('keeps the active note exactly at its passage and counts what stood there', () => {
    const entries = layoutMargin([note('a', 0), note('b', 30), note('c', 60)], { activeId: 'c' });
    expect(entries.find((entry) => entry.type === 'note' && entry.id === 'c')?.topPx).toBe(60);
    expect(entries.flatMap(idsOf).sort()).toEqual(['a', 'b', 'c']);
  });

  it('shows the active note even where all stand in one line', () => {
    const crowd = ['a', 'b', 'c', 'd', 'e'].map((id) => note(id, 10));
    expect(layoutMargin(crowd, { activeId: 'e' })).toContainEqual({ type: 'note', ...note('e', 10) });
  });

  const someItems = fc
    .array(fc.tuple(fc.nat(900), fc.constantFrom(24, 40)), { maxLength: 40 })
    .map((pairs) =>
      pairs
        .sort(([one], [other]) => one - other)
        .map(([topPx, heightPx], id) => note(String(id), topPx, heightPx)),
    );

  it('never lets two entries overlap, loses nothing and carries no note too far', () => {
    fc.assert(
      fc.property(someItems, fc.option(fc.nat(39)), (items, active) => {
        const entries = layoutMargin(items, { activeId: active === null ? null : String(active) });
        let cursor = Number.NEGATIVE_INFINITY;
        for (const entry of entries) {
          expect(entry.topPx).toBeGreaterThanOrEqual(cursor);
          cursor = entry.topPx + entry.heightPx + MARGIN_GAP_PX;
        }
        expect(entries.flatMap(idsOf).sort()).toEqual(items.map(({ id }) => id).sort());
        for (const entry of entries.filter(({ type }) => type === 'note')) {
          const wanted = items.find(({ id }) => idsOf(entry).includes(id))?.topPx ?? 0;
          expect(entry.topPx - wanted).toBeLessThanOrEqual(LARGEST_SHIFT_PX);
          expect(entry.topPx).toBeGreaterThanOrEqual(wanted);
        }
      }),
    );
  });
});
