import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefmarkJsonFormat } from '#core/formats/briefmark-json/briefmark-json-format.ts';
import { parseBriefmarkJson } from '#core/formats/briefmark-json/parse-briefmark-json.ts';
import { anyExport } from '#test/support/any-export.ts';
import { anEntity } from '#test/support/builders.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';
import { expectGolden, readExport, unwrap } from '#test/support/golden.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

const serialize = briefmarkJsonFormat.serialize;

describe('briefmarkJsonFormat', () => {
  it('matches the golden file', async () => {
    await expectGolden('briefmark-json', 'rich', serialize(aRichExport()));
  });

  it('reads back as exactly what was written', () => {
    fc.assert(
      fc.property(anyExport, (input) => {
        expect(unwrap(parseBriefmarkJson(readExport(serialize(input))))).toEqual(input);
      }),
      { numRuns: 40 },
    );
    expect(unwrap(parseBriefmarkJson(readExport(serialize(aRichExport()))))).toEqual(aRichExport());
  });

  it('keeps halves of surrogate pairs in names, which JSON can hold', () => {
    const text = aText([[{ type: 'paragraph' }, 'Alpha']]);
    const input = anExportInput({
      text,
      annotations: [aPassage(text, 'Alpha', { entityId: 'entity-1' })],
      entities: [anEntity({ name: 'half \uD83D' })],
    });
    expect(unwrap(parseBriefmarkJson(readExport(serialize(input)))).entities[0]?.name).toBe('half \uD83D');
  });
});

describe('parseBriefmarkJson', () => {
  const written = readExport(serialize(aRichExport()));

  it.each([
    ['not JSON', written.slice(0, -20), 'invalid-input', 'cut off'],
    ['other JSON', '{"a":1}', 'file-unsupported', 'not a Briefmark brief'],
    [
      'a newer version',
      written.replace('"version": 1', '"version": 2'),
      'file-unsupported',
      'newer Briefmark',
    ],
    [
      'a broken field',
      written.replace('"offsetUnit": "utf-16-code-unit"', '"offsetUnit": "bytes"'),
      'invalid-input',
      'offsetUnit',
    ],
    [
      'a member that it does not know',
      written.replace('"generator"', '"extra": 1, "generator"'),
      'invalid-input',
      'damaged',
    ],
    [
      'a moved passage',
      written.replace('"start": 41', '"start": 42'),
      'invalid-input',
      'does not match the text',
    ],
  ])('refuses %s in a sentence', (_name, json, code, words) => {
    const parsed = parseBriefmarkJson(json);
    expect(parsed).toMatchObject({ ok: false, error: { code } });
    expect(!parsed.ok && parsed.error.message).toContain(words);
  });

  it('reads a file that an editor saved with a byte order mark', () => {
    expect(parseBriefmarkJson(`\uFEFF${written}`).ok).toBe(true);
  });
});
