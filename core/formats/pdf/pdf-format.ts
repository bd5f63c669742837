import { ok, type Result } from '../../result.ts';
import type { ExportFormat, ExportInput, ExportResult } from '../format.ts';
import { writePage } from '../html/page.ts';
import { describePassages } from '../passage-view.ts';
import { verifyPassages } from '../verify-passages.ts';
import { writePrintStyles } from './print-styles.ts';
import { writePageFooter, writePageHeader } from './running-lines.ts';

/** The annotated brief on paper: the page of the HTML format, laid out for print and printed by the app without a network. */
export const pdfFormat = {
  id: 'pdf',
  name: 'PDF document',
  extension: 'pdf',
  mediaType: 'application/pdf',
  description:
    'The annotated brief on pages: notes in the margin, marking on every page, entities, an index and bookmarks.',
  offsetUnit: 'UTF-16 code units',
  audience: 'people',
  holds:
    'The whole text, every passage with its assessment, marking and note, entities, relations, an index of passages and the source record; bookmarks and structure for screen readers.',
  leavesOut: '',
  serialize,
} satisfies ExportFormat;

function serialize(input: ExportInput): Result<ExportResult> {
  const verified = verifyPassages(input);
  if (!verified.ok) return verified;
  const page = writePage(input, describePassages(input), {
    styles: writePrintStyles(input.codebook),
    securityPolicy: "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'",
  });
  const printed = { header: writePageHeader(input), footer: writePageFooter(input) };
  return ok({ files: [{ suffix: '.pdf', content: page.source, printed }], losses: [] });
}
