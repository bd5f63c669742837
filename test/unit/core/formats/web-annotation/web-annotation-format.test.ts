import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ExportInput } from '#core/formats/format.ts';
import { hashText } from '#core/formats/name-based-id.ts';
import { webAnnotationFormat } from '#core/formats/web-annotation/web-annotation-format.ts';
import { anyExport } from '#test/support/any-export.ts';
import { anExportInput } from '#test/support/export-input.ts';
import { expectGolden, readExport, unwrap } from '#test/support/golden.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

const MOTIVATIONS =
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  );
const iri = z.string().regex(/^[a-z][a-z0-9+.-]*:[\u0021-\u007E]+$/);
const selector = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('TextPositionSelector'), start: z.int().min(0), end: z.int().min(0) }),
  z.strictObject({
    type: z.literal('TextQuoteSelector'),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
  }),
]);
const specificResource = z.strictObject({
  type: z.literal('SpecificResource'),
  source: iri,
  selector: z.array(selector).min(1),
});
const body = z.union([
  z.strictObject({
    type: z.literal('TextualBody'),
    purpose: z.enum(MOTIVATIONS),
    value: z.string(),
    format: z.literal('text/plain'),
  }),
  z.strictObject({ type: z.literal('SpecificResource'), purpose: z.enum(MOTIVATIONS), source: iri }),
]);
/** The MUSTs of the Recommendation (3.1 to 5.2) written down from its text, apart from the writer. */
const annotationRules = z
  .looseObject({
    id: iri,
    type: z.literal('Annotation'),
    motivation: z.enum(MOTIVATIONS),
    created: z.iso.datetime(),
    body: z.array(body).min(1),
    target: z.union([iri, specificResource, z.array(specificResource).min(2)]),
  })
  .refine((annotation) => Object.keys(annotation).every((key) => !key.includes('bodyValue')));
const collectionRules = z
  .object({
    '@context': z
      .array(z.unknown())
      .refine((contexts) => contexts.includes('http://www.w3.org/ns/anno.jsonld')),
    id: iri,
    type: z.literal('AnnotationCollection'),
    total: z.int().min(0),
    first: z
      .strictObject({
        id: iri,
        type: z.literal('AnnotationPage'),
        startIndex: z.literal(0),
        items: z.array(annotationRules).min(1),
      })
      .optional(),
    last: iri.optional(),
  })
  .refine(({ total, first }) => (first?.items.length ?? 0) === total, 'total counts the items')
  .refine(({ first, last }) => first?.id === last, 'the only page is the last');

function read(input: ExportInput) {
  const result = webAnnotationFormat.serialize(input);
  const collection = collectionRules.parse(JSON.parse(readExport(result, '.jsonld')));
  return { items: collection.first?.items ?? [], text: readExport(result, '.txt') };
}

/** As another program reads it: code points, 4.2.4 and 4.2.5. */
function resolve(
  target: z.infer<typeof annotationRules>['target'],
  text: string,
): readonly (readonly [string, string])[] {
  const characters = Array.from(text);
  return [target].flat().flatMap((part) => {
    if (typeof part === 'string') return [];
    const position = part.selector.find(({ type }) => type === 'TextPositionSelector');
    const quote = part.selector.find(({ type }) => type === 'TextQuoteSelector');
    if (position?.type !== 'TextPositionSelector' || quote?.type !== 'TextQuoteSelector') return [];
    return [[characters.slice(position.start, position.end).join(''), quote.exact]] as const;
  });
}

describe('webAnnotationFormat', () => {
  it('matches the golden file', async () => {
    await expectGolden('web-annotation', 'rich', webAnnotationFormat.serialize(aRichExport()));
  });

  it('keeps the MUSTs of the Recommendation, and every position finds its quote in code points', () => {
    fc.assert(
      fc.property(anyExport, (input) => {
        const { items, text } = read(input);
        expect(text).toBe(input.text.text);
        const placed = input.annotations.filter(({ placement }) => placement === 'placed');
        const found = items.flatMap(({ target }) => resolve(target, text));
        expect(found.map(([words]) => words)).toEqual(
          placed.flatMap(({ spans }) => spans.map(({ quote }) => quote.exact)),
        );
        for (const [words, exact] of found) expect(words).toBe(exact);
      }),
      { numRuns: 40 },
    );
  });

  it('sees a planted error: a position one off, and a page without items', () => {
    const source = readExport(webAnnotationFormat.serialize(aRichExport()), '.jsonld');
    const shifted = collectionRules.parse(
      JSON.parse(source.replace(/"start": (\d+)/, (_all, start) => `"start": ${Number(start) + 1}`)),
    );
    const [words, exact] = resolve(shifted.first?.items[0]?.target ?? '', aRichExport().text.text)[0] ?? [];
    expect(words).not.toBe(exact);
    const emptied = { ...JSON.parse(source), total: 0, first: { ...shifted.first, items: [] } };
    expect(collectionRules.safeParse(emptied).success).toBe(false);
  });

  it('binds the positions to the text by its hash', () => {
    const { items } = read(aRichExport());
    const [target] = [items[0]?.target ?? ''].flat();
    expect(typeof target === 'string' ? target : target?.source).toBe(
      `urn:sha256:${hashText(aRichExport().text.text)}`,
    );
  });

  it('claims no position for an orphan, and says that it is one', () => {
    const orphan = read(aRichExport()).items.find((item) => JSON.stringify(item).includes('"orphan"'));
    expect(JSON.stringify(orphan?.target)).toContain('the size was not given');
    expect(JSON.stringify(orphan?.target)).not.toContain('TextPositionSelector');
  });

  it('writes an empty collection without a page', () => {
    const collection = JSON.parse(readExport(webAnnotationFormat.serialize(anExportInput())));
    expect(collection).toMatchObject({ total: 0 });
    expect(collection).not.toHaveProperty('first');
  });

  it('gives the same ids again, and other ids to the same passage of another brief', () => {
    const ids = (input: ExportInput) => read(input).items.map(({ id }) => id);
    expect(new Set(ids(aRichExport())).size).toBe(ids(aRichExport()).length);
    expect(ids(aRichExport())).toEqual(ids(aRichExport()));
  });

  it('says what it could not hold', () => {
    expect(unwrap(webAnnotationFormat.serialize(aRichExport())).losses).toEqual([
      '2 entities without aliases, identifiers and notes',
    ]);
  });
});
