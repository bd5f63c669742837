import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ExportInput } from '#core/formats/format.ts';
import { prodigyFormat } from '#core/formats/prodigy/prodigy-format.ts';
import { anyExport } from '#test/support/any-export.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';
import { expectGolden, readExport, unwrap } from '#test/support/golden.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

const taskRules = z.object({
  text: z.string(),
  meta: z.record(z.string(), z.string()),
  tokens: z.array(z.object({ text: z.string(), start: z.int(), end: z.int(), id: z.int(), ws: z.boolean() })),
  spans: z.array(
    z.looseObject({
      start: z.int(),
      end: z.int(),
      token_start: z.int(),
      token_end: z.int(),
      label: z.string(),
      passage: z.string(),
      part: z.int(),
    }),
  ),
  answer: z.literal('accept'),
});

function read(input: ExportInput) {
  const lines = readExport(prodigyFormat.serialize(input)).trimEnd().split('\n');
  expect(lines).toHaveLength(1);
  return taskRules.parse(JSON.parse(lines[0] ?? ''));
}

/** Prodigy's own demands: tokens and spans in code points, spans on token borders, `token_end` inclusive. */
function findFaults({ text, tokens, spans }: z.infer<typeof taskRules>): readonly string[] {
  const characters = Array.from(text);
  const slice = (start: number, end: number) => characters.slice(start, end).join('');
  return [
    ...tokens.flatMap((token, id) =>
      token.id === id &&
      slice(token.start, token.end) === token.text &&
      token.ws === (characters[token.end] === ' ')
        ? []
        : [`token ${id}`],
    ),
    ...spans.flatMap(({ start, end, token_start, token_end, passage }) => {
      const inside = tokens.slice(token_start, token_end + 1);
      const from = inside[0]?.start ?? -1;
      const to = inside.at(-1)?.end ?? -1;
      const fits =
        slice(start, from).trim() === '' &&
        slice(to, end).replace(/[\s\p{Cc}]/gu, '') === '' &&
        from >= start &&
        to <= end;
      return fits ? [] : [`span of ${passage}`];
    }),
  ];
}

describe('prodigyFormat', () => {
  it('matches the golden file', async () => {
    await expectGolden('prodigy', 'rich', prodigyFormat.serialize(aRichExport()));
  });

  it('meets what Prodigy demands, and every span holds its quote, whatever the text', () => {
    fc.assert(
      fc.property(anyExport, (input) => {
        const task = read(input);
        expect(task.text).toBe(input.text.text);
        expect(findFaults(task).filter((fault) => fault.startsWith('token'))).toEqual([]);
        const quotes = new Map(input.annotations.map(({ id, spans }) => [String(id), spans]));
        for (const { start, end, passage, part } of task.spans) {
          expect(Array.from(task.text).slice(start, end).join('')).toBe(
            quotes.get(passage)?.[part]?.quote.exact,
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('fails on a planted error: an exclusive token_end', () => {
    const task = read(aRichExport());
    expect(findFaults(task)).toEqual([]);
    const spans = task.spans.map((span) => ({ ...span, token_end: span.token_end + 1 }));
    expect(findFaults({ ...task, spans })).not.toEqual([]);
  });

  it('cuts a token where a passage begins or ends inside it', () => {
    const text = aText([[{ type: 'paragraph' }, 'unbroken']]);
    const { tokens, spans } = read(anExportInput({ text, annotations: [aPassage(text, 'brok')] }));
    expect(tokens.map((token) => token.text)).toEqual(['un', 'brok', 'en']);
    expect(spans).toMatchObject([{ start: 2, end: 6, token_start: 1, token_end: 1 }]);
  });

  it('carries the assessment with the span and leaves out what was rejected', () => {
    const { spans } = read(aRichExport());
    expect(spans.find(({ passage }) => passage === 'a-judgment')).toMatchObject({
      confidence: 'moderate',
      credibility: 3,
    });
    expect(spans.map(({ passage }) => passage)).not.toContain('a-over-blocks');
    expect(unwrap(prodigyFormat.serialize(aRichExport())).losses).toEqual([
      '1 passage without a place left out',
      '1 rejected passage left out',
      '1 discontinuous passage written as separate spans',
      '2 relations',
    ]);
  });
});
