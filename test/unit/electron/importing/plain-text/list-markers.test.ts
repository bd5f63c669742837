import { describe, expect, it } from 'vitest';
import { findListMarker } from '#electron/importing/plain-text/list-markers.ts';

describe('findListMarker', () => {
  it.each([
    ['- item', '-', []],
    ['•\titem', '•', []],
    ['3. item', '3.', [3]],
    ['(12) item', '(12)', [12]],
    ['b) item', 'b)', [2]],
    ['iv. item', 'iv.', [4]],
    ['i) item', 'i)', [9, 1]],
    ['xlii) item', 'xlii)', [42]],
  ])('reads %j', (content, marker, values) => {
    expect(findListMarker(content)).toMatchObject({ marker, values });
  });

  it.each([
    '(U) The brigade',
    'A. Smith',
    '-',
    '-5 degrees',
    '3.5 km',
    '2024. Next',
    '(3. item',
    '* * *x'.slice(0, 1),
  ])('finds none in %j', (content) => {
    expect(findListMarker(content)).toBeUndefined();
  });

  it('counts marker and space', () => {
    expect(findListMarker('10.   ten')?.length).toBe(6);
  });
});
