import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '#electron/importing/parse-document.ts';
import { utf8 } from '#test/support/bytes.ts';
import { aColumn, aPdf, damagePage, type PdfPageContent } from '#test/support/pdf-files.ts';

async function parse(pages: readonly PdfPageContent[], info: Readonly<Record<string, string>> = {}) {
  const parsed = await parseDocument({ bytes: aPdf(pages, info), fileName: 'a.pdf' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

async function read(...pages: readonly PdfPageContent[]): Promise<string[]> {
  const { text } = await parse(pages);
  return text.blocks.map(
    ({ start, end, ...block }) => `${Object.values(block).join(' ')}: ${text.text.slice(start, end)}`,
  );
}

const LEFT = [
  'The brigade moved to the north on Mon-',
  'day along the railway and crossed the old',
  'bridge before dawn, two residents have said.',
  'They counted forty lorries, most of them so',
  'covered that nothing of the load was seen.',
];
const RIGHT = [
  'The other column begins here and tells what',
  'the satellite saw: a train of covered wagons',
  'that stood for eleven hours at the station.',
  'Nobody can say what was in it, and the last',
  'image shows an empty siding and two cranes.',
];

describe('pdf', () => {
  it('puts lines together to paragraphs and divided words to words', async () => {
    expect(await read({ texts: aColumn([...LEFT]) })).toEqual([
      'paragraph: The brigade moved to the north on Monday along the railway and crossed the old bridge before dawn, two residents have said. They counted forty lorries, most of them so covered that nothing of the load was seen.',
    ]);
  });

  it('keeps the hyphen of a compound that stands elsewhere in one line', async () => {
    const [paragraph] = await read({
      texts: aColumn([
        'A front-line unit held the bank of the river.',
        'Units behind the front-',
        'line were moved on Monday night, they say.',
      ]),
    });
    expect(paragraph).toContain('behind the front-line were moved');
  });

  it('reads columns one after the other, below a title that lies across both', async () => {
    const title = { x: 60, y: 800, size: 22, text: 'A title that lies across both of the columns' };
    // The page draws line by line from edge to edge, as some programs do.
    const texts = LEFT.flatMap((left, index) => [
      { x: 60, y: 760 - index * 14, text: left },
      { x: 330, y: 760 - index * 14, text: RIGHT[index] ?? '' },
    ]);
    const blocks = await read({ texts: [title, ...texts] });
    expect(blocks).toEqual([
      'heading 1: A title that lies across both of the columns',
      expect.stringMatching(/^paragraph: The brigade .* was seen\.$/),
      expect.stringMatching(/^paragraph: The other column .* two cranes\.$/),
    ]);
  });

  it('reads rows of a table as rows, not as columns', async () => {
    const rows = ['Unit', '12 Bde', '14 Bde', '15 Bde', '16 Bde'].flatMap((unit, index) => [
      { x: 60, y: 700 - index * 14, text: unit },
      { x: 200, y: 700 - index * 14, text: index === 0 ? 'Men' : `${index}00` },
      { x: 330, y: 700 - index * 14, text: 'North' },
    ]);
    expect(await read({ texts: rows })).toEqual([
      'preformatted: Unit   Men   North\n12 Bde   100   North\n14 Bde   200   North\n15 Bde   300   North\n16 Bde   400   North',
    ]);
  });

  it('finds lists, sections and indented paragraphs', async () => {
    expect(
      await read({
        texts: [
          { x: 60, y: 800, size: 16, text: 'Key judgments' },
          { x: 60, y: 770, text: '\u0095' },
          { x: 75, y: 770, text: 'The first point, which runs on to the' },
          { x: 75, y: 756, text: 'next line.' },
          { x: 60, y: 742, text: '\u0095' },
          { x: 75, y: 742, text: 'The second.' },
          { x: 72, y: 720, text: 'An indented paragraph begins here and goes on to' },
          { x: 60, y: 706, text: 'a second line at the margin.' },
          { x: 72, y: 692, text: 'Another one begins.' },
        ],
      }),
    ).toEqual([
      'heading 1: Key judgments',
      'list-item 1 •: The first point, which runs on to the next line.',
      'list-item 1 •: The second.',
      'paragraph: An indented paragraph begins here and goes on to a second line at the margin.',
      'paragraph: Another one begins.',
    ]);
  });

  it('marks pages and leaves out what each of them repeats', async () => {
    const pages = [LEFT, RIGHT, LEFT].map((lines, index) => ({
      texts: [
        { x: 250, y: 820, text: 'SECRET//NOFORN' },
        ...aColumn(lines),
        { x: 290, y: 30, text: `Page ${index + 1} of 3` },
      ],
    }));
    const { text, notes } = await parse(pages);
    expect(text.blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'page-break',
      'paragraph',
      'page-break',
      'paragraph',
    ]);
    expect(text.text).not.toMatch(/SECRET|Page/);
    expect(notes).toContain('Page header or footer: SECRET//NOFORN');
  });

  it('says which pages hold no text, and refuses a scan', async () => {
    const { notes } = await parse([{ texts: aColumn(LEFT) }, { texts: [] }]);
    expect(notes).toContain('No text on page 2: they may be pictures.');
    expect(await parseDocument({ bytes: aPdf([{ texts: [] }]), fileName: 'scan.pdf' })).toMatchObject({
      error: {
        code: 'file-empty',
        message: expect.stringContaining('“scan.pdf” holds no text: its pages are pictures'),
      },
    });
  });

  it('hands on highlights and comments at the words under them', async () => {
    const { text, marks } = await parse([
      {
        texts: aColumn(['The 12th brigade moved', 'north on Monday.']),
        highlights: [
          { box: [82, 756, 145, 770], author: 'R. Analyst' },
          { box: [60, 742, 90, 756], note: 'Confirmed?' },
        ],
      },
    ]);
    expect(
      marks?.map(({ start, end, ...mark }) => ({ ...mark, words: text.text.slice(start, end) })),
    ).toEqual([
      { kind: 'highlight', note: '', author: 'R. Analyst', words: expect.stringMatching(/12th brigade/) },
      { kind: 'comment', note: 'Confirmed?', author: '', words: expect.stringMatching(/^north/) },
    ]);
  });

  it('takes title, author and date, but no name of a file for a title', async () => {
    const info = { Title: 'Rail traffic', Author: 'A. One', CreationDate: 'D:20241028090000Z' };
    const { title, source } = await parse([{ texts: aColumn(LEFT) }], info);
    expect(title).toBe('Rail traffic');
    expect(source).toMatchObject({ author: 'A. One', published: '2024-10-28', importer: 'pdf/2' });
    const named = await parse([{ texts: aColumn(LEFT) }], { Title: 'Microsoft Word - draft3.docx' });
    expect(named.title).toMatch(/^The brigade moved/);
  });

  it('leaves a damaged page out, says which, and reads the others', async () => {
    const pages = [LEFT, RIGHT, LEFT].map((lines) => ({ texts: aColumn(lines) }));
    const parsed = await parseDocument({ bytes: damagePage(aPdf(pages), 3), fileName: 'a.pdf' });
    if (!parsed.ok) throw new Error(parsed.error.message);
    const { text, notes, pages: map } = parsed.value;
    expect(text.text.match(/The brigade/g)).toHaveLength(1);
    expect(text.text).toContain('The other column');
    expect(notes).toContain('Damaged and left out: page 3.');
    expect(map?.map(({ runs }) => runs.length)).toEqual([5, 5, 0]);
  });

  it('says how many pages it has read', async () => {
    const told: unknown[] = [];
    const pages = [LEFT, RIGHT, LEFT].map((lines) => ({ texts: aColumn(lines) }));
    await parseDocument({ bytes: aPdf(pages), fileName: 'a.pdf' }, (progress) => told.push(progress));
    expect(told).toEqual([1, 2, 3].map((done) => ({ done, total: 3 })));
  });

  it('asks for the password of a locked document, and takes it', async () => {
    const file = path.join(import.meta.dirname, '../../../../fixtures/office/locked.pdf');
    const bytes = await readFile(file);
    expect(await parseDocument({ bytes, fileName: 'locked.pdf' })).toMatchObject({
      error: { code: 'file-locked', message: expect.stringContaining('protected with a password') },
    });
    expect(await parseDocument({ bytes, fileName: 'locked.pdf', password: 'semaphore' })).toMatchObject({
      value: { text: { text: expect.stringContaining('Rail traffic at the Tumangang crossing') } },
    });
  });

  it.each([
    ['no objects', '%PDF-1.7\nnothing here'],
    ['a script', '%PDF-1.7\n1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >> endobj'],
    [
      'a page tree that contains itself',
      '%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj << /Type /Pages /Kids [2 0 R] /Count 1 >> endobj trailer << /Root 1 0 R >>',
    ],
  ])('refuses %s, naming the file', async (_, source) => {
    expect(await parseDocument({ bytes: utf8(source), fileName: 'bad.pdf' })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('“bad.pdf”') },
    });
  });
});
