import { describe, expect, it } from 'vitest';
import { parseCodebookFile, writeCodebookFile } from '#core/codebook/codebook-file.ts';
import { STARTER_CODEBOOKS } from '#core/codebook/starter-codebooks.ts';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';

function refusal(text: string): string {
  const parsed = parseCodebookFile(text);
  return parsed.ok ? 'accepted' : `${parsed.error.code}: ${parsed.error.message}`;
}

function fileOf(changes: object): string {
  return JSON.stringify({
    format: 'briefmark-codebook',
    version: 1,
    codebook: { ...INTELLIGENCE_CODEBOOK, ...changes },
  });
}

describe('a codebook file', () => {
  it.each(STARTER_CODEBOOKS.map((codebook) => [codebook.name, codebook] as const))(
    'gives %s back as it was',
    (_name, codebook) => {
      expect(parseCodebookFile(writeCodebookFile(codebook))).toEqual({ ok: true, value: codebook });
    },
  );

  it('may begin with a byte order mark', () => {
    expect(parseCodebookFile(`\uFEFF${writeCodebookFile(INTELLIGENCE_CODEBOOK)}`).ok).toBe(true);
  });

  it.each([
    ['no JSON', '{ "format": ', 'file-unsupported: This file is not JSON, so it is no codebook.'],
    ['another JSON', '{"type":"bundle"}', 'file-unsupported: This file is no codebook of Briefmark.'],
    ['a list', '[]', 'file-unsupported: This file is no codebook of Briefmark.'],
    [
      'a newer version',
      JSON.stringify({ format: 'briefmark-codebook', version: 2, codebook: {} }),
      'file-unsupported: This codebook was written by a newer version of Briefmark.',
    ],
    [
      'a codebook without labels',
      fileOf({ labels: [] }),
      'invalid-input: The codebook in this file has a mistake at labels',
    ],
    [
      'an unknown colour',
      fileOf({ labels: [{ ...INTELLIGENCE_CODEBOOK.labels[0], light: { ink: 'red', tint: '#ffffff' } }] }),
      'invalid-input: The codebook in this file has a mistake at labels → 0 → light → ink',
    ],
    [
      'two labels of one key',
      fileOf({ labels: INTELLIGENCE_CODEBOOK.labels.map((label) => ({ ...label, shortcut: '1' })) }),
      'invalid-input: This codebook contradicts itself. The key 1 tags both',
    ],
    [
      'an entity type that is missing',
      fileOf({ entityTypes: [{ id: 'person', name: 'Person' }] }),
      'invalid-input: This codebook contradicts itself. The entity type of “Organization”',
    ],
  ])('is refused in a sentence when it is %s', (_what, text, expected) => {
    expect(refusal(text)).toContain(expected);
  });

  it('is accepted with a key that runs a command here: the editor asks for another', () => {
    const [first, ...rest] = INTELLIGENCE_CODEBOOK.labels;
    expect(refusal(fileOf({ labels: [{ ...first, shortcut: 'j' }, ...rest] }))).toBe('accepted');
  });
});
