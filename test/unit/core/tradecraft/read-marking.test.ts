import { describe, expect, it } from 'vitest';
import type { Marking } from '#core/model/marking.ts';
import { MARKING_SCHEMES, writeBanner } from '#core/tradecraft/marking-words.ts';
import { readBanner, readBanners } from '#core/tradecraft/read-marking.ts';

const LEVELS: readonly Marking[] = MARKING_SCHEMES.flatMap(({ id, levels }) =>
  levels.map((level) => ({ scheme: id, level: level.id, controls: [] })),
);
const SECRET: Marking = { scheme: 'us', level: 'secret', controls: ['ORCON', 'REL TO USA, AUS, GBR'] };

describe('readBanner', () => {
  it.each([...LEVELS, SECRET])('reads back what is written of %o', (marking) => {
    expect(readBanner(writeBanner(marking))).toEqual(marking);
  });

  it.each(['', 'SECRETS', 'tlp:amber', 'SECRET//NOFORN/', 'TLP:AMBER ', 'OFFICIAL', 'SECRET//NOFORN/ORCON'])(
    'guesses nothing from “%s”',
    (words) => {
      expect(readBanner(words)).toBeUndefined();
    },
  );
});

describe('readBanners', () => {
  it('takes banners apart where a list of countries has commas too', () => {
    const red: Marking = { scheme: 'tlp2', level: 'red', controls: [] };
    const nato: Marking = { scheme: 'nato', level: 'secret', controls: [] };
    for (const markings of [[red], [red, SECRET], [SECRET, red], [red, SECRET, nato]])
      expect(readBanners(markings.map((marking) => writeBanner(marking)).join(', '))).toEqual(markings);
  });

  it('takes all of them or none', () => {
    expect(readBanners('TLP:RED, OFFICIAL')).toBeUndefined();
    expect(readBanners('')).toBeUndefined();
  });
});
