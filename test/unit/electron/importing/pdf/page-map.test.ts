import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Advances, measureAdvances } from '#core/pages/char-advances.ts';
import { listBoxes, type PageBox } from '#core/pages/page-boxes.ts';
import type { PageRun } from '#core/pages/page-map.ts';
import { createPagePlaces } from '#core/pages/page-places.ts';
import { parseDocument } from '#electron/importing/parse-document.ts';
import { aColumn, aPdf, type PdfPageContent } from '#test/support/pdf-files.ts';
import { type DrawnPage, drawPdf } from '#test/support/pdf-glyphs.ts';

/** What a brief knows of its pages, and a second reading of the same pages to hold it to. */
async function readBoth(bytes: Uint8Array) {
  const parsed = await parseDocument({ bytes, fileName: 'a.pdf' });
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { text, pages = [] } = parsed.value;
  const places = createPagePlaces(pages);
  const drawn = await drawPdf(bytes);
  /** What stands under the boxes of a stretch of the text, page by page, as it is drawn. */
  const readUnder = (start: number, end: number): string =>
    drawn
      .map((page, number) => {
        const pieces = places.findPieces({ start, end }).filter((piece) => piece.page === number);
        const height = places.pages[number]?.height ?? 0;
        return readBoxes(page, listBoxes({ height }, pieces, spreadBy(page)));
      })
      .join('');
  return { text: text.text, places, drawn, readUnder };
}

function spreadBy({ items }: DrawnPage): (run: PageRun) => Advances | undefined {
  return (run) => {
    const item = items[run.item];
    return item && measureAdvances(item.text, run, item.widths);
  };
}

function readBoxes({ glyphs }: DrawnPage, boxes: readonly PageBox[]): string {
  return boxes
    .map((box) =>
      glyphs
        .filter(({ left, right, y, size }) => {
          const x = (left + right) / 2;
          const middle = y - size * 0.3;
          return (
            x > box.left && x < box.left + box.width && middle > box.top && middle < box.top + box.height
          );
        })
        .toSorted((one, other) => one.left - other.left)
        .map(({ characters }) => characters)
        .join(''),
    )
    .join('');
}

/** Spaces at line ends and the hyphens of divided words are the only difference between page and text. */
function normalise(words: string): string {
  return words.replace(/[\s\u00ad\u2010-]/g, '');
}

const PROSE = [
  'The brigade moved to the north on Mon-',
  'day along the railway and crossed the old',
  'bridge before dawn, two residents have said.',
  'They counted forty lorries, most of them so',
  'covered that nothing of the load was seen.',
];
const OTHER = [
  'The other column begins here and tells what',
  'the satellite saw: a train of covered wagons',
  'that stood for eleven hours at the station.',
  'Nobody can say what was in it, and the last',
  'image shows an empty siding and two cranes.',
];
const FRAMED = (lines: readonly string[], page: number): PdfPageContent => ({
  texts: [
    { x: 250, y: 820, text: 'SECRET//NOFORN' },
    ...aColumn(lines),
    { x: 290, y: 30, text: `Page ${page} of 3` },
  ],
});
const DOCUMENTS: Readonly<Record<string, readonly PdfPageContent[]>> = {
  'divided words': [{ texts: aColumn(PROSE) }],
  'columns that are drawn line by line': [
    {
      texts: PROSE.flatMap((left, index) => [
        { x: 60, y: 760 - index * 14, text: left },
        { x: 330, y: 760 - index * 14, text: OTHER[index] ?? '' },
      ]),
    },
  ],
  'headers and footers': [FRAMED(PROSE, 1), FRAMED(OTHER, 2), FRAMED(PROSE, 3)],
  'justified lines': [
    { texts: aColumn(PROSE).map((line, index) => ({ ...line, wordSpacing: index * 0.8 })) },
  ],
  lists: [
    {
      texts: [...aColumn(['1. The first point, which runs on to', 'the next line.', '2. The second point.'])],
    },
  ],
  'a page that lies on its side': [
    { rotate: 90, texts: OTHER.map((text, line) => ({ x: 60 + line * 14, y: 60, text, runsUp: true })) },
  ],
  'a page of which a part is shown': [{ cropBox: [40, 600, 500, 800], texts: aColumn(PROSE) }],
};

