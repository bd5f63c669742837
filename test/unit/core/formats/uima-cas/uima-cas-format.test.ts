import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ExportInput } from '#core/formats/format.ts';
import { uimaCasFormat } from '#core/formats/uima-cas/uima-cas-format.ts';
import { anyExport } from '#test/support/any-export.ts';
import { expectGolden, readExport, unwrap } from '#test/support/golden.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

const structure = z.looseObject({ '%ID': z.int().min(1), '%TYPE': z.string() });
const typeRules = z.looseObject({ '%NAME': z.string(), '%SUPER_TYPE': z.string() });
const casRules = z.strictObject({
  '%TYPES': z.record(z.string(), typeRules),
  '%FEATURE_STRUCTURES': z.array(structure),
  '%VIEWS': z.strictObject({
    _InitialView: z.strictObject({ '%SOFA': z.int(), '%MEMBERS': z.array(z.int()) }),
  }),
});
type Cas = z.infer<typeof casRules>;

const read = (input: ExportInput) => casRules.parse(JSON.parse(readExport(uimaCasFormat.serialize(input))));

const BUILT_IN: Readonly<Record<string, readonly string[]>> = {
  'uima.cas.Sofa': ['sofaNum', 'sofaID', 'mimeType', 'sofaString'],
  'uima.tcas.DocumentAnnotation': ['sofa', 'begin', 'end', 'language'],
};

function listFeatures(cas: Cas, typeName: string): readonly string[] {
  const type = cas['%TYPES'][typeName];
  const inherited = type?.['%SUPER_TYPE'] === 'uima.tcas.Annotation' ? ['sofa', 'begin', 'end'] : [];
  return [...(BUILT_IN[typeName] ?? Object.keys(type ?? {})), ...inherited];
}

/** What a CAS reader stops at: key order, unknown types and features, references to what has not come yet. */
function findFaults(cas: Cas): readonly string[] {
  const seen = new Set<number>();
  return cas['%FEATURE_STRUCTURES'].flatMap((one) => {
    const known = listFeatures(cas, one['%TYPE']);
    const members = Object.entries(one).slice(2);
    const faults = [
      ...(Object.keys(one).slice(0, 2).join() === '%ID,%TYPE' ? [] : ['key order']),
      ...members.flatMap(([key]) => (known.includes(key.replace(/^@/, '')) ? [] : [`feature ${key}`])),
      ...members.flatMap(([key, value]) =>
        key.startsWith('@') && !seen.has(Number(value)) ? [`reference ${key}`] : [],
      ),
      ...(seen.has(one['%ID']) ? ['id twice'] : []),
    ];
    seen.add(one['%ID']);
    return faults;
  });
}

describe('uimaCasFormat', () => {
  it('matches the golden file', async () => {
    await expectGolden('uima-cas', 'rich', uimaCasFormat.serialize(aRichExport()));
  });

  it('is a CAS without faults whose spans are UTF-16, whatever the text', () => {
    fc.assert(
      fc.property(anyExport, (input) => {
        const cas = read(input);
        expect(findFaults(cas)).toEqual([]);
        const passages = cas['%FEATURE_STRUCTURES'].filter((one) => one['%TYPE'] === 'briefmark.Passage');
        const sofa = String(cas['%FEATURE_STRUCTURES'][0]?.sofaString);
        expect(passages.map(({ begin, end }) => sofa.slice(Number(begin), Number(end)))).toEqual(
          input.annotations
            .filter(({ placement }) => placement === 'placed')
            .flatMap(({ spans }) => spans.map(({ quote }) => quote.exact)),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the order of its parts, which readers rely on', () => {
    const source = readExport(uimaCasFormat.serialize(aRichExport()));
    const places = ['%TYPES', '%FEATURE_STRUCTURES', '%VIEWS'].map((key) => source.indexOf(`"${key}"`));
    expect(places).toEqual(places.toSorted((left, right) => left - right));
  });

  it('fails on planted errors: a feature that no type declares, a reference ahead of its target', () => {
    const cas = read(aRichExport());
    const [sofa, ...rest] = cas['%FEATURE_STRUCTURES'];
    expect(
      findFaults({ ...cas, '%FEATURE_STRUCTURES': [...rest, ...(sofa === undefined ? [] : [sofa])] }),
    ).toContain('reference @sofa');
    expect(findFaults({ ...cas, '%TYPES': {} })).toContain('feature label');
  });

  it('says what it could not hold', () => {
    expect(unwrap(uimaCasFormat.serialize(aRichExport())).losses).toEqual([
      '1 passage without a place left out',
      '1 relation with another brief left out',
    ]);
  });
});
