import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { doccanoFormat } from '#core/formats/doccano/doccano-format.ts';
import type { ExportInput } from '#core/formats/format.ts';
import { anyExport } from '#test/support/any-export.ts';
import { aRelation } from '#test/support/builders.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';
import { expectGolden, readExport, unwrap } from '#test/support/golden.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

/** What doccano's import demands: start before end, positions in the text, relations between known ids. */
const lineRules = z
  .object({
    text: z.string(),
    entities: z.array(
      z
        .strictObject({
          id: z.int().min(1),
          label: z.string().min(1),
          start_offset: z.int().min(0),
          end_offset: z.int(),
        })
        .refine(({ start_offset, end_offset }) => start_offset < end_offset, 'start before end'),
    ),
    relations: z.array(z.strictObject({ id: z.int(), from_id: z.int(), to_id: z.int(), type: z.string() })),
  })
  .refine(
    ({ text, entities }) => entities.every(({ end_offset }) => end_offset <= text.length),
    'inside the text',
  )
  .refine(({ entities, relations }) => {
    const ids = new Set(entities.map(({ id }) => id));
    return (
      ids.size === entities.length &&
      relations.every(({ from_id, to_id }) => ids.has(from_id) && ids.has(to_id))
    );
  }, 'relations name entities');

const read = (input: ExportInput) => lineRules.parse(JSON.parse(readExport(doccanoFormat.serialize(input))));

describe('doccanoFormat', () => {
  it('matches the golden file', async () => {
    await expectGolden('doccano', 'rich', doccanoFormat.serialize(aRichExport()));
  });

  it('finds every passage again as its editor counts, whatever the text', () => {
    fc.assert(
      fc.property(anyExport, (input) => {
        const { text, entities } = read(input);
        const asserted = input.annotations.filter(
          ({ placement, status }) => placement === 'placed' && status !== 'rejected',
        );
        expect(entities.map(({ start_offset, end_offset }) => text.slice(start_offset, end_offset))).toEqual(
          asserted.flatMap(({ spans }) => spans.map(({ quote }) => quote.exact)),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('fails on a planted error: a relation to an entity that is not there', () => {
    const text = aText([[{ type: 'paragraph' }, 'Alpha Bravo']]);
    const end = (annotationId: string) => ({ kind: 'passage', briefId: 'brief-1', annotationId });
    const input = anExportInput({
      text,
      annotations: [aPassage(text, 'Alpha', { id: 'a' }), aPassage(text, 'Bravo', { id: 'b' })],
      relations: [aRelation({ from: end('a'), to: end('b') })],
    });
    const line = read(input);
    expect(line.relations).toEqual([{ id: 1, from_id: 1, to_id: 2, type: 'corroborates' }]);
    expect(lineRules.safeParse({ ...line, entities: line.entities.slice(0, 1) }).success).toBe(false);
  });

  it('warns of what doccano does with characters beyond the BMP', () => {
    const { losses } = unwrap(doccanoFormat.serialize(aRichExport()));
    expect(losses).toContain(
      '2 characters beyond the Basic Multilingual Plane: doccano’s server misreads positions after it',
    );
    expect(losses).toContain('2 overlapping passages (the project must allow overlapping spans)');
  });
});
