import { describe, expect, it } from 'vitest';
import { findGrip } from '#renderer/features/reader/strip-scroll.ts';

describe('findGrip', () => {
  it('holds the band where it was taken', () => {
    expect(findGrip(0.45, { top: 0.4, bottom: 0.6 })).toBeCloseTo(0.05);
  });

  it('centres the view on a press beside the band', () => {
    expect(findGrip(0.9, { top: 0.4, bottom: 0.6 })).toBeCloseTo(0.1);
  });
});
