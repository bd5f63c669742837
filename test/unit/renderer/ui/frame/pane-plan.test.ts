import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPaneToClose, getPaneRoom, READER_MIN_PX } from '#renderer/ui/frame/pane-plan.ts';

const WIDTHS = { libraryPaneWidthPx: 272, inspectorPaneWidthPx: 336 };
const BOTH = { isLibraryPaneOpen: true, isInspectorPaneOpen: true };

describe('getPaneRoom', () => {
  it.each([
    [2560, 'beside'],
    [1440, 'beside'],
    [900, 'one'],
    [640, 'one'],
    [639, 'over'],
    [450, 'over'],
  ])('in a window of %i px is %s', (windowWidthPx, expected) => {
    expect(getPaneRoom({ ...WIDTHS, windowWidthPx })).toBe(expected);
  });

  it('never says beside when the reader would fall under its minimum', () => {
    const px = fc.integer({ min: 200, max: 700 });
    fc.assert(
      fc.property(px, px, fc.integer({ min: 320, max: 3000 }), (library, inspector, windowWidthPx) => {
        const room = getPaneRoom({
          windowWidthPx,
          libraryPaneWidthPx: library,
          inspectorPaneWidthPx: inspector,
        });
        if (room === 'beside')
          expect(windowWidthPx - library - inspector).toBeGreaterThanOrEqual(READER_MIN_PX);
      }),
    );
  });
});

describe('findPaneToClose', () => {
  it('closes nothing while there is room', () => {
    expect(findPaneToClose({ ...WIDTHS, ...BOTH, windowWidthPx: 1440 }, BOTH)).toBeNull();
  });

  it('closes nothing while one pane is closed already', () => {
    const now = { ...WIDTHS, isLibraryPaneOpen: false, isInspectorPaneOpen: true, windowWidthPx: 900 };
    expect(findPaneToClose(now, BOTH)).toBeNull();
  });

  it('closes the library when the window became narrow', () => {
    expect(findPaneToClose({ ...WIDTHS, ...BOTH, windowWidthPx: 900 }, BOTH)).toBe('isLibraryPaneOpen');
  });

  it('closes the inspector when the library has just been opened', () => {
    const before = { isLibraryPaneOpen: false, isInspectorPaneOpen: true };
    expect(findPaneToClose({ ...WIDTHS, ...BOTH, windowWidthPx: 900 }, before)).toBe('isInspectorPaneOpen');
  });
});
