import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '#core/formats/registry.ts';
import { verifyPassages } from '#core/formats/verify-passages.ts';
import { anAnnotation } from '#test/support/builders.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';

const text = aText([[{ type: 'paragraph' }, 'Alpha 🚂 moved north.']]);

function withSpan(start: number, end: number, exact: string, placement = 'placed') {
  const spans = [{ start, end, quote: { exact, prefix: '', suffix: '' } }];
  return anExportInput({ text, annotations: [anAnnotation({ spans, placement })] });
}

describe('verifyPassages', () => {
  it('passes what stands where it says', () => {
    expect(verifyPassages(anExportInput({ text, annotations: [aPassage(text, '🚂')] })).ok).toBe(true);
  });

  it.each([
    ['shifted by one', withSpan(1, 6, 'Alpha')],
    ['beyond the end', withSpan(15, 99, 'north.')],
    ['inside a surrogate pair', withSpan(6, 7, text.text.slice(6, 7))],
    ['ending inside one', withSpan(0, 7, text.text.slice(0, 7))],
  ])('refuses a passage %s and names it', (_name, input) => {
    const verified = verifyPassages(input);
    expect(verified).toMatchObject({
      ok: false,
      error: { code: 'export-refused', details: { annotationId: 'annotation-1' } },
    });
    expect(!verified.ok && verified.error.message).toContain('Nothing was exported');
  });

  it('makes no claim about orphans', () => {
    expect(verifyPassages(withSpan(1, 6, 'gone words', 'orphan')).ok).toBe(true);
  });

  it.each(EXPORT_FORMATS.map((format) => [format.id, format] as const))(
    '%s refuses to write a passage that is not where it says',
    async (_id, format) => {
      expect(await format.serialize(withSpan(1, 6, 'Alpha'))).toMatchObject({
        ok: false,
        error: { code: 'export-refused' },
      });
    },
  );
});
