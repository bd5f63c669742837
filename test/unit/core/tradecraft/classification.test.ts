import { describe, expect, it } from 'vitest';
import { markingSchemeSchema } from '#core/model/codebook.ts';
import {
  findControlProblems,
  NATO_SCHEME,
  US_SCHEME,
  writeUsBanner,
  writeUsPortion,
} from '#core/tradecraft/classification.ts';
import { TLP_SCHEME } from '#core/tradecraft/tlp.ts';

const us = (level: string, ...controls: string[]) => ({ scheme: 'us', level, controls });

describe('writeUsBanner and writeUsPortion', () => {
  it.each([
    [us('secret', 'NOFORN'), 'SECRET//NOFORN', 'S//NF'],
    [us('top-secret', 'NOFORN', 'ORCON'), 'TOP SECRET//ORCON/NOFORN', 'TS//OC/NF'],
    [us('secret', 'REL TO USA, AUS, GBR'), 'SECRET//REL TO USA, AUS, GBR', 'S//REL TO USA, AUS, GBR'],
    [us('unclassified'), 'UNCLASSIFIED', 'U'],
    [us('house', 'OWN'), 'house//OWN', 'house//OWN'],
  ])('writes %o', (marking, banner, portion) => {
    expect(writeUsBanner(marking)).toBe(banner);
    expect(writeUsPortion(marking)).toBe(portion);
  });
});

describe('findControlProblems', () => {
  it('is content with a well-formed release list', () => {
    expect(findControlProblems(['REL TO USA, AUS, GBR, FVEY'])).toEqual([]);
  });

  it('names each broken rule', () => {
    expect(findControlProblems(['NOFORN', 'REL TO USA, AUS'])).toEqual(['NOFORN excludes REL TO USA, AUS.']);
    expect(findControlProblems(['REL TO USA'])).toHaveLength(1);
    expect(findControlProblems(['REL TO AUS, GBR'])).toEqual(['REL TO lists USA first.']);
    expect(findControlProblems(['REL TO USA, FVEY, AUS'])).toHaveLength(1);
  });
});

describe('marking schemes', () => {
  it.each([US_SCHEME, NATO_SCHEME, TLP_SCHEME])('$id fits the codebook', (scheme) => {
    expect(markingSchemeSchema.parse(scheme)).toEqual(scheme);
  });

  it('has no "NATO TOP SECRET"', () => {
    expect(NATO_SCHEME.levels.map(({ banner }) => banner)).toEqual([
      'NATO UNCLASSIFIED',
      'NATO RESTRICTED',
      'NATO CONFIDENTIAL',
      'NATO SECRET',
      'COSMIC TOP SECRET',
    ]);
  });
});
