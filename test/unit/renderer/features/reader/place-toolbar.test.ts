import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeToolbar } from '#renderer/features/reader/place-toolbar.ts';

const frame = { left: 0, top: 40, width: 800, height: 600 };
const size = { width: 300, height: 36 };
const line = (top: number, left = 100, width = 200) => ({ left, top, width, height: 24 });

describe('placeToolbar', () => {
  it('stands above the selection, centred', () => {
    expect(placeToolbar({ lines: [line(200)], frame, ...size })).toEqual({
      left: 50,
      top: 154,
      side: 'above',
    });
  });

  it('goes below when there is no room above', () => {
    expect(placeToolbar({ lines: [line(50), line(80)], frame, ...size })).toMatchObject({
      top: 114,
      side: 'below',
    });
  });

  it('rests at the bottom when nothing is selected or the selection is out of view', () => {
    const resting = { left: 250, top: 578, side: 'resting' };
    expect(placeToolbar({ lines: [], frame, ...size })).toEqual(resting);
    expect(placeToolbar({ lines: [line(-400)], frame, ...size })).toEqual(resting);
    expect(placeToolbar({ lines: [line(900)], frame, ...size })).toEqual(resting);
  });

  it('rests when the selection fills the window', () => {
    expect(placeToolbar({ lines: [line(-100), line(1000)], frame, ...size }).side).toBe('resting');
  });

  it('stays inside the window and off the selected lines', () => {
    const selections = fc
      .array(fc.tuple(fc.integer({ min: -100, max: 800 }), fc.integer({ min: 0, max: 700 })), {
        minLength: 1,
      })
      .map((pairs) => pairs.map(([top, left]) => line(top, left)).sort((one, other) => one.top - other.top));
    fc.assert(
      fc.property(selections, (lines) => {
        const { left, top, side } = placeToolbar({ lines, frame, ...size });
        expect(left).toBeGreaterThanOrEqual(frame.left);
        expect(left + size.width).toBeLessThanOrEqual(frame.left + frame.width);
        expect(top).toBeGreaterThanOrEqual(frame.top);
        expect(top + size.height).toBeLessThanOrEqual(frame.top + frame.height);
        const isCovering = lines.some(
          (other) => other.top < top + size.height && other.top + other.height > top,
        );
        if (side !== 'resting') expect(isCovering).toBe(false);
      }),
    );
  });
});
