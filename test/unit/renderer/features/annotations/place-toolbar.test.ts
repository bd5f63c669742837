import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeToolbar } from '#renderer/features/annotations/place-toolbar.ts';

const BOUNDS = { left: 270, top: 44, right: 1100, bottom: 870 };
const SIZE = { width: 400, height: 40 };
const DOCKED = { left: 485, top: 814 };

describe('placeToolbar', () => {
  it.each([
    ['above the words', { left: 600, top: 300, right: 700, bottom: 320 }, { left: 450, top: 252 }],
    [
      'below when there is no room above',
      { left: 600, top: 60, right: 700, bottom: 80 },
      { left: 450, top: 88 },
    ],
    [
      'inside the reader at its edges',
      { left: 280, top: 300, right: 300, bottom: 320 },
      { left: 278, top: 252 },
    ],
    ['at the foot when the words fill the view', { left: 300, top: 0, right: 1000, bottom: 900 }, DOCKED],
    [
      'at the foot when the words are scrolled away',
      { left: 300, top: -90, right: 400, bottom: -60 },
      DOCKED,
    ],
    ['at the foot when nobody knows where they are', null, DOCKED],
  ])('stands %s', (_, selection, expected) => {
    expect(placeToolbar({ selection, bounds: BOUNDS, ...SIZE })).toEqual(expected);
  });

  it('never covers words that leave room for it, and never leaves the reader', () => {
    const top = fc.integer({ min: -300, max: 1200 });
    const height = fc.integer({ min: 10, max: 600 });
    fc.assert(
      fc.property(top, height, fc.integer({ min: 0, max: 1200 }), (selectionTop, selectionHeight, left) => {
        const selection = {
          left,
          top: selectionTop,
          right: left + 80,
          bottom: selectionTop + selectionHeight,
        };
        const place = placeToolbar({ selection, bounds: BOUNDS, ...SIZE });
        expect(place.left).toBeGreaterThanOrEqual(BOUNDS.left);
        expect(place.left + SIZE.width).toBeLessThanOrEqual(BOUNDS.right);
        expect(place.top + SIZE.height).toBeLessThanOrEqual(BOUNDS.bottom);
        const overlaps = place.top < selection.bottom && place.top + SIZE.height > selection.top;
        expect(overlaps).toBe(false);
      }),
    );
  });
});
