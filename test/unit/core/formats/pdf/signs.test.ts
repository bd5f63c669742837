import { describe, expect, it } from 'vitest';
import { isInPlainScripts, isSameSign, toSigns } from '#core/formats/pdf/signs.ts';

const join = (text: string) => toSigns(text).join('');

describe('toSigns', () => {
  it.each([
    ['spaces, hyphens and punctuation', 'rail-\n road, “41” – yes.', 'railroad41yes'],
    ['ligatures', 'traﬃc oﬀ ﬁre', 'trafficofffire'],
    ['accents, composed and not', 'Hải Phòng Haı̉', 'HaiPhongHaı'],
    ['a modifier letter for an apostrophe', 'agencyʼs ー', 'agencys'],
    ['forms for presentation', '⾃ １２ 𝔘', '自12U'],
    ['letters of other alphabets that look the same', 'Москва ΑΒ', 'MocквaAB'],
  ])('leaves out or unifies %s', (_what, text, signs) => {
    expect(join(text)).toBe(signs);
  });

  it('tells different words apart', () => {
    expect(join('Kursk')).not.toBe(join('Kurks'));
    expect(join('41 wagons')).not.toBe(join('14 wagons'));
  });
});

describe('isInPlainScripts', () => {
  it.each(['Rajin, 41 wagons', 'Москва', 'Αθήνα', '東京の港', '부산항만공사', '', '— 12 —', 'Ảnh 🛰️'])(
    'holds for %s',
    (text) => expect(isInPlainScripts(text)).toBe(true),
  );

  it.each(['سلطة الميناء', 'נמל', 'रेल', 'ท่าเรือ', 'port of ميناء'])('does not hold for %s', (text) =>
    expect(isInPlainScripts(text)).toBe(false),
  );
});

describe('isSameSign', () => {
  it('takes one Han sign for another, and no letter for another', () => {
    expect(isSameSign('⻓', '长')).toBe(true);
    expect(isSameSign('a', 'b')).toBe(false);
    expect(isSameSign('長', 'a')).toBe(false);
  });
});
