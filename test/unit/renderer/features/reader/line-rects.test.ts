import { describe, expect, it } from 'vitest';
import { mergeTouching } from '#renderer/features/reader/line-rects.ts';

const box = (left: number, top: number, width: number, height = 20) => ({ left, top, width, height });

describe('mergeTouching', () => {
  it('joins boxes that touch in one line', () => {
    expect(mergeTouching([box(0, 0, 50), box(50, 0, 30)])).toEqual([box(0, 0, 80)]);
  });

  it('joins a taller character with its line', () => {
    expect(mergeTouching([box(0, 4, 50), box(50, 0, 20, 26)])).toEqual([box(0, 0, 70, 26)]);
  });

  it('keeps the lines of a wrapped passage apart', () => {
    expect(mergeTouching([box(300, 0, 50), box(0, 29, 120)])).toHaveLength(2);
  });

  it('keeps the parts apart that two writing directions pull apart in one line', () => {
    expect(mergeTouching([box(200, 0, 50), box(20, 0, 60)])).toHaveLength(2);
  });

  it('leaves out what has no size', () => {
    expect(mergeTouching([box(0, 0, 0), box(0, 0, 10, 0)])).toEqual([]);
  });
});
