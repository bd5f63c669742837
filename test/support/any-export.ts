import fc from 'fast-check';
import type { ExportInput } from '#core/formats/format.ts';
import type { Annotation } from '#core/model/annotation.ts';
import { type BriefText, briefTextSchema } from '#core/model/blocks.ts';
import { aBrief, anAnnotation, anEntity, aRelation } from './builders.ts';
import { anExportInput } from './export-input.ts';

/** Characters that formats trip over: beyond the BMP, combining, right-to-left, joiners, line separators, markup, controls. */
const AWKWARD = [
  '🚂',
  '👩‍👩‍👧',
  '🇰🇷',
  'e\u0301',
  '각',
  '目',
  'שלום',
  'قطار',
  '\u202E',
  '\u2066',
  '\u200D',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u00A0',
  '\u000B',
  '\u000C',
  '\t',
  '\n',
  '\n\n',
  ' ',
  '<b>',
  '&amp;',
  '"',
  "'",
  '|',
  '`',
  '*',
  '_',
  '#',
  '[^1]:',
  '\\',
  '=',
  '+',
  '-',
  '@',
  '{',
  '}',
  '\uFFFD',
  '\u{10FFFD}',
  '\uFEFF',
] as const;

/** Well-formed words of any script. */
export const anyWords = (maxLength = 12): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...AWKWARD),
        fc.string({ unit: 'binary', maxLength: 4 }),
        fc.lorem({ maxCount: 1 }),
      ),
      { maxLength },
    )
    .map((parts) => parts.join(''));

const anyName = anyWords(4).map((words) => words.slice(0, 60).toString() || 'x');

/** Canonical text: LF only, with blocks at some of its lines. */
export const anyText: fc.Arbitrary<BriefText> = fc
  .tuple(
    fc.array(anyWords(), { minLength: 1, maxLength: 8 }),
    fc.array(fc.constantFrom('paragraph', 'quote', 'preformatted', 'heading', 'list-item', 'gap'), {
      minLength: 8,
      maxLength: 8,
    }),
  )
  .map(([parts, types]) => {
    // import takes a byte order mark off the start and makes every line end LF
    const lines = parts.map((part, index) =>
      part.replace(/\r\n?/g, '\n').replace(index === 0 ? /^\uFEFF+/ : /$^/, ''),
    );
    const blocks: unknown[] = [];
    let start = 0;
    for (const [index, line] of lines.entries()) {
      const type = types[index];
      const end = start + line.length;
      if (type === 'heading' || type === 'list-item')
        blocks.push({
          type,
          start,
          end,
          level: 1 + (index % 3),
          ...(type === 'list-item' ? { marker: '•' } : {}),
        });
      else if (type !== 'gap') blocks.push({ type, start, end });
      start = end + 1;
    }
    return briefTextSchema.parse({ text: lines.join('\n'), blocks });
  });

const anyAssessment = fc.record({
  confidence: fc.constantFrom(null, 'low', 'moderate', 'high'),
  likelihood: fc.constantFrom(
    null,
    { yardstick: 'icd203', term: 'unlikely' },
    { yardstick: 'phia', term: 'Unlikely' },
  ),
  reliability: fc.constantFrom(null, 'A', 'F'),
  credibility: fc.constantFrom(null, 1, 6),
});

/** Passages at whole characters: nested, crossing, equal and discontinuous ones come up by themselves. */
export function anyPassages({ text }: BriefText): fc.Arbitrary<readonly Annotation[]> {
  const starts = [0];
  for (const character of text) starts.push((starts.at(-1) ?? 0) + character.length);
  if (starts.length < 2) return fc.constant([]);
  const spans = fc
    .uniqueArray(fc.nat({ max: starts.length - 1 }), { minLength: 2, maxLength: 6 })
    .map((picked) =>
      picked.toSorted((left, right) => left - right).slice(0, picked.length - (picked.length % 2)),
    )
    .map((picked) =>
      Array.from({ length: picked.length / 2 }, (_, index) => {
        const start = starts[picked[index * 2] ?? 0] ?? 0;
        const end = starts[picked[index * 2 + 1] ?? 0] ?? 0;
        const [prefix, suffix] = [text.slice(Math.max(0, start - 32), start), text.slice(end, end + 32)];
        return {
          start,
          end,
          quote: {
            exact: text.slice(start, end),
            prefix: wellFormed(prefix),
            suffix: wellFormed(suffix),
          },
        };
      }),
    );
  const passage = fc.record({
    spans,
    placement: fc.constantFrom('placed', 'placed', 'placed', 'orphan'),
    label: fc.constantFrom('person', 'location', 'judgment', 'event'),
    entityId: fc.constantFrom(null, 'entity-1', 'entity-2'),
    assessment: anyAssessment,
    markings: fc.constantFrom(
      [],
      [{ scheme: 'tlp2', level: 'amber', controls: [] }],
      [{ scheme: 'us', level: 'secret', controls: ['NOFORN'] }],
    ),
    tags: fc.array(anyName, { maxLength: 2 }),
    note: anyWords(),
    status: fc.constantFrom('draft', 'accepted', 'rejected'),
    author: anyName,
  });
  return fc
    .array(passage, { maxLength: 6 })
    .map((passages) => passages.map((fields, index) => anAnnotation({ ...fields, id: `passage-${index}` })));
}

/** Context is cut by length, so it may begin or end with half a character. */
function wellFormed(words: string): string {
  return words.replace(/\p{Cs}/gu, '');
}

/** A whole brief with hostile words everywhere. */
export const anyExport: fc.Arbitrary<ExportInput> = anyText.chain((text) =>
  fc
    .record({
      annotations: anyPassages(text),
      names: fc.tuple(anyName, anyName),
      aliases: fc.array(anyName, { maxLength: 2 }),
      title: anyName,
      note: anyWords(),
      withRelation: fc.boolean(),
    })
    .map(({ annotations, names, aliases, title, note, withRelation }) =>
      anExportInput({
        brief: aBrief({ title, note }),
        text,
        annotations,
        entities: [
          anEntity({ id: 'entity-1', name: names[0], aliases }),
          anEntity({ id: 'entity-2', type: 'location', name: names[1], note }),
        ],
        relations: withRelation ? [aRelation({ note })] : [],
      }),
    ),
);
