import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportInput } from '#core/formats/format.ts';
import { teiFormat } from '#core/formats/tei/tei-format.ts';
import { replaceForbidden } from '#core/formats/xml.ts';
import { anyExport } from '#test/support/any-export.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';
import { expectGolden, readExport, unwrap } from '#test/support/golden.ts';
import { childElements, findElements, parseXml, readText, type XmlElement } from '#test/support/parse-xml.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

const read = (input: ExportInput) => parseXml(readExport(teiFormat.serialize(input)));

/** Resolves `#string-range(id,offset,length)` as TEI counts: characters of the element's text. */
function resolve(document: XmlElement, target: string): readonly string[] {
  const blocks = new Map(
    ['p', 'ab']
      .flatMap((name) => findElements(document, name))
      .map((block) => [block.attributes['xml:id'], readText(block)]),
  );
  return target.split(' ').map((pointer) => {
    const [, id = '', offset, length] = /^#string-range\((\w+),(\d+),(\d+)\)$/.exec(pointer) ?? [];
    const words = Array.from(blocks.get(id) ?? '').slice(Number(offset), Number(offset) + Number(length));
    if (words.length !== Number(length)) throw new Error(`${pointer} leads outside`);
    return words.join('');
  });
}

function findDanglingPointers(document: XmlElement): readonly string[] {
  const all = (element: XmlElement): readonly XmlElement[] => [
    element,
    ...childElements(element).flatMap(all),
  ];
  const elements = all(document);
  const ids = elements.flatMap(({ attributes }) => attributes['xml:id'] ?? []);
  if (new Set(ids).size !== ids.length) throw new Error('an xml:id twice');
  const pointers = elements.flatMap(({ name, attributes }) =>
    name === 'annotation'
      ? []
      : ['target', 'active', 'passive', 'mutual'].flatMap((key) => attributes[key]?.split(' ') ?? []),
  );
  return pointers.filter((pointer) => !ids.includes(pointer.slice(1)));
}

describe('teiFormat', () => {
  it('matches the golden file', async () => {
    await expectGolden('tei', 'rich', teiFormat.serialize(aRichExport()));
  });

  it('is well-formed, and every range holds the words of its passage, whatever the text', () => {
    fc.assert(
      fc.property(anyExport, (input) => {
        const document = read(input);
        expect(findDanglingPointers(document)).toEqual([]);
        const blocks =
          input.text.blocks.length > 0 ? input.text.blocks : [{ start: 0, end: input.text.text.length }];
        const expected = input.annotations
          .filter(({ placement }) => placement === 'placed')
          .map(({ spans }) =>
            spans.flatMap((span) =>
              blocks.map((block) => {
                const start = Math.max(span.start, block.start);
                return start < span.end ? input.text.text.slice(start, Math.min(span.end, block.end)) : '';
              }),
            ),
          )
          .map((words) => replaceForbidden(words.join('')))
          .filter((words) => words !== '');
        const found = findElements(document, 'annotation').map(({ attributes }) =>
          resolve(document, attributes.target ?? '').join(''),
        );
        expect(found).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('counts offset and length in characters of the block', () => {
    const text = aText([
      [{ type: 'paragraph' }, 'first'],
      [{ type: 'paragraph' }, '🚂 at Rajin, then'],
    ]);
    const document = read(anExportInput({ text, annotations: [aPassage(text, 'Rajin')] }));
    const target = findElements(document, 'annotation')[0]?.attributes.target ?? '';
    expect(target).toBe('#string-range(b2,5,5)');
    expect(resolve(document, target)).toEqual(['Rajin']);
  });

  it('fails on planted errors: a range that leads outside, a pointer to nothing, an open element', () => {
    const source = readExport(teiFormat.serialize(aRichExport()));
    expect(() => resolve(parseXml(source), '#string-range(b1,20,99)')).toThrow('outside');
    expect(findDanglingPointers(parseXml(source.replace('target="#e1"', 'target="#e99"')))).toEqual(['#e99']);
    expect(() => parseXml(source.replace('</standOff>', ''))).toThrow();
  });

  it('points at each part of a passage that crosses blocks or is discontinuous', () => {
    const text = aText([
      [{ type: 'paragraph' }, 'one two'],
      [{ type: 'paragraph' }, 'three four'],
    ]);
    const document = read(anExportInput({ text, annotations: [aPassage(text, ['one', 'two\n\nthree'])] }));
    const target = findElements(document, 'annotation')[0]?.attributes.target ?? '';
    expect(resolve(document, target)).toEqual(['one', 'two', 'three']);
  });

  it('uses TEI’s own words for certainty, and lists entities by kind', () => {
    const document = read(aRichExport());
    const certainties = findElements(document, 'note').flatMap(({ attributes }) => attributes.cert ?? []);
    expect(new Set(certainties)).toEqual(new Set(['high', 'medium', 'low']));
    expect(findElements(document, 'persName').map(readText)).toEqual([
      'Pak Il-su',
      'Colonel Pak',
      'Park Il Soo',
    ]);
    expect(findElements(document, 'placeName').map(readText)).toEqual(['Rajin', 'Najin']);
    expect(findElements(document, 'relation')[0]?.attributes).toMatchObject({ name: 'commands' });
  });

  it('has header, standOff and text in this order', () => {
    expect(childElements(read(aRichExport())).map(({ name }) => name)).toEqual([
      'teiHeader',
      'standOff',
      'text',
    ]);
    expect(unwrap(teiFormat.serialize(aRichExport())).losses).toEqual([
      '1 passage without a place left out',
      '1 relation with another brief left out',
    ]);
  });
});
