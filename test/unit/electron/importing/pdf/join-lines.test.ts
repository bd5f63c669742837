import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectHyphenated, joinLines } from '#electron/importing/pdf/join-lines.ts';
import { buildLines } from '#electron/importing/pdf/pdf-line.ts';
import { aColumn } from '#test/support/pdf-fragments.ts';

const NONE: ReadonlySet<string> = new Set();

function join(texts: readonly string[], options: Partial<Parameters<typeof joinLines>[1]> = {}) {
  return joinLines(buildLines(aColumn(texts)), { skip: 0, keepsLines: false, hyphenated: NONE, ...options });
}

describe('joinLines', () => {
  it('makes one line of several, a space between', () => {
    expect(join(['units have', 'reached the border']).text).toBe('units have reached the border');
  });

  it('puts a word together that a line end divided, and counts it', () => {
    const joined = join(['a high-ranking dele-', 'gation came']);
    expect(joined.text).toBe('a high-ranking delegation came');
    expect(joined.joinedWordCount).toBe(1);
  });

  it('keeps the hyphen of a compound that the document writes elsewhere', () => {
    const joined = join(['troops on the front-', 'line posts'], { hyphenated: new Set(['front-line']) });
    expect(joined.text).toBe('troops on the front-line posts');
    expect(joined.joinedWordCount).toBe(0);
  });

  it('takes a soft hyphen out even where the compound is known', () => {
    const joined = join(['front\u00ad', 'line posts'], { hyphenated: new Set(['front-line']) });
    expect(joined.text).toBe('frontline posts');
  });

  it('keeps a hyphen before a capital or a number', () => {
    expect(join(['the Indo-', 'Pacific partners']).text).toBe('the Indo-Pacific partners');
    expect(join(['the model T-', '72 tank']).text).toBe('the model T-72 tank');
  });

  it('sets no space between lines of Chinese or Japanese', () => {
    expect(join(['朝鲜军队', '已抵达']).text).toBe('朝鲜军队已抵达');
    expect(join(['部隊は', 'Kursk']).text).toBe('部隊は Kursk');
  });

  it('keeps the line breaks of a table', () => {
    expect(join(['Date   Wagons', '1 Oct   12'], { keepsLines: true }).text).toBe(
      'Date   Wagons\n1 Oct   12',
    );
  });

  it('leaves out the marker of a list item', () => {
    const joined = join(['1. first', 'goes on'], { skip: 3 });
    expect(joined.text).toBe('first goes on');
    expect(joined.pieces[0]?.start).toBe(0);
  });

  it('says of each piece which characters of the page it has, the joined hyphen left out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,4}( [a-z]{1,4}){0,3}[-. ]?$/), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 3 }),
        (texts, skip) => {
          const { text, pieces } = join(texts, { skip });
          let reached = 0;
          for (const { fragment, from, start, end } of pieces) {
            expect(start).toBeGreaterThanOrEqual(reached);
            expect(text.slice(start, end)).toBe(fragment.text.slice(from, from + end - start));
            reached = end;
          }
          const drawn = pieces.map(({ start, end }) => text.slice(start, end)).join('');
          expect(drawn.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });

  it('says where each line begins in the whole', () => {
    const joined = join(['a divided dele-', 'gation and', 'a third']);
    expect(joined.pieces.map(({ start }) => joined.text.slice(start, start + 6))).toEqual([
      'a divi',
      'gation',
      'a thir',
    ]);
  });

  it('keeps every letter, whatever the lines', () => {
    const line = fc.stringMatching(/^[a-zA-Z朝鮮 -]{1,12}$/u).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (texts) => {
        const letters = (text: string) => text.replace(/[\s-]/g, '');
        expect(letters(join(texts).text)).toBe(letters(texts.join('')));
      }),
    );
  });
});

describe('collectHyphenated', () => {
  it('knows compounds inside of lines in lower case, and none that a line end made', () => {
    const lines = buildLines(
      aColumn(['Front-line posts and a high-ranking', 'visitor of the dele-', 'gation']),
    );
    expect([...collectHyphenated(lines)]).toEqual(['front-line']);
  });
});
