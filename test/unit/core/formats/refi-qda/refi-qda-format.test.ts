import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportInput } from '#core/formats/format.ts';
import { refiQdaFormat } from '#core/formats/refi-qda/refi-qda-format.ts';
import { anyExport } from '#test/support/any-export.ts';
import { expectGolden, readZip, unwrap } from '#test/support/golden.ts';
import { childElements, findElements, parseXml, type XmlElement } from '#test/support/parse-xml.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

function read(input: ExportInput): { readonly project: XmlElement; readonly text: string } {
  const files = readZip(refiQdaFormat.serialize(input));
  const project = parseXml(files['project.qde'] ?? '');
  const [source] = findElements(project, 'TextSource');
  const file = source?.attributes.plainTextPath?.replace('internal://', 'sources/') ?? '';
  return { project, text: files[file] ?? '' };
}

/** Child elements in the order that Project.xsd 1.0 (2019) demands. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  Project: ['Users', 'CodeBook', 'Sources', 'Links', 'Description'],
  Code: ['Description', 'Code'],
  TextSource: ['Description', 'PlainTextSelection'],
  PlainTextSelection: ['Description', 'Coding'],
  Coding: ['CodeRef'],
};
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function all(element: XmlElement): readonly XmlElement[] {
  return [element, ...childElements(element).flatMap(all)];
}

function findFaults(project: XmlElement): readonly string[] {
  const elements = all(project);
  const guids = elements.flatMap(({ attributes }) => attributes.guid ?? []);
  const references = elements.flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([key, value]) =>
      /^(targetGUID|originGUID|creatingUser|modifyingUser|creatingUserGUID)$/.test(key) ? [value] : [],
    ),
  );
  return [
    ...(new Set(guids).size === guids.length ? [] : ['a guid twice']),
    ...guids.filter((guid) => !GUID.test(guid)),
    ...references.filter((guid) => !guids.includes(guid)).map((guid) => `nothing is ${guid}`),
    ...elements.flatMap((element) => {
      const ranks = childElements(element).map(({ name }) => ORDER[element.name]?.indexOf(name) ?? 0);
      return ranks.every((rank, index) => rank >= (ranks[index - 1] ?? 0))
        ? []
        : [`order in ${element.name}`];
    }),
  ];
}

describe('refiQdaFormat', () => {
  it('matches the golden file', async () => {
    await expectGolden('refi-qda', 'rich', refiQdaFormat.serialize(aRichExport()));
  });

  it('keeps the schema’s order and references, and finds each selection by code points, whatever the brief holds', () => {
    fc.assert(
      fc.property(anyExport, (input) => {
        const { project, text } = read(input);
        expect(findFaults(project)).toEqual([]);
        const placed = input.annotations.filter(({ placement }) => placement === 'placed');
        const bare = (words: string) => words.replace(/[\p{Cc}\uFFFD-\uFFFF]/gu, '');
        const found = findElements(project, 'PlainTextSelection').map(({ attributes }) =>
          bare(
            Array.from(text).slice(Number(attributes.startPosition), Number(attributes.endPosition)).join(''),
          ),
        );
        expect(found).toEqual(placed.flatMap(({ spans }) => spans.map(({ quote }) => bare(quote.exact))));
      }),
      { numRuns: 40 },
    );
  });

  it('fails on planted errors: a code that is not there, elements out of order', () => {
    const files = readZip(refiQdaFormat.serialize(aRichExport()));
    const source = files['project.qde'] ?? '';
    expect(
      findFaults(
        parseXml(
          source.replace(/targetGUID="[^"]+"/, `targetGUID="${'0'.repeat(8)}-0000-0000-0000-000000000000"`),
        ),
      ),
    ).toHaveLength(1);
    expect(
      findFaults(
        parseXml(source.replace(/(<Users>[\s\S]*<\/Users>)\n(<CodeBook>[\s\S]*<\/CodeBook>)/, '$2\n$1')),
      ),
    ).toContain('order in Project');
  });

  it('turns labels, entities and assessments into codes, and relations into links', () => {
    const { project } = read(aRichExport());
    const names = findElements(project, 'Code').map(({ attributes }) => attributes.name);
    expect(names).toEqual(
      expect.arrayContaining([
        'Person',
        'Pak Il-su',
        'Confidence',
        'Moderate',
        'very likely (80–95 %, ICD 203)',
        'TLP:AMBER',
        'rail',
      ]),
    );
    expect(findElements(project, 'Link').map(({ attributes }) => attributes.name)).toEqual([
      'commands',
      'continues-passage',
    ]);
    expect(unwrap(refiQdaFormat.serialize(aRichExport())).losses).toEqual([
      '1 passage without a place left out',
      '1 discontinuous passage written as separate selections, linked to the first',
      '1 relation left out (an end is in another brief)',
    ]);
  });
});
