import { describe, expect, it } from 'vitest';
import { isAsciiTable } from '#electron/importing/plain-text/ascii-table.ts';
import { splitLines } from '#electron/importing/plain-text/lines.ts';

const TABLES = {
  'drawn with borders': '+------+-----+\n| date | no. |\n+------+-----+\n| 1/10 | 12  |\n+------+-----+',
  'of pipes alone': '| date | number |\n| 1 Oct | 12 |',
  'of tabs': 'date\tnumber\n1 Oct\t12\n2 Oct\t9',
  'of aligned columns': 'date     number   note\n1 Oct    12       none\n2 Oct    9        fog',
};
const OTHERS = {
  'one line': 'date\tnumber',
  prose: 'The delegation left on the same day.\nIt said nothing.\nNobody asked.',
  'justified prose':
    'The   delegation left on the same\nday and  said    nothing at all to\nthe press that   had come for it.',
  'two aligned lines only': 'date     number\n1 Oct    12',
  'tabs of uneven number': 'one\ttwo\nthree\nfour\tfive\tsix',
  'one line with a pipe': 'either | or\nsomething else',
};

describe('isAsciiTable', () => {
  it.each(Object.entries(TABLES))('keeps the line breaks of a table %s', (_name, text) => {
    expect(isAsciiTable(splitLines(text))).toBe(true);
  });

  it.each(Object.entries(OTHERS))('takes %s for no table', (_name, text) => {
    expect(isAsciiTable(splitLines(text))).toBe(false);
  });
});
