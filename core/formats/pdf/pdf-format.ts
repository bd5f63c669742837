import { ok, type Result } from '../../result.ts';
import type { ExportFormat, ExportInput, ExportResult } from '../format.ts';
import { PLAIN_NUMBERS } from '../html/number-style.ts';
import { writePage } from '../html/page.ts';
import { describePassages } from '../passage-view.ts';
import { verifyPassages } from '../verify-passages.ts';
import { expectPrint } from './expected-print.ts';
import { writePassageLines } from './passage-lines.ts';
import { writePrintStyles } from './print-styles.ts';
import { writePageFooter, writePageHeader } from './running-lines.ts';
import { writeTypeSample } from './type-sample.ts';

/** Above this many passages the index has lines instead of a table and numbers are no links: so printing takes seconds and not minutes. */
const FULL_INDEX_LIMIT = 1000;
/** Above this many the file has no structure for screen readers: making it would take a third of the time and two thirds of the file. */
const STRUCTURE_LIMIT = 5000;

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
    'The whole text, every passage with its assessment, marking and note, entities, relations, an index of passages and the source record; bookmarks and structure for screen readers. Read back after printing; of more than 150 pages, five stretches.',
  leavesOut:
    'With more than 1,000 passages: links between text, notes and index, and the index as a table; it has a line for each passage. With more than 5,000: structure for screen readers; the web page has it.',
  serialize,
} satisfies ExportFormat;

function serialize(input: ExportInput): Result<ExportResult> {
  const verified = verifyPassages(input);
  if (!verified.ok) return verified;
  const passages = describePassages(input);
  const isDense = passages.length > FULL_INDEX_LIMIT;
  const structure = passages.length > STRUCTURE_LIMIT ? 'headings' : 'all';
  const page = writePage(input, passages, {
    styles: writePrintStyles(input.codebook, isDense ? 'dense' : 'loose'),
    securityPolicy: "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'",
    prelude: writeTypeSample(),
    structure,
    ...(isDense ? { numbers: PLAIN_NUMBERS, writeIndex: (all) => writePassageLines(all, structure) } : {}),
  });
  const printed = {
    header: writePageHeader(input),
    footer: writePageFooter(input),
    expected: expectPrint(input),
    isTagged: structure === 'all',
  };
  return ok({
    files: [{ suffix: '.pdf', content: page.source, printed }],
    losses: listLosses(passages.length),
  });
}

function listLosses(passageCount: number): readonly string[] {
  const limits = [
    {
      limit: FULL_INDEX_LIMIT,
      loss: 'links between text, notes and index, and the index as a table; it has a line for each',
    },
    {
      limit: STRUCTURE_LIMIT,
      loss: 'structure for screen readers; the web page has it',
    },
  ];
  return limits
    .filter(({ limit }) => passageCount > limit)
    .map(({ limit, loss }) => `With more than ${limit.toLocaleString('en')} passages: ${loss}`);
}
