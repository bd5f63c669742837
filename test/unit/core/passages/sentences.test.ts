import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSentences } from '#core/passages/sentences.ts';
import { someText } from '#test/support/text-arbitraries.ts';

const split = (words: string) => findSentences(words).map(({ start, end }) => words.slice(start, end));

describe('findSentences', () => {
  it.each([
    ['two sentences', 'He left. She stayed.', ['He left.', 'She stayed.']],
    ['a title', 'They met Dr. Koskela. He left.', ['They met Dr. Koskela.', 'He left.']],
    [
      'a rank in brackets',
      'Two men (Lt. Orr and Sgt. Vane) left. So did she.',
      ['Two men (Lt. Orr and Sgt. Vane) left.', 'So did she.'],
    ],
    ['initials', 'J. R. Orr signed. It was late.', ['J. R. Orr signed.', 'It was late.']],
    ['a number', 'See No. 5 and Fig. 2. It is there.', ['See No. 5 and Fig. 2.', 'It is there.']],
    ['a wrapped line', 'The quay\nis closed. Ships\nwait.', ['The quay\nis closed.', 'Ships\nwait.']],
    ['a quotation', '“We are ready.” Nobody asked.', ['“We are ready.”', 'Nobody asked.']],
    ['Chinese', '码头已关闭。船只在等待。', ['码头已关闭。', '船只在等待。']],
    ['Arabic', 'أغلق الرصيف. السفن تنتظر.', ['أغلق الرصيف.', 'السفن تنتظر.']],
    ['an abbreviation at the very end', 'He is a Dr.', ['He is a Dr.']],
    ['no words', '  \n ', []],
  ])('knows %s', (_, words, sentences) => {
    expect(split(words)).toEqual(sentences);
  });

  it('leaves out nothing but white space, and keeps the order', () => {
    fc.assert(
      fc.property(someText(), (words) => {
        const sentences = findSentences(words);
        let position = 0;
        for (const { start, end } of sentences) {
          expect(words.slice(position, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          position = end;
        }
        expect(words.slice(position).trim()).toBe('');
      }),
    );
  });
});
