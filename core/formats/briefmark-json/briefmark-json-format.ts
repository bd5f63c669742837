import { ok, type Result } from '../../result.ts';
import type { ExportFormat, ExportInput, ExportResult } from '../format.ts';
import { verifyPassages } from '../verify-passages.ts';
import { BRIEFMARK_FORMAT, BRIEFMARK_VERSION } from './briefmark-document.ts';

/** Briefmark's own interchange: the only format that loses nothing. Read back by `parseBriefmarkJson`. */
export const briefmarkJsonFormat = {
  id: 'briefmark-json',
  name: 'Briefmark JSON',
  extension: 'json',
  mediaType: 'application/json',
  description: 'Everything about the brief, to move it to another library or to process it.',
  offsetUnit: 'UTF-16 code units',
  audience: 'machines',
  holds: 'Everything: text, blocks, passages, relations, entities, codebook and source record.',
  leavesOut: '',
  serialize,
} satisfies ExportFormat;

function serialize(input: ExportInput): Result<ExportResult> {
  const verified = verifyPassages(input);
  if (!verified.ok) return verified;
  const { generator, exportedAt, exportedBy, brief, text, annotations, relations, entities, codebook } =
    input;
  const document = {
    format: BRIEFMARK_FORMAT,
    version: BRIEFMARK_VERSION,
    offsetUnit: 'utf-16-code-unit',
    generator,
    exportedAt,
    exportedBy,
    brief,
    text,
    annotations,
    relations,
    entities,
    codebook,
  };
  return ok({ files: [{ suffix: '.json', content: `${JSON.stringify(document, null, 1)}\n` }], losses: [] });
}
