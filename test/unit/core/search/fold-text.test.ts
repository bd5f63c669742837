import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, hasAllWords } from '#core/search/fold-text.ts';
import { someText } from '#test/support/text-arbitraries.ts';

describe('foldText', () => {
  it.each([
    ['Kursk', 'kursk'],
    ['Wałęsa', 'walesa'],
    ['Société Générale', 'societe generale'],
    ['Straße', 'strasse'],
    ['Ærø', 'aero'],
    ['ﬁnance', 'finance'],
    ['İSTANBUL', 'istanbul'],
    ['Курск', 'курск'],
    ['한국', '한국'.normalize('NFKD')],
    ['🛰 Sputnik', '🛰 sputnik'],
  ])('reads %s as %s', (text, expected) => {
    expect(foldText(text)).toBe(expected);
  });

  it('does nothing more the second time', () => {
    fc.assert(
      fc.property(someText(), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  it('finds the same whether accents come composed or apart', () => {
    fc.assert(
      fc.property(someText(), (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
      }),
    );
  });
});

describe('hasAllWords', () => {
  it.each([
    ['north korean troops', 'korean', true],
    ['north korean troops', 'troops north', true],
    ['north korean troops', 'north south', false],
    ['north korean troops', '', true],
    ['north korean troops', '  ', true],
    ['', 'a', false],
  ])('in "%s" looks for "%s"', (text, query, expected) => {
    expect(hasAllWords(text, query)).toBe(expected);
  });
});
