import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSegments } from '#core/anchoring/split-segments.ts';
import { someText } from '#test/support/text-arbitraries.ts';

const cut = (text: string) => splitSegments(text).map(({ start, end }) => text.slice(start, end));

describe('splitSegments', () => {
  it('cuts at sentence ends and lines, white space behind', () => {
    expect(cut('One left. “Two stayed.” Three\nFour')).toEqual([
      'One left. ',
      '“Two stayed.” ',
      'Three\n',
      'Four',
    ]);
  });

  it('does not cut inside numbers and addresses', () => {
    expect(cut('It weighs 3.5 tons at example.org today.')).toHaveLength(1);
  });

  it('keeps blank lines with what stands before them', () => {
    expect(cut('First.\n\nSecond.')).toEqual(['First.\n\n', 'Second.']);
  });

  it('loses no character of any text', () => {
    fc.assert(fc.property(someText(), (text) => cut(text).join('') === text));
  });
});
