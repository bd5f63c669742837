import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docxFormat } from '#core/formats/docx/docx-format.ts';
import type { ExportInput } from '#core/formats/format.ts';
import { replaceForbidden } from '#core/formats/xml.ts';
import { anyExport } from '#test/support/any-export.ts';
import { aBrief } from '#test/support/builders.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';
import { expectGolden, readZip, unwrap } from '#test/support/golden.ts';
import { childElements, findElements, parseXml, readText, type XmlElement } from '#test/support/parse-xml.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

const readParts = (input: ExportInput) => readZip(docxFormat.serialize(input));

function readPart(input: ExportInput, path: string): XmlElement {
  return parseXml(readParts(input)[path] ?? '');
}

/** What a run says; the marks of portions are not words of the brief. */
function readRun(run: XmlElement): string {
  if (findElements(run, 'w:rStyle').some(({ attributes }) => attributes['w:val'] === 'PortionMark'))
    return '';
  return childElements(run)
    .map(({ name, content }) =>
      name === 'w:t' ? content.join('') : name === 'w:br' ? '\n' : name === 'w:tab' ? '\t' : '',
    )
    .join('');
}

const MARKS = ['w:commentRangeStart', 'w:commentRangeEnd', 'w:r'];

/** Range marks and runs in document order. */
function listMarks(element: XmlElement): readonly XmlElement[] {
  return MARKS.includes(element.name) ? [element] : childElements(element).flatMap(listMarks);
}

/** Collects, as Word does, the words inside each comment's range, by the comment's id. */
function readRanges(document: XmlElement): ReadonlyMap<string, string> {
  const open = new Set<string>();
  const words = new Map<string, string>();
  for (const mark of listMarks(document)) {
    const id = mark.attributes['w:id'] ?? '';
    if (mark.name === 'w:r') for (const key of open) words.set(key, (words.get(key) ?? '') + readRun(mark));
    else if (mark.name === 'w:commentRangeEnd' && !open.delete(id))
      throw new Error(`range ${id} did not begin`);
    else if (mark.name === 'w:commentRangeStart') words.set([...open.add(id)].at(-1) ?? id, '');
  }
  if (open.size > 0) throw new Error('a range does not end');
  return words;
}

/** The part of each placed span that stands in a block: blank lines between blocks are no words of the document. */
function listExpected({ text, annotations }: ExportInput): readonly string[] {
  const blocks = text.blocks.length > 0 ? text.blocks : [{ start: 0, end: text.text.length }];
  return annotations
    .filter(({ placement }) => placement === 'placed')
    .flatMap(({ spans }) =>
      spans.map((span) =>
        replaceForbidden(
          blocks
            .map(({ start, end }) => [Math.max(start, span.start), Math.min(end, span.end)] as const)
            .map(([start, end]) => (start < end ? text.text.slice(start, end) : ''))
            .join(''),
        ),
      ),
    );
}

