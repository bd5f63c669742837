import { describe, expect, it } from 'vitest';
import type { ExpectedPrint } from '#core/formats/pdf/expected-print.ts';
import { checkPdf } from '#electron/exporting/check-pdf.ts';
import { aColumn, aPdf } from '#test/support/pdf-files.ts';

const expected: ExpectedPrint = {
  title: 'Trains',
  blocks: ['On Tuesday three trains left for the border.', 'Nobody saw them come back.'],
  isComplete: true,
  banner: ['TLP:GREEN'],
  bookmarks: ['Index of passages', 'Source'],
};
const BOOKMARKS = [
  { title: 'Trains', page: 0 },
  { title: 'Index of passages', page: 1 },
  { title: 'Source', page: 1 },
];

const aPage = (...lines: readonly string[]) => ({
  texts: aColumn(['TLP:GREEN', ...lines, 'TLP:GREEN 1 / 2']),
});
const TEXT = aPage(
  '1 Train',
  'On Tuesday three trains 1 left for',
  'the border.',
  'Nobody saw them come back.',
);
const INDEX = aPage('Index of passages', '1 trains');

const refusal = (words: string) => ({
  ok: false,
  error: { code: 'export-refused', message: expect.stringContaining(words) },
});

describe('checkPdf', () => {
  it('takes a file in which another program finds text, marking and bookmarks', async () => {
    expect(await checkPdf(aPdf([TEXT, INDEX], {}, BOOKMARKS), expected)).toEqual({
      ok: true,
      value: undefined,
    });
  });

  it('refuses one that lacks a page of text', async () => {
    expect(await checkPdf(aPdf([INDEX, INDEX], {}, BOOKMARKS), expected)).toMatchObject(refusal('OnTuesday'));
  });

  it('refuses one in which signs have no letters', async () => {
    const holes = aPage('On Tuesday three tra ns left for', 'the border.', 'Nobody saw them come back.');
    expect(await checkPdf(aPdf([holes, INDEX], {}, BOOKMARKS), expected)).toMatchObject(refusal('not found'));
  });

  it('refuses one without bookmarks, or with a page that is not marked', async () => {
    expect(await checkPdf(aPdf([TEXT, INDEX]), expected)).toMatchObject(
      refusal('bookmark “Index of passages”'),
    );
    const bare = { texts: aColumn(['Index of passages']) };
    expect(await checkPdf(aPdf([TEXT, bare], {}, BOOKMARKS), expected)).toMatchObject(refusal('on page 2'));
  });

  it('refuses what is no PDF', async () => {
    expect(await checkPdf(new TextEncoder().encode('%PDF-1.4 nothing'), expected)).toMatchObject(
      refusal('cannot be opened'),
    );
  });
});
