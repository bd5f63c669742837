import { describe, expect, it } from 'vitest';
import { getRestrictiveness, writeBanner, writePortion } from '#core/tradecraft/marking-words.ts';
import { findTlpLabel, TLP_LABELS } from '#core/tradecraft/tlp.ts';

const own = {
  id: 'house',
  name: 'House',
  levels: [{ id: 'inner', banner: 'INNER CIRCLE', portion: '(IC)' }],
};

describe('writeBanner and writePortion', () => {
  it.each([
    [{ scheme: 'tlp2', level: 'amber+strict', controls: [] }, 'TLP:AMBER+STRICT', '(TLP:AMBER+STRICT)'],
    [{ scheme: 'us', level: 'secret', controls: ['NOFORN'] }, 'SECRET//NOFORN', '(S//NF)'],
    [
      { scheme: 'nato', level: 'restricted', controls: ['RELEASABLE'] },
      'NATO RESTRICTED//RELEASABLE',
      '(NR//RELEASABLE)',
    ],
    [{ scheme: 'house', level: 'inner', controls: [] }, 'INNER CIRCLE', '(IC)'],
    [{ scheme: 'gone', level: 'whatever', controls: [] }, 'whatever', '(whatever)'],
  ])('writes %o', (marking, banner, portion) => {
    expect(writeBanner(marking, [own])).toBe(banner);
    expect(writePortion(marking, [own])).toBe(portion);
  });
});

describe('getRestrictiveness', () => {
  it('orders TLP as FIRST does its audiences', () => {
    const ranks = ['clear', 'green', 'amber', 'amber+strict', 'red'].map((level) =>
      getRestrictiveness({ scheme: 'tlp2', level, controls: [] }),
    );
    expect(ranks).toEqual([0, 1, 2, 3, 4]);
  });

  it('has no rank for what it does not know', () => {
    expect(getRestrictiveness({ scheme: 'tlp2', level: 'white', controls: [] })).toBeNull();
    expect(getRestrictiveness({ scheme: 'gone', level: 'red', controls: [] })).toBeNull();
  });
});

describe('findTlpLabel', () => {
  it('finds each label by its level and no other', () => {
    for (const label of TLP_LABELS) expect(findTlpLabel(label.id)).toBe(label);
    expect(findTlpLabel('white')).toBeUndefined();
  });
});
