import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { htmlFormat } from '#core/formats/html/html-format.ts';
import { anyExport } from '#test/support/any-export.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';
import { expectGolden, readExport } from '#test/support/golden.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

function open(source: string) {
  const window = new Window({ settings: { disableCSSFileLoading: true } });
  window.document.write(source);
  return window.document;
}

const page = readExport(htmlFormat.serialize(aRichExport()));

describe('htmlFormat', () => {
  it('matches the golden file', async () => {
    await expectGolden('html', 'rich', htmlFormat.serialize(aRichExport()));
  });

  it('is one file that runs and loads nothing', () => {
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<(script|link|img|iframe|object|embed|form|base)\b/i);
    expect(page).not.toMatch(/url\(|@import/);
    const { length } = open(page).querySelectorAll('[src], [onclick], [onload], [onerror]');
    expect(length).toBe(0);
  });

  it('has the landmarks and names that assistive technology needs', () => {
    const document = open(page);
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    for (const landmark of ['header', 'nav', 'main', 'footer']) {
      expect(document.querySelectorAll(landmark)).toHaveLength(1);
    }
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(
      [...document.querySelectorAll('thead th')].every((cell) => cell.getAttribute('scope') === 'col'),
    ).toBe(true);
    expect(document.querySelector('article')?.getAttribute('lang')).toBe('en');
  });

  it('has unique ids and no link that leads nowhere', () => {
    const document = open(page);
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(links.filter((href) => !href.startsWith('#') || !ids.includes(href.slice(1)))).toEqual([]);
  });

  it('shows the marking at the top and at the bottom, and why it is higher than the brief’s', () => {
    const banners = [...open(page).querySelectorAll('.banner')].map((banner) => banner.textContent.trim());
    expect(banners).toEqual([
      'TLP:AMBER  Highest marking of a passage; the brief itself is marked TLP:GREEN.',
      'TLP:AMBER',
    ]);
  });

  it('paints nested passages one inside the other and draws a line for each state', () => {
    const nested = [...open(page).querySelectorAll('mark mark')].map((mark) => mark.textContent);
    expect(nested).toContain('Rajin');
    expect(page).toMatch(/class="c5 u\d low"/);
    expect(page).toMatch(/class="c3 u\d draft"/);
    expect(page).toMatch(/class="c4 u\d rejected"/);
  });

  it('lists orphans apart and does not mark them in the text', () => {
    const document = open(page);
    expect(document.querySelector('#orphans')?.textContent).toContain('the size was not given');
    expect(document.querySelector('#text')?.textContent).not.toContain('the size was not given');
  });

  it('leaves out what a bare brief does not have', () => {
    const bare = readExport(htmlFormat.serialize(anExportInput()));
    expect(bare).not.toMatch(/class="banner|id="entities"|id="relations"|id="passages"|id="orphans"/);
    expect(bare).toContain('Alpha team moved north.');
  });

  it('prints the title once', () => {
    const text = aText([[{ type: 'paragraph' }, 'Alpha']]);
    const input = anExportInput({ text, annotations: [aPassage(text, 'Alpha')] });
    expect(readExport(htmlFormat.serialize(input)).match(/<h1/g)).toHaveLength(1);
    expect(page.match(/<h1/g)).toHaveLength(1);
  });

  it('shows every word of the text and of every passage, whatever they hold', () => {
    const seen = (words: string) => words.replace(/(?![\t\n])\p{Cc}/gu, '\uFFFD');
    fc.assert(
      fc.property(anyExport, (input) => {
        const document = open(readExport(htmlFormat.serialize(input)));
        for (const reference of document.querySelectorAll('.ref')) reference.remove();
        for (const portion of document.querySelectorAll('article .portion')) portion.remove();
        const shown = [...document.querySelectorAll('article .text')].map(
          (element) => (element.querySelector('.words') ?? element).textContent,
        );
        const blocks = input.text.blocks.filter(({ type }) => type !== 'page-break');
        const expected = blocks.map(({ start, end }) => seen(input.text.text.slice(start, end)));
        // A line feed right after <pre> is not shown by HTML.
        const trimmed = (words: string) => words.replace(/^\n/, '');
        expect(shown.map(trimmed)).toEqual(
          (blocks.length > 0 ? expected : [seen(input.text.text)]).map(trimmed),
        );
        expect(document.querySelectorAll('b')).toHaveLength(document.querySelectorAll('.note b').length);
        expect(document.querySelectorAll('script, img, i')).toHaveLength(0);
      }),
      { numRuns: 25 },
    );
  });
});
