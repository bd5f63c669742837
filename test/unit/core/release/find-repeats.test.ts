import { describe, expect, it } from 'vitest';
import { coverSecrets, findRepeats, listSecrets } from '#core/release/find-repeats.ts';

describe('listSecrets', () => {
  it('lists passages and their lines, longest first, without words too short to hide', () => {
    expect(listSecrets(['Pak Il-su', ' dusk.\n\nA dispatcher ', 'he', 'Pak Il-su'])).toEqual([
      'dusk.\n\nA dispatcher',
      'A dispatcher',
      'Pak Il-su',
      'dusk.',
    ]);
  });
});

describe('findRepeats', () => {
  it('finds every place, overlapping ones too', () => {
    expect(findRepeats('Rajin, Rajin; anana banana', ['Rajin', 'anan'])).toEqual([
      { start: 0, end: 5 },
      { start: 7, end: 12 },
      { start: 14, end: 18 },
      { start: 21, end: 25 },
    ]);
  });
});

describe('coverSecrets', () => {
  it('covers longer secrets first, so that none is left in half', () => {
    expect(coverSecrets('Pak Il-su and Pak', listSecrets(['Pak Il-su', 'Pak ']), '█')).toBe('█ and Pak');
  });
});
