import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bratFormat } from '#core/formats/brat/brat-format.ts';
import type { ExportInput } from '#core/formats/format.ts';
import { anyExport } from '#test/support/any-export.ts';
import { aRelation } from '#test/support/builders.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';
import { expectGolden, readExport, unwrap } from '#test/support/golden.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

interface TextBound {
  readonly id: string;
  readonly type: string;
  readonly fragments: readonly (readonly [number, number])[];
  readonly words: string;
}

/** Python's `splitlines`: brat's server reads its files with it. U+001C to U+001E are written by code. */
const SEPARATORS = [
  '\n',
  '\r',
  '\v',
  '\f',
  '\u0085',
  '\u2028',
  '\u2029',
  ...[0x1c, 0x1d, 0x1e].map((code) => String.fromCodePoint(code)),
];
const pythonLines = (source: string) => source.split(new RegExp(`\\r\\n|[${SEPARATORS.join('')}]`));

const OTHER_LINE =
  /^(A\d+\t[\w-]+ T\d+ [\w-]+|R\d+\t[\w-]+ Arg1:T\d+ Arg2:T\d+|N\d+\tReference T\d+ \w+:[^\t ]+\t.*|#\d+\tAnnotatorNotes T\d+\t.*)$/u;

/** A reader of the standoff grammar, apart from the writer. Throws where brat's own parser would. */
function parseBrat(
  ann: string,
  txt: string,
): { readonly textBounds: readonly TextBound[]; readonly others: readonly string[] } {
  const characters = Array.from(txt);
  const lines = pythonLines(ann).filter((line) => line !== '');
  const ids = lines.map((line) => line.split('\t')[0]);
  if (new Set(ids).size !== ids.length) throw new Error('an id twice');
  const others = lines.filter((line) => !line.startsWith('T'));
  for (const line of others) if (!OTHER_LINE.test(line)) throw new Error(`bad line: ${line}`);
  return {
    textBounds: lines.filter((line) => line.startsWith('T')).map((line) => parseTextBound(line, characters)),
    others,
  };
}

function parseTextBound(line: string, characters: readonly string[]): TextBound {
  const match = /^(T\d+)\t([A-Za-z0-9_-]+) (\d+ \d+(?:;\d+ \d+)*)\t([^\t]*)$/.exec(line);
  if (match === null) throw new Error(`bad line: ${line}`);
  const [, id = '', type = '', places = '', words = ''] = match;
  const fragments = places.split(';').map((pair) => {
    const [start = 0, end = 0] = pair.split(' ').map(Number);
    return [start, end] as const;
  });
  const found = fragments.map(([start, end]) => characters.slice(start, end).join('')).join(' ');
  if (found !== words) throw new Error(`"${words}" is not at ${places}: "${found}"`);
  return { id, type, fragments, words };
}

function read(input: ExportInput) {
  const result = bratFormat.serialize(input);
  const txt = readExport(result, '.txt');
  return { txt, ...parseBrat(readExport(result, '.ann'), txt) };
}

describe('bratFormat', () => {
  it('matches the golden files', async () => {
    await expectGolden('brat', 'rich', bratFormat.serialize(aRichExport()));
  });

  it('finds every passage again by code points, whatever the text', () => {
    fc.assert(
      fc.property(anyExport, (input) => {
        const { txt, textBounds } = read(input);
        expect(Array.from(txt)).toHaveLength(Array.from(input.text.text).length);
        expect(pythonLines(txt)).toHaveLength(input.text.text.split('\n').length);
        const placed = input.annotations.filter(
          ({ placement, spans }) =>
            placement === 'placed' && spans.some(({ quote }) => /[^\n]/.test(quote.exact)),
        );
        expect(textBounds).toHaveLength(placed.length);
        for (const [index, { words }] of textBounds.entries()) {
          const exact = placed[index]?.spans.map(({ quote }) => quote.exact).join('\n') ?? '';
          const blank = (text: string) => text.replace(/[\s\p{Cc}]/gu, '');
          expect(blank(words)).toBe(blank(exact));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('fails on a planted error: one position in UTF-16', () => {
    const text = aText([[{ type: 'paragraph' }, '🚂 Rajin']]);
    const result = bratFormat.serialize(anExportInput({ text, annotations: [aPassage(text, 'Rajin')] }));
    const ann = readExport(result, '.ann');
    expect(ann).toBe('T1\tperson 2 7\tRajin\n');
    expect(() => parseBrat(ann.replace('2 7', '3 8'), readExport(result, '.txt'))).toThrow('is not at');
  });

  it('splits a passage at line breaks, which a text field cannot hold', () => {
    const text = aText([[{ type: 'paragraph' }, 'one\ntwo']]);
    const { textBounds } = read(anExportInput({ text, annotations: [aPassage(text, 'one\ntwo')] }));
    expect(textBounds[0]).toMatchObject({
      fragments: [
        [0, 3],
        [4, 7],
      ],
      words: 'one two',
    });
  });

  it('writes attributes, references, notes and relations between passages', () => {
    const text = aText([[{ type: 'paragraph' }, 'Alpha Bravo']]);
    const annotations = [
      aPassage(text, 'Alpha', { id: 'a' }),
      aPassage(text, 'Bravo', { id: 'b', status: 'draft' }),
    ];
    const end = (annotationId: string) => ({ kind: 'passage', briefId: 'brief-1', annotationId });
    const { others } = read(
      anExportInput({ text, annotations, relations: [aRelation({ from: end('b'), to: end('a') })] }),
    );
    expect(others).toEqual(['A1\tStatus T2 draft', 'R1\tcorroborates Arg1:T2 Arg2:T1']);
    const rich = read(aRichExport()).others;
    expect(rich).toContain('A7\tLikelihood T8 icd203_very-likely');
    expect(rich.some((line) => line.endsWith('Reference T3 Briefmark:pak\tPak Il-su'))).toBe(true);
  });

  it('declares every type, attribute and overlap that it uses, in all four sections', () => {
    const result = bratFormat.serialize(aRichExport());
    const conf = readExport(result, '.annotation.conf');
    expect(conf.match(/^\[\w+\]$/gm)).toEqual(['[entities]', '[relations]', '[events]', '[attributes]']);
    expect(conf).toContain('<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>');
    for (const { type } of read(aRichExport()).textBounds) expect(conf.split('\n')).toContain(type);
    for (const [, name, value] of readExport(result, '.ann').matchAll(/^A\d+\t(\w+) T\d+ (\S+)$/gm)) {
      expect(conf).toMatch(new RegExp(`^${name}\\t.*Value:(.*\\|)?${value}(\\||$)`, 'm'));
    }
    expect(readExport(result, '.visual.conf')).toContain('person\tbgColor:#d7ebf8, borderColor:#0072b2');
  });

  it('names its configuration as brat expects it, and says what it could not hold', () => {
    const { files, losses } = unwrap(bratFormat.serialize(aRichExport()));
    expect(files.map(({ fixedName }) => fixedName)).toEqual([
      undefined,
      undefined,
      'annotation.conf',
      'visual.conf',
    ]);
    expect(losses).toEqual([
      '1 passage without a place left out',
      '2 relations left out (an end is not a passage of this brief)',
    ]);
  });
});