describe('docxFormat', () => {
  it('matches the golden file', async () => {
    await expectGolden('docx', 'rich', docxFormat.serialize(aRichExport()));
  });

  it('anchors each comment on exactly the words of its passage, whatever the text', () => {
    fc.assert(
      fc.property(anyExport, (input) => {
        const ranges = readRanges(readPart(input, 'word/document.xml'));
        const ids = findElements(readPart(input, 'word/comments.xml'), 'w:comment').map(
          ({ attributes }) => attributes['w:id'] ?? '',
        );
        expect(ids.map((id) => ranges.get(id))).toEqual(listExpected(input));
        expect(ranges.size).toBe(ids.length);
      }),
      { numRuns: 40 },
    );
  });

  it('fails on a planted error: a range that begins one run too late', () => {
    const source = readParts(aRichExport())['word/document.xml'] ?? '';
    const shifted = source.replace(/(<w:commentRangeStart w:id="1"\/>)(<w:r>.*?<\/w:r>)/, '$2$1');
    const expected = listExpected(aRichExport());
    expect(readRanges(parseXml(source)).get('1')).toBe(expected[1]);
    expect(readRanges(parseXml(shifted)).get('1')).not.toBe(expected[1]);
  });

  it('says in the comment who, what and how sure, confidence and likelihood apart', () => {
    const comments = findElements(readPart(aRichExport(), 'word/comments.xml'), 'w:comment');
    const judgment = comments.find((comment) => readText(comment).includes('axle weight'));
    expect(judgment?.attributes).toMatchObject({
      'w:author': 'R. Analyst',
      'w:date': '2024-10-28T12:00:00Z',
      'w:initials': 'RA',
    });
    expect(
      childElements(judgment ?? comments[0] ?? readPart(aRichExport(), 'word/comments.xml')).map(readText),
    ).toEqual([
      '8 Judgment',
      'Confidence: Moderate',
      'Likelihood: very likely (80–95 %, ICD 203)',
      'Grade: C3',
      'Marking: TLP:AMBER',
      'Rests on axle weight alone.',
    ]);
  });

  it('puts the marking into header and footer, TLP as coloured text on black', () => {
    for (const path of ['word/header1.xml', 'word/footer1.xml']) {
      const part = readPart(aRichExport(), path);
      expect(readText(part)).toContain(' TLP:AMBER ');
      expect(findElements(part, 'w:shd')[0]?.attributes['w:fill']).toBe('000000');
      expect(findElements(part, 'w:color')[0]?.attributes['w:val']).toBe('FFC000');
    }
    expect(readText(readPart(anExportInput(), 'word/header1.xml'))).toBe('');
  });

  it('marks each paragraph as high as the highest of its passages, and a passage inside before its words', () => {
    const document = readText(readPart(aRichExport(), 'word/document.xml'));
    expect(document).toContain('(TLP:AMBER) A dispatcher told');
    expect(document).toContain('(TLP:AMBER) It is very likely');
  });

  it('marks paragraphs on every scheme, lists and headings too, and none whose passages bear no marking', () => {
    const marking = (scheme: string, level: string) => ({ scheme, level, controls: [] });
    const text = aText([
      [{ type: 'heading', level: 2 }, 'Sources'],
      [{ type: 'paragraph' }, 'Alpha then Bravo.'],
      [{ type: 'list-item', level: 1, marker: '•' }, 'Charlie went.'],
      [{ type: 'paragraph' }, 'Delta stayed.'],
    ]);
    const input = anExportInput({
      text,
      annotations: [
        aPassage(text, 'Sources', { id: 's', markings: [marking('us', 'secret')] }),
        aPassage(text, 'Alpha', { id: 'a', markings: [marking('tlp2', 'green'), marking('us', 'secret')] }),
        aPassage(text, 'Bravo', { id: 'b', markings: [marking('tlp2', 'red')] }),
        aPassage(text, 'Charlie', { id: 'c', markings: [marking('tlp2', 'amber')] }),
        aPassage(text, 'Delta', { id: 'd' }),
      ],
    });
    const paragraphs = findElements(readPart(input, 'word/document.xml'), 'w:p').map(readText);
    expect(paragraphs.slice(1, 5)).toEqual([
      '(S) Sources',
      '(TLP:RED) (S) Alpha then (TLP:RED) Bravo.',
      '(TLP:AMBER) Charlie went.',
      'Delta stayed.',
    ]);
  });

  it('keeps headings, bullets and the numbers of ordered lists', () => {
    const text = aText([
      [{ type: 'heading', level: 2 }, 'Points'],
      [{ type: 'list-item', level: 1, marker: '3.' }, 'third'],
      [{ type: 'list-item', level: 1, marker: '4.' }, 'fourth'],
      [{ type: 'list-item', level: 1, marker: 'b)' }, 'lettered'],
      [{ type: 'list-item', level: 2, marker: '•' }, 'bullet'],
    ]);
    const document = readPart(anExportInput({ text }), 'word/document.xml');
    const paragraphs = findElements(document, 'w:p').slice(1, 6);
    expect(paragraphs.map((paragraph) => findElements(paragraph, 'w:numId')[0]?.attributes['w:val'])).toEqual(
      [undefined, '2', '2', undefined, '1'],
    );
    expect(findElements(paragraphs[0] ?? document, 'w:pStyle')[0]?.attributes['w:val']).toBe('Heading2');
    expect(readText(paragraphs[3] ?? document)).toBe('b)lettered');
    const starts = findElements(readPart(anExportInput({ text }), 'word/numbering.xml'), 'w:startOverride');
    expect(starts.map(({ attributes }) => attributes['w:val'])).toEqual(['3']);
  });

  it('sets right-to-left paragraphs as such', () => {
    const text = aText([
      [{ type: 'paragraph' }, 'قطار'],
      [{ type: 'paragraph' }, 'train'],
    ]);
    const paragraphs = findElements(readPart(anExportInput({ text }), 'word/document.xml'), 'w:p');
    const isRtl = (words: string) =>
      paragraphs.some(
        (paragraph) => readText(paragraph) === words && findElements(paragraph, 'w:bidi').length > 0,
      );
    expect([isRtl('قطار'), isRtl('train')]).toEqual([true, false]);
  });

  it('remembers which comment is which passage, by an id that Word keeps', () => {
    const map = findElements(readPart(aRichExport(), 'customXml/item1.xml'), 'comment').map(
      ({ attributes }) => attributes,
    );
    const paragraphs = findElements(readPart(aRichExport(), 'word/comments.xml'), 'w:p').flatMap(
      ({ attributes }) => attributes['w14:paraId'] ?? [],
    );
    expect(map.map(({ paragraph }) => paragraph)).toEqual(paragraphs);
    expect(map.filter(({ passage }) => passage === 'a-split').map(({ part }) => part)).toEqual(['0', '1']);
    for (const id of paragraphs) expect(Number.parseInt(id, 16)).toBeLessThan(0x80000000);
  });

  it('names every part in its content types and relationships', () => {
    const files = readParts(aRichExport());
    const types = files['[Content_Types].xml'] ?? '';
    for (const path of Object.keys(files).filter(
      (name) => name.startsWith('word/') && !name.endsWith('.rels'),
    )) {
      expect(types).toContain(`PartName="/${path}"`);
    }
    const targets = findElements(parseXml(files['word/_rels/document.xml.rels'] ?? ''), 'Relationship').map(
      ({ attributes }) => attributes.Target ?? '',
    );
    for (const target of targets)
      expect(Object.keys(files)).toContain(target.startsWith('../') ? target.slice(3) : `word/${target}`);
  });

  it('prints the title once and lists orphans in the annex', () => {
    const body = readText(readPart(aRichExport(), 'word/document.xml'));
    expect(body.split('Rail traffic at the crossing')).toHaveLength(2);
    expect(body).toContain('Passages without a place');
    const text = aText([[{ type: 'paragraph' }, 'Alpha']]);
    const bare = anExportInput({
      brief: aBrief({ title: 'Elsewhere' }),
      text,
      annotations: [aPassage(text, 'Alpha')],
    });
    expect(readText(readPart(bare, 'word/document.xml'))).toContain('Elsewhere');
    expect(unwrap(docxFormat.serialize(aRichExport())).losses).toEqual([
      '1 discontinuous passage with a comment on each part',
    ]);
  });
});
