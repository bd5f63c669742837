import { describe, expect, it } from 'vitest';
import { takeFirstPart } from '#core/exports/take-first-part.ts';
import { verifyPassages } from '#core/formats/verify-passages.ts';
import { aRelation } from '#test/support/builders.ts';
import { anExportInput } from '#test/support/export-input.ts';
import { anExportOfMany } from '#test/support/many-passages.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

describe('takeFirstPart', () => {
  it('gives a short brief back as it is', () => {
    const short = aRichExport();
    expect(takeFirstPart(short)).toBe(short);
  });

  it('takes whole blocks from the beginning and only passages that lie in them', () => {
    const long = anExportOfMany(3000);
    const first = takeFirstPart(long);
    expect(long.text.text.startsWith(first.text.text)).toBe(true);
    expect(first.text.text.length).toBeLessThanOrEqual(8000);
    expect(first.text.blocks.at(-1)?.end).toBe(first.text.text.length);
    expect(first.annotations.length).toBeGreaterThan(20);
    expect(first.annotations).toEqual(long.annotations.slice(0, first.annotations.length));
    expect(verifyPassages(first)).toMatchObject({ ok: true });
  });

  it('keeps only relations with both ends, and entities that are mentioned', () => {
    const long = anExportOfMany(1000);
    const end = (index: number) => ({
      kind: 'passage' as const,
      briefId: long.brief.id,
      annotationId: long.annotations[index]?.id,
    });
    const relations = [
      aRelation({ id: 'near', from: end(0), to: end(1) }),
      aRelation({ id: 'far', from: end(0), to: end(999) }),
    ];
    const first = takeFirstPart({ ...long, relations });
    expect(first.relations.map(({ id }) => id)).toEqual(['near']);
    expect(first.entities.map(({ id }) => id)).toEqual(['entity-1']);
  });

  it('cuts a text without blocks, and takes a first block that alone is longer', () => {
    const text = 'word '.repeat(20_000);
    expect(takeFirstPart(anExportInput({ text: { text, blocks: [] } })).text.text).toHaveLength(8000);
    const one = { text, blocks: [{ type: 'paragraph' as const, start: 0, end: text.length }] };
    expect(takeFirstPart(anExportInput({ text: one })).text.text).toBe(text);
  });
});
