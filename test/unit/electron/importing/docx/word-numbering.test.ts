import { describe, expect, it } from 'vitest';
import { readWordNumbering } from '#electron/importing/docx/word-numbering.ts';
import { parseXml } from '#electron/importing/xml/parse-xml.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

interface LevelFields {
  readonly format?: string;
  readonly text?: string;
  readonly start?: number;
}

function aLevel(index: number, { format = 'decimal', text = `%${index + 1}.`, start = 1 }: LevelFields = {}) {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
}

function numbering(levels: string, lists = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') {
  const markup = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${lists}</w:numbering>`;
  return readWordNumbering(parseXml(new TextEncoder().encode(markup)));
}

describe('readWordNumbering', () => {
  it('counts on from item to item', () => {
    const next = numbering(aLevel(0));
    expect([1, 2, 3].map(() => next({ numId: '1', level: 0 }))).toEqual(['1.', '2.', '3.']);
  });

  it('starts where the level says', () => {
    const next = numbering(aLevel(0, { start: 5 }));
    expect(next({ numId: '1', level: 0 })).toBe('5.');
  });

  it('writes the numbers of the levels above', () => {
    const next = numbering(aLevel(0) + aLevel(1, { text: '%1.%2)' }));
    const markers = [0, 1, 1, 0, 1].map((level) => next({ numId: '1', level }));
    expect(markers).toEqual(['1.', '1.1)', '1.2)', '2.', '2.1)']);
  });

  it('begins a deeper level at its start where nothing stood above', () => {
    const next = numbering(aLevel(0) + aLevel(1, { text: '%1.%2' }));
    expect(next({ numId: '1', level: 1 })).toBe('1.1');
  });

  it.each([
    ['upperRoman', ['I.', 'II.', 'III.', 'IV.']],
    ['lowerLetter', ['a.', 'b.', 'c.', 'd.']],
    ['decimalZero', ['01.', '02.', '03.', '04.']],
  ])('writes %s', (format, expected) => {
    const next = numbering(aLevel(0, { format }));
    expect(expected.map(() => next({ numId: '1', level: 0 }))).toEqual(expected);
  });

  it('shows a bullet for a character of a symbol font, and a dash as it is', () => {
    expect(numbering(aLevel(0, { format: 'bullet', text: '\uf0b7' }))({ numId: '1', level: 0 })).toBe('•');
    expect(numbering(aLevel(0, { format: 'bullet', text: '–' }))({ numId: '1', level: 0 })).toBe('–');
  });

  it('lets lists of one definition count on, unless one says where it starts', () => {
    const lists = `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    const next = numbering(aLevel(0), lists);
    const markers = ['1', '1', '2', '3', '3'].map((numId) => next({ numId, level: 0 }));
    expect(markers).toEqual(['1.', '2.', '3.', '1.', '2.']);
  });

  it('has no marker for lists, levels and files that define none', () => {
    expect(numbering(aLevel(0))({ numId: '7', level: 0 })).toBe('');
    expect(numbering(aLevel(0))({ numId: '1', level: 4 })).toBe('');
    expect(numbering(aLevel(0, { format: 'none' }))({ numId: '1', level: 0 })).toBe('');
    expect(readWordNumbering(undefined)({ numId: '1', level: 0 })).toBe('');
  });

  it('keeps a marker short that a hostile file makes long', () => {
    const next = numbering(aLevel(0, { text: `%1${'x'.repeat(500)}` }));
    expect(next({ numId: '1', level: 0 }).length).toBeLessThanOrEqual(12);
  });
});
