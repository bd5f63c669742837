import { describe, expect, it } from 'vitest';
import { proposeBanner } from '#core/tradecraft/roll-up.ts';

const us = (level: string, ...controls: string[]) => ({ scheme: 'us', level, controls });
const tlp = (level: string) => ({ scheme: 'tlp2', level, controls: [] });

describe('proposeBanner', () => {
  it('takes the most restrictive level of each scheme, and keeps schemes apart', () => {
    expect(proposeBanner([tlp('green'), us('secret', 'NOFORN'), tlp('amber+strict'), tlp('amber')])).toEqual([
      tlp('amber+strict'),
      us('secret', 'NOFORN'),
    ]);
  });

  it.each([
    ['any NOFORN', [us('secret', 'NOFORN'), us('secret', 'REL TO USA, AUS')], ['NOFORN']],
    [
      'the common releases',
      [us('secret', 'REL TO USA, AUS, GBR'), us('confidential', 'REL TO USA, CAN, GBR')],
      ['REL TO USA, GBR'],
    ],
    ['an empty intersection', [us('secret', 'REL TO USA, AUS'), us('secret', 'REL TO USA, GBR')], ['NOFORN']],
    ['a classified portion without release', [us('secret', 'REL TO USA, AUS'), us('secret')], ['NOFORN']],
    ['other controls', [us('secret', 'ORCON', 'REL TO USA, AUS')], ['ORCON', 'REL TO USA, AUS']],
  ])('rolls up %s', (_name, portions, controls) => {
    expect(proposeBanner(portions)[0]?.controls).toEqual(controls);
  });

  it('asks for no release control on unclassified portions', () => {
    expect(proposeBanner([us('unclassified'), us('unclassified', 'PROPIN')])).toEqual([
      us('unclassified', 'PROPIN'),
    ]);
  });

  it('proposes nothing for nothing, and nothing for unknown levels', () => {
    expect(proposeBanner([])).toEqual([]);
    expect(proposeBanner([tlp('white')])).toEqual([]);
  });
});
