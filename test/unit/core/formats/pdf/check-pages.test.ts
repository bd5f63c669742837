import { describe, expect, it } from 'vitest';
import { ALL_PAGES_LIMIT, checkPages, type PrintedPages } from '#core/formats/pdf/check-pages.ts';
import type { ExpectedPrint } from '#core/formats/pdf/expected-print.ts';
import { unwrap } from '#test/support/golden.ts';

const NUMBERS = 'zero one two three four five six seven eight nine'.split(' ');
/** A paragraph that no other page has. */
const describePage = (page: number) =>
  `Sighting ${[...String(page)].map((digit) => NUMBERS[Number(digit)]).join(' ')} was of a train that stood at the crossing until dusk`;

interface PrintFields extends Partial<ExpectedPrint> {
  readonly count?: number;
  readonly annexPage?: number;
  /** What a page shows instead of what it should. */
  readonly spoil?: (page: number, words: string) => string;
  readonly read?: number[];
}

/** As many pages of text as asked for and one of tables. */
function aPrint({ count = 3, spoil = (_page, words) => words, read = [], ...fields }: PrintFields = {}) {
  const expected: ExpectedPrint = {
    title: 'Trains',
    blocks: Array.from({ length: count }, (_, page) => describePage(page)),
    isComplete: true,
    banner: ['TLP:GREEN'],
    bookmarks: ['Index of passages', 'Source'],
    ...fields,
  };
  const pages: PrintedPages = {
    count: count + 1,
    bookmarks: ['Trains', 'Index of passages', 'Source'],
    annexPage: count,
    async readPage(page) {
      read.push(page);
      const words = page < count ? describePage(page) : 'Index of passages 1 train';
      return spoil(page, `1 Train Unit ${words} TLP:GREEN Trains TLP:GREEN ${page + 1} / ${count + 1}`);
    },
  };
  return checkPages(pages, expected);
}

const refusal = (words: string) => ({
  ok: false,
  error: { code: 'export-refused', message: expect.stringContaining(words) },
});

describe('checkPages', () => {
  it('takes pages that hold the whole brief', async () => {
    unwrap(await aPrint());
  });

  it('refuses words that are missing', async () => {
    const spoil = (page: number, words: string) => (page === 1 ? words.replace('crossing', '') : words);
    expect(await aPrint({ spoil })).toMatchObject(refusal('not found in their place'));
  });

  it('refuses what lost its ligatures', async () => {
    const blocks = ['The traffic office confirmed that five flatcars left the field'];
    const spoil = () => 'The tra c o ce con rmed that ve atcars le the eld TLP:GREEN Trains TLP:GREEN';
    expect(await aPrint({ count: 1, blocks, spoil })).toMatchObject(refusal('not found in their place'));
  });

  it('refuses a page without its marking above and below', async () => {
    const spoil = (page: number, words: string) => (page === 2 ? words.replace('TLP:GREEN', '') : words);
    expect(await aPrint({ spoil })).toMatchObject(refusal('page 3 the marking TLP:GREEN'));
  });

  it('refuses a file without its bookmarks, or without pages', async () => {
    expect(await aPrint({ bookmarks: ['Relations'] })).toMatchObject(refusal('the bookmark “Relations”'));
    const none = { count: 0, bookmarks: [], annexPage: 0, readPage: async () => '' };
    const expected = { title: '', blocks: [], isComplete: true, banner: [], bookmarks: [] };
    expect(await checkPages(none, expected)).toMatchObject(refusal('no page'));
  });

  describe('with very many pages', () => {
    const count = 400;

    it('reads five stretches, the first and last pages of the text among them', async () => {
      const read: number[] = [];
      unwrap(await aPrint({ count, read }));
      expect(read.length).toBeLessThan(ALL_PAGES_LIMIT);
      expect(read[0]).toBe(0);
      expect(read.at(-1)).toBe(count - 1);
      expect(new Set(read.map((page, index) => page - index)).size).toBe(5);
    });

    it('refuses a page in a stretch that does not go on', async () => {
      for (const bad of [3, count - 3])
        expect(
          await aPrint({ count, spoil: (page, words) => (page === bad ? 'TLP:GREEN TLP:GREEN' : words) }),
        ).toMatchObject(refusal('does not have the words'));
    });

    it('takes pages whose notes quote other places of the text', async () => {
      unwrap(await aPrint({ count, spoil: (page, words) => `${describePage((page * 7) % count)} ${words}` }));
    });

    it('still looks for marking and bookmarks where letters cannot be compared', async () => {
      const spoil = () => 'something else TLP:GREEN TLP:GREEN';
      unwrap(await aPrint({ count, isComplete: false, spoil }));
      expect(await aPrint({ count, isComplete: false, spoil: () => 'TLP:GREEN' })).toMatchObject(
        refusal('marking'),
      );
    });
  });
});
