import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { briefmarkDocumentSchema } from '#core/formats/briefmark-json/briefmark-document.ts';
import { briefmarkJsonFormat } from '#core/formats/briefmark-json/briefmark-json-format.ts';
import { readExport } from '#test/support/golden.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

const schema = {
  title: 'Briefmark brief, version 1',
  description:
    'Positions count UTF-16 code units of text.text from 0, end exclusive. Each span’s quote.exact equals the text there, unless the placement is orphan.',
  ...z.toJSONSchema(briefmarkDocumentSchema),
};

describe('docs/briefmark-brief.schema.json', () => {
  it('is what the reader checks', async () => {
    const file = path.join(import.meta.dirname, '..', '..', '..', 'docs', 'briefmark-brief.schema.json');
    await expect(`${JSON.stringify(schema, null, 1)}\n`).toMatchFileSnapshot(file);
  });

  it('accepts what the exporter writes, and sees a planted error', () => {
    const ajv = addFormats(new Ajv2020({ strict: false }));
    const validate = ajv.compile(schema);
    const document = z
      .record(z.string(), z.unknown())
      .parse(JSON.parse(readExport(briefmarkJsonFormat.serialize(aRichExport()))));
    expect([validate(document), validate.errors]).toEqual([true, null]);
    expect(validate({ ...document, offsetUnit: 'bytes' })).toBe(false);
  });
});
