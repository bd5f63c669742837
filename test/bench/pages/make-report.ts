import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { describeNewBrief, toCandidate } from '#electron/importing/new-brief-record.ts';
import { parseDocument } from '#electron/importing/parse-document.ts';
import { openLibrary } from '#electron/storage/open-library.ts';
import { aColumn, aPdf, type PdfPageContent } from '#test/support/pdf-files.ts';
import { createRandom, makeAnnotations, makeLongText } from '../reader/make-brief.ts';

export const REPORT = 'Three hundred pages';
const LINES_A_PAGE = 44;
const LINE_UNITS = 84;

/** A report of so many pages: lines of prose, with a header and a page number on each. */
export function makeReport(pageCount: number): Uint8Array {
  const random = createRandom(300);
  const words = makeLongText(pageCount * 6, pageCount * LINES_A_PAGE * LINE_UNITS, random).text.split(/\s+/);
  const pages: PdfPageContent[] = [];
  let next = 0;
  const line = () => {
    let text = '';
    while (text.length < LINE_UNITS - 10) {
      text += `${words[next % words.length]} `;
      next += 1;
    }
    return text.trimEnd().replace(/[^\x20-\x7e]/g, '');
  };
  for (let number = 1; number <= pageCount; number += 1) {
    pages.push({
      texts: [
        { x: 60, y: 815, size: 9, text: 'REPORT ON EVERYTHING' },
        ...aColumn(Array.from({ length: LINES_A_PAGE }, line), { top: 780, size: 11, leading: 16 }),
        { x: 290, y: 30, size: 9, text: `${number} of ${pageCount}` },
      ],
    });
  }
  return aPdf(pages, { Title: REPORT });
}

/** A library with that report and so many passages on it, up to three deep. */
export async function makeReportLibrary(
  dataFolder: string,
  report: { readonly bytes: Uint8Array; readonly passages: number },
): Promise<void> {
  const parsed = await parseDocument({ bytes: report.bytes, fileName: 'report.pdf' });
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { text, pages } = parsed.value;
  const environment = { now: () => new Date(), newId: randomUUID };
  const opened = await openLibrary({
    ...environment,
    folder: path.join(dataFolder, 'library'),
    author: () => 'bench',
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const added = await opened.value.addBrief({
    brief: describeNewBrief(toCandidate('report.pdf', report.bytes), parsed.value, environment),
    text,
    ...(pages === undefined ? {} : { pages }),
    sourceBytes: report.bytes,
    sourceExtension: '.pdf',
    annotations: makeAnnotations(text.text, { count: report.passages, depth: 3, random: createRandom(7) }),
  });
  if (!added.ok) throw new Error(added.error.message);
  await opened.value.close();
}
