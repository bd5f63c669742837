import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { followTheMoneyFormat } from '#core/formats/follow-the-money/follow-the-money-format.ts';
import type { ExportInput } from '#core/formats/format.ts';
import { anyExport } from '#test/support/any-export.ts';
import { expectGolden, readExport, unwrap } from '#test/support/golden.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

/** The part of the model (followthemoney, schema files) that these exports may use: properties by schema. */
const THING = [
  'name',
  'alias',
  'notes',
  'keywords',
  'description',
  'topics',
  'wikidataId',
  'publisher',
  'sourceUrl',
];
const MODEL: Readonly<Record<string, readonly string[]>> = {
  PlainText: [...THING, 'title', 'fileName', 'mimeType', 'bodyText', 'author', 'publishedAt', 'retrievedAt'],
  Person: THING,
  Organization: THING,
  Address: [...THING, 'full'],
  RealEstate: THING,
  Asset: THING,
  Event: THING,
  Note: [...THING, 'entity'],
  Mention: ['document', 'resolved', 'name', 'detectedSchema'],
  UnknownLink: ['subject', 'object', 'role', 'description'],
};
const REFERENCES = ['document', 'resolved', 'entity', 'subject', 'object'];
const proxyRules = z
  .strictObject({
    id: z.string().min(1),
    schema: z.enum(Object.keys(MODEL)),
    properties: z.record(z.string(), z.array(z.string().min(1)).min(1)),
  })
  .refine(
    ({ schema, properties }) => Object.keys(properties).every((name) => MODEL[schema]?.includes(name)),
    'known properties',
  );

function read(input: ExportInput) {
  const lines = readExport(followTheMoneyFormat.serialize(input)).trimEnd().split('\n');
  return lines.map((line) => proxyRules.parse(JSON.parse(line)));
}

function findDangling(proxies: ReturnType<typeof read>): readonly string[] {
  const ids = new Set(proxies.map(({ id }) => id));
  return proxies
    .flatMap(({ properties }) => REFERENCES.flatMap((name) => properties[name] ?? []))
    .filter((id) => !ids.has(id));
}

describe('followTheMoneyFormat', () => {
  it('matches the golden file', async () => {
    await expectGolden('follow-the-money', 'rich', followTheMoneyFormat.serialize(aRichExport()));
  });

  it('uses only properties of the model, and refers only to what is there, whatever the brief holds', () => {
    fc.assert(
      fc.property(anyExport, (input) => {
        const proxies = read(input);
        expect(findDangling(proxies)).toEqual([]);
        expect(new Set(proxies.map(({ id }) => id)).size).toBe(proxies.length);
      }),
      { numRuns: 40 },
    );
  });

  it('fails on planted errors: a number outside a list, a property of no schema, an unknown id', () => {
    const [document, person] = read(aRichExport());
    expect(proxyRules.safeParse({ ...person, properties: { name: 'Pak' } }).success).toBe(false);
    expect(proxyRules.safeParse({ ...person, properties: { start: ['3'] } }).success).toBe(false);
    const planted = proxyRules.parse({ id: 'x', schema: 'Mention', properties: { document: ['gone'] } });
    expect(findDangling([proxyRules.parse(document), planted])).toEqual(['gone']);
  });

  it('resolves mentions to entities and writes relations between entities as links', () => {
    const proxies = read(aRichExport());
    const pak = proxies.find(({ schema }) => schema === 'Person');
    expect(
      proxies.find(
        ({ schema, properties }) => schema === 'Mention' && properties.name?.[0] === 'Colonel Pak Il-su',
      )?.properties.resolved,
    ).toEqual([pak?.id]);
    expect(proxies.find(({ schema }) => schema === 'UnknownLink')?.properties).toMatchObject({
      subject: [pak?.id],
      role: ['commands'],
    });
    expect(
      proxies.find(({ properties }) => properties.name?.[0] === '11th Rail Brigade')?.properties.topics,
    ).toEqual(['mil']);
  });

  it('says what it could not hold', () => {
    expect(unwrap(followTheMoneyFormat.serialize(aRichExport())).losses).toEqual([
      '1 rejected passage left out',
      '14 passages without position',
      '3 assessments',
      '1 marking',
      '1 relation left out (an end is a passage)',
    ]);
  });
});