async function expectExact(bytes: Uint8Array, examples = 300): Promise<void> {
  const { text, readUnder } = await readBoth(bytes);
  const bounds = fc.integer({ min: 0, max: text.length });
  fc.assert(
    fc.property(bounds, bounds, (one, other) => {
      const [start, end] = [Math.min(one, other), Math.min(Math.max(one, other), Math.min(one, other) + 250)];
      const quote = text.slice(start, end);
      expect(normalise(readUnder(start, end))).toBe(normalise(quote));
    }),
    { numRuns: examples },
  );
}

describe('the map of pages', () => {
  it.each(Object.keys(DOCUMENTS))('has under each passage its words, and no others: %s', async (name) => {
    const bytes = aPdf(DOCUMENTS[name] ?? []);
    const { text, readUnder } = await readBoth(bytes);
    expect(text.length).toBeGreaterThan(40);
    const marker = /^(\d\. )?/.exec(text)?.[0].length ?? 0;
    expect(normalise(readUnder(marker, marker + 30))).toBe(normalise(text.slice(marker, marker + 30)));
    if (name !== 'lists') await expectExact(bytes);
  });

  it('knows nothing of what is left out of the text', async () => {
    const { text, places, drawn } = await readBoth(aPdf(DOCUMENTS['headers and footers'] ?? []));
    const all = places.findPieces({ start: 0, end: text.length });
    const least = Math.min(...all.map(({ run }) => run.y));
    const most = Math.max(...all.map(({ run }) => run.y));
    expect([least > 30, most < 820]).toEqual([true, true]);
    expect(drawn[0]?.glyphs.some(({ y }) => y < 30)).toBe(true);
  });

  it('says on which page an offset stands', async () => {
    const { text, places } = await readBoth(aPdf(DOCUMENTS['headers and footers'] ?? []));
    expect(places.findPage(0)).toBe(0);
    expect(places.findPage(text.indexOf('The other column'))).toBe(1);
    // Between two pages: the next words count.
    expect(places.findPage(text.indexOf('The other column') - 1)).toBe(1);
    expect(places.findPage(text.length + 5)).toBe(2);
  });

  it('turns a page upright that is stored on its side', async () => {
    const { places } = await readBoth(aPdf(DOCUMENTS['a page that lies on its side'] ?? []));
    expect(places.pages[0]).toMatchObject({ width: 842, height: 595 });
    expect(places.pages[0]?.runs[0]).toMatchObject({ x: 60, y: 535 });
  });

  it.each(['rail-traffic-tumangang', 'port-calls-multilingual'])(
    'holds for what LibreOffice writes: %s',
    async (name) => {
      const file = path.join(import.meta.dirname, '../../../../fixtures/office', `${name}.pdf`);
      const { text, places, readUnder } = await readBoth(await readFile(file));
      // Coloured signs are small drawings (Type 3), which the second reading does not follow.
      const isPlain = (at: number) =>
        !/\p{Extended_Pictographic}|\p{RI}/u.test(text.slice(at - 80, at + 160));
      const sentences = [...text.matchAll(/[A-Z][A-Za-z ,]{18,80}[a-z]/g)].filter(({ index }) =>
        isPlain(index),
      );
      expect(sentences.length).toBeGreaterThan(10);
      for (const { 0: quote, index } of sentences) {
        expect(normalise(readUnder(index, index + quote.length))).toBe(normalise(quote));
      }
      expect(places.pages.length).toBeGreaterThan(0);
    },
  );

  it('holds in scripts of every direction, and for letters that are joined', async () => {
    const file = path.join(import.meta.dirname, '../../../../fixtures/office/port-calls-multilingual.pdf');
    const { text, readUnder } = await readBoth(await readFile(file));
    const words = [
      ...text.matchAll(
        /\p{Script=Hangul}{2,}|\p{Script=Arabic}{2,}|[\p{Script=Han}\p{Script=Hiragana}]{2,}/gu,
      ),
    ];
    const count = (script: RegExp) => words.filter(([word]) => script.test(word)).length;
    expect(
      Math.min(count(/\p{Script=Hangul}/u), count(/\p{Script=Arabic}/u), count(/\p{Script=Han}/u)),
    ).toBeGreaterThan(0);
    // What is drawn from right to left is compared letter by letter, whatever the order.
    const letters = (drawn: string) => [...normalise(drawn).normalize('NFKC')].sort().join('');
    for (const { 0: word, index } of words)
      expect(letters(readUnder(index, index + word.length))).toBe(letters(word));
  });
});
