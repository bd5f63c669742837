import { describe, expect, it } from 'vitest';
import { coverSecrets, findRepeats, listSecrets } from '#core/release/find-repeats.ts';

describe('listSecrets', () => {
  it('keeps names of two or three characters, and no other words of that length', () => {
    expect(listSecrets(['Pak', 'he', '金正恩', '朴', 'U7', 'é', '김정', '21'])).toEqual([
      'Pak',
      '金正恩',
      'U7',
      '김정',
      '21',
    ]);
  });

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

describe('findRepeats, written otherwise', () => {
  const count = (text: string, secret: string) => findRepeats(text, listSecrets([secret])).length;

  it.each([
    ['in other capitals', 'As Kestrel says, kestrel saw it.', 'KESTREL', 2],
    ['over a line break', 'the\nsource\u00A0KESTREL', 'the source KESTREL', 1],
    ['with a letter before it that grows when it is small', 'İ İ KESTREL', 'kestrel', 1],
    ['as a whole word', 'Pak met Pakistan. (Pak)', 'Pak', 2],
    ['in short words only in its own capitals', 'He will go. Will stays.', 'Will', 1],
    ['in a script without spaces', '昨日金正恩が来た', '金正恩', 1],
  ])('finds a word %s', (_what, text, secret, expected) => {
    expect(count(text, secret)).toBe(expected);
  });

  it('does not find half a word whose other half was taken out', () => {
    expect(count('█████Pak', 'Pak')).toBe(0);
  });

  it('is done with 2,000 secrets in 1 MB within seconds', () => {
    const text = 'Nine covered wagons stood at the crossing until dusk. '.repeat(20_000);
    const secrets = listSecrets(Array.from({ length: 2000 }, (_, index) => `source number ${index}`));
    expect(findRepeats(text, secrets)).toEqual([]);
  });
});

describe('coverSecrets', () => {
  it('puts one bar where secrets overlap, and leaves nothing of either', () => {
    expect(coverSecrets('Colonel Pak Il-su left', ['Colonel Pak', 'Pak Il-su'], '█')).toBe('█ left');
  });

  it('covers longer secrets first, so that none is left in half', () => {
    expect(coverSecrets('Pak Il-su and Pak', listSecrets(['Pak Il-su', 'Pak ']), '█')).toBe('█ and █');
  });
});
