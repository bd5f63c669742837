import { describe, expect, it } from 'vitest';
import { getPassageContext, getPassageWords } from '#core/references/passage-words.ts';
import { anAnnotation } from '#test/support/builders.ts';

const spans = (...quotes: readonly string[]) =>
  quotes.map((exact, index) => ({
    start: index * 100,
    end: index * 100 + 1,
    quote: { exact, prefix: `before ${index}\n`, suffix: ` after ${index}` },
  }));

describe('getPassageWords', () => {
  it('puts the spans of a passage on one line', () => {
    expect(getPassageWords(anAnnotation({ spans: spans('the  units\n', 'at Kursk') }))).toBe(
      'the units … at Kursk',
    );
  });

  it('cuts a long passage between words', () => {
    const words = getPassageWords(anAnnotation({ spans: spans('battalion '.repeat(100)) }));
    expect(words.endsWith('battalion …')).toBe(true);
    expect(words.length).toBeLessThanOrEqual(302);
  });

  it('cuts a passage without spaces too', () => {
    expect(getPassageWords(anAnnotation({ spans: spans('字'.repeat(400)) }))).toHaveLength(302);
  });
});

describe('getPassageContext', () => {
  it('is what stands before the first span and after the last', () => {
    expect(getPassageContext(anAnnotation({ spans: spans('a', 'b') }))).toEqual({
      prefix: 'before 0 ',
      suffix: ' after 1',
    });
  });
});
