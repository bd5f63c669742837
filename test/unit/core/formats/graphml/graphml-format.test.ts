import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportInput } from '#core/formats/format.ts';
import { graphmlFormat } from '#core/formats/graphml/graphml-format.ts';
import { anyExport } from '#test/support/any-export.ts';
import { expectGolden, readExport, unwrap } from '#test/support/golden.ts';
import { childElements, findElements, parseXml, readText, type XmlElement } from '#test/support/parse-xml.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

const read = (input: ExportInput) => parseXml(readExport(graphmlFormat.serialize(input)));

/** What networkx and Gephi stop at: keys not declared or of the other kind, edges without nodes, ids twice. */
function findFaults(document: XmlElement): readonly string[] {
  const keys = new Map(findElements(document, 'key').map(({ attributes }) => [attributes.id, attributes]));
  const nodes = findElements(document, 'node').map(({ attributes }) => attributes.id);
  const data = ['node', 'edge'].flatMap((kind) =>
    findElements(document, kind).flatMap((element) =>
      childElements(element).map((child) => ({ kind, key: child.attributes.key, value: readText(child) })),
    ),
  );
  return [
    ...(new Set(nodes).size === nodes.length ? [] : ['a node twice']),
    ...data.flatMap(({ kind, key }) => (keys.get(key)?.for === kind ? [] : [`key ${key}`])),
    ...data.flatMap(({ key, value }) =>
      keys.get(key)?.['attr.type'] !== 'int' || /^\d+$/.test(value) ? [] : [`number ${key}`],
    ),
    ...findElements(document, 'edge').flatMap(({ attributes }) =>
      [attributes.source, attributes.target].flatMap((end) => (nodes.includes(end) ? [] : [`end ${end}`])),
    ),
  ];
}

describe('graphmlFormat', () => {
  it('matches the golden file', async () => {
    await expectGolden('graphml', 'rich', graphmlFormat.serialize(aRichExport()));
  });

  it('is a graph without faults, whatever the brief holds', () => {
    fc.assert(
      fc.property(anyExport, (input) => {
        expect(findFaults(read(input))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('fails on planted errors', () => {
    const source = readExport(graphmlFormat.serialize(aRichExport()));
    expect(findFaults(parseXml(source.replace('<data key="kind">', '<data key="colour">')))).toContain(
      'key colour',
    );
    expect(findFaults(parseXml(source.replace('target="e.brigade"', 'target="e.nobody"')))).toContain(
      'end e.nobody',
    );
  });

  it('has entities, relations and the passages that relations refer to', () => {
    const document = read(aRichExport());
    expect(findElements(document, 'node').map(({ attributes }) => attributes.id)).toEqual([
      'e.rajin',
      'e.pak',
      'e.brigade',
      'p.brief-1.a-event',
      'p.brief-2.elsewhere',
    ]);
    expect(findElements(document, 'edge')).toHaveLength(2);
    expect(unwrap(graphmlFormat.serialize(aRichExport())).losses).toEqual([
      '14 passages that no relation refers to',
    ]);
  });
});
