import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findPageAt,
  findPagesWithin,
  layOutPages,
  PAGE_GAP_PX,
  PAGE_ZOOMS,
  stepPageZoom,
} from '#renderer/features/pages/page-layout.ts';

const A4 = { width: 595, height: 842 };
const LANDSCAPE = { width: 842, height: 595 };

describe('layOutPages', () => {
  it('lets the widest page fill the width and centres the others', () => {
    const { pages, scale, height } = layOutPages([A4, LANDSCAPE], 882, 1);
    expect(scale).toBe(1);
    expect(pages[1]).toEqual({ top: 2 * PAGE_GAP_PX + 842, left: 20, width: 842, height: 595 });
    expect(pages[0]?.left).toBeCloseTo((882 - 595) / 2);
    expect(height).toBe(842 + 595 + 3 * PAGE_GAP_PX);
  });

  it('keeps the margin when pages are wider than the view', () => {
    expect(layOutPages([A4], 635, 2).pages[0]).toMatchObject({ left: 20, width: 1190 });
  });

  it('never shrinks pages to nothing', () => {
    expect(layOutPages([A4], 10, 1).scale).toBeCloseTo(160 / 595);
    expect(layOutPages([], 600, 1).pages).toEqual([]);
  });
});

describe('findPageAt', () => {
  it('finds the page whose height it is, for all heights', () => {
    const sizes = fc.array(
      fc.record({ width: fc.integer({ min: 100, max: 900 }), height: fc.integer({ min: 50, max: 2000 }) }),
      {
        minLength: 1,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), (pages, share) => {
        const layout = layOutPages(pages, 700, 1);
        const y = share * layout.height;
        const found = findPageAt(layout.pages, y);
        const expected = layout.pages.findIndex(({ top, height }) => top + height >= y);
        expect(found).toBe(expected < 0 ? pages.length - 1 : expected);
      }),
    );
  });

  it('finds the pages of a stretch, gaps included', () => {
    const layout = layOutPages([A4, A4, A4, A4], 635, 1);
    expect(findPagesWithin(layout, { top: 0, bottom: 10 })).toEqual({ first: 0, last: 0 });
    expect(findPagesWithin(layout, { top: 800, bottom: 1800 })).toEqual({ first: 0, last: 2 });
    expect(findPagesWithin(layout, { top: -50, bottom: 1e6 })).toEqual({ first: 0, last: 3 });
  });
});

describe('stepPageZoom', () => {
  it('goes from step to step and stays at either end', () => {
    expect(stepPageZoom(1, 'in')).toBe(1.25);
    expect(stepPageZoom(1.1, 'out')).toBe(1);
    expect(stepPageZoom(PAGE_ZOOMS[0], 'out')).toBe(PAGE_ZOOMS[0]);
    expect(stepPageZoom(3, 'in')).toBe(3);
  });
});
