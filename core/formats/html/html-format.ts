import { ok, type Result } from '../../result.ts';
import type { ExportFormat, ExportInput, ExportResult } from '../format.ts';
import { describePassages } from '../passage-view.ts';
import { verifyPassages } from '../verify-passages.ts';
import { writePage } from './page.ts';
import { writeStyles } from './styles.ts';

/** One file that any browser opens and prints: no script, nothing loaded from anywhere, every string escaped. */
export const htmlFormat = {
  id: 'html',
  name: 'Web page (HTML)',
  extension: 'html',
  mediaType: 'text/html',
  description:
    'One page for any browser: marked text, notes in the margin, entities and an index. Prints well.',
  offsetUnit: 'UTF-16 code units',
  audience: 'people',
  holds:
    'The whole text, every passage with its assessment, marking and note, entities, relations and the source record.',
  leavesOut: '',
  serialize,
} satisfies ExportFormat;

function serialize(input: ExportInput): Result<ExportResult> {
  const verified = verifyPassages(input);
  if (!verified.ok) return verified;
  const page = writePage(input, describePassages(input), {
    styles: writeStyles(input.codebook),
    securityPolicy: "default-src 'none'; style-src 'unsafe-inline'",
  });
  return ok({ files: [{ suffix: '.html', content: page.source }], losses: [] });
}
