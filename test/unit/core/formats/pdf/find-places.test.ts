import { describe, expect, it } from 'vitest';
import { findPlaces } from '#core/formats/pdf/find-places.ts';
import { toSigns } from '#core/formats/pdf/signs.ts';

const blocks = [
  'The first block speaks of a harbour at the northern coast',
  'The second one speaks of a harbour at the southern coast and of its pilots',
].map(toSigns);

describe('findPlaces', () => {
  it('finds the words of a page in the text', () => {
    const [place] = findPlaces(toSigns('12 a harbour at the southern 3 coast and of i'), blocks);
    expect(place).toEqual({ block: 1, sign: toSigns('The second one speaks of ').length });
  });

  it('puts what stands last on the page first: notes that quote the text come before it', () => {
    const page = toSigns(
      'The first block speaks of a harbour at the northern coast. The second one speaks of a harbour at the south',
    );
    expect([...new Set(findPlaces(page, blocks).map(({ block }) => block))]).toEqual([1, 0]);
  });

  it('gives every place of words that are repeated, up to a limit', () => {
    const same = Array.from({ length: 100 }, () => toSigns('This notice stands in front of every chapter'));
    expect(findPlaces(same[0] ?? [], same)).toHaveLength(60);
  });

  it('finds nothing in a page of other words', () => {
    expect(findPlaces(toSigns('Nothing of all this stands anywhere in that text'), blocks)).toEqual([]);
  });
});
