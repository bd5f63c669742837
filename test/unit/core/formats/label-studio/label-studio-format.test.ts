import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ExportInput } from '#core/formats/format.ts';
import { labelStudioFormat } from '#core/formats/label-studio/label-studio-format.ts';
import { anyExport } from '#test/support/any-export.ts';
import { expectGolden, readExport, unwrap } from '#test/support/golden.ts';
import { findElements, parseXml, type XmlElement } from '#test/support/parse-xml.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

const regionValue = z.looseObject({
  start: z.int(),
  end: z.int(),
  text: z.union([z.string(), z.array(z.string())]),
});
const control = z.object({
  id: z.string(),
  from_name: z.string(),
  to_name: z.literal('text'),
  type: z.enum(['labels', 'choices', 'textarea']),
  value: regionValue,
});
const resultItem = z.union([
  z.object({
    type: z.literal('relation'),
    from_id: z.string(),
    to_id: z.string(),
    direction: z.enum(['left', 'right', 'bi']),
    labels: z.array(z.string()),
  }),
  control,
]);
const tasksRules = z.tuple([
  z.object({
    id: z.int(),
    data: z.object({ text: z.string() }),
    annotations: z.tuple([z.object({ result: z.array(resultItem) })]),
    predictions: z.tuple([]),
  }),
]);

function read(input: ExportInput) {
  const result = labelStudioFormat.serialize(input);
  const [task] = tasksRules.parse(JSON.parse(readExport(result, '.json')));
  return {
    text: task.data.text,
    items: task.annotations[0].result,
    config: parseXml(readExport(result, '.config.xml')),
  };
}

/** Label Studio drops results whose control or value the configuration does not declare. */
function findUndeclared(items: readonly z.infer<typeof resultItem>[], config: XmlElement): readonly string[] {
  const values = (name: string, element: string) =>
    findElements(config, element)
      .filter(({ attributes }) => attributes.name === name)
      .flatMap((control) =>
        [...findElements(control, 'Label'), ...findElements(control, 'Choice')].map(
          ({ attributes }) => attributes.value,
        ),
      );
  return items.flatMap((item) => {
    if (item.type === 'relation') return [];
    if (item.type === 'textarea')
      return findElements(config, 'TextArea').some(({ attributes }) => attributes.name === item.from_name)
        ? []
        : [item.from_name];
    const [element, used] =
      item.type === 'labels'
        ? (['Labels', item.value.labels] as const)
        : (['Choices', item.value.choices] as const);
    const declared = values(item.from_name, element);
    return z
      .array(z.string())
      .parse(used)
      .filter((value) => !declared.includes(value));
  });
}

describe('labelStudioFormat', () => {
  it('matches the golden files', async () => {
    await expectGolden('label-studio', 'rich', labelStudioFormat.serialize(aRichExport()));
  });

  it('finds every region again in code points, whatever the text', () => {
    fc.assert(
      fc.property(anyExport, (input) => {
        const { text, items } = read(input);
        const characters = Array.from(text);
        const labels = items.flatMap((item) => (item.type === 'labels' ? [item] : []));
        for (const { value } of labels)
          expect(characters.slice(value.start, value.end).join('')).toBe(value.text);
        const placed = input.annotations.filter(({ placement }) => placement === 'placed');
        expect(labels).toHaveLength(placed.flatMap(({ spans }) => spans).length);
      }),
      { numRuns: 40 },
    );
  });

  it('uses only names and values that its configuration declares', () => {
    const { items, config } = read(aRichExport());
    expect(findUndeclared(items, config)).toEqual([]);
    const planted = items.map((item) =>
      item.type === 'labels' ? { ...item, value: { ...item.value, labels: ['Nobody'] } } : item,
    );
    expect(findUndeclared(planted, config)).not.toEqual([]);
  });

  it('gathers the controls of a region under one id', () => {
    const { items } = read(aRichExport());
    const names = items.flatMap((item) =>
      item.type !== 'relation' && item.id === 'a-judgment' ? [item.from_name] : [],
    );
    expect(names).toEqual([
      'label',
      'confidence',
      'likelihood',
      'reliability',
      'credibility',
      'status',
      'note',
      'marking',
    ]);
  });

  it('says what it could not hold', () => {
    expect(unwrap(labelStudioFormat.serialize(aRichExport())).losses).toEqual([
      '1 passage without a place left out',
      '1 discontinuous passage written as separate regions of one name',
      '2 relations left out (an end is not a passage of this brief)',
    ]);
  });
});
